import APITransport
import Foundation
import Recruiting
import UploadLedger
import Uploading

/// The history in its four forms.
struct HistoryDocument {
    let entries: [HistoryEntry]
    let webURL: String?

    private static let columns = [
        "when", "candidate", "candidate id", "outcome", "decision", "iCIMS id", "job", "project", "uploader", "problem",
    ]

    /// The document in a format by its name; plain text for an unknown one.
    func text(_ format: String) -> String {
        switch format {
        case "csv": csv
        case "markdown": markdown
        case "json":
            String(
                decoding: JSONValue.array(entries.map(json)).mapStrings(Redaction.ofProgram.data)
                    .encodedForTerminals(pretty: true), as: UTF8.self)
        default: plain.map(Diagnostics.printable).joined(separator: "\n")
        }
    }

    /// With a byte order mark, without which spreadsheets take the letters for those of another alphabet.
    var csv: String {
        "\u{FEFF}" + ([Self.columns] + entries.map(row)).map(CSVRow.text).joined(separator: "\r\n")
    }

    var markdown: String {
        let head = "| " + Self.columns.joined(separator: " | ") + " |"
        let rule = "|" + String(repeating: " --- |", count: Self.columns.count)
        let rows = entries.map { "| " + row($0).map(MarkdownText.cell).joined(separator: " | ") + " |" }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    /// One line per upload, and one for a match that was overruled.
    var plain: [String] {
        if entries.isEmpty { return ["Nothing was uploaded yet."] }
        return entries.flatMap { entry in
            let cells = row(entry)
            let person = cells[5].isEmpty ? "" : "  #\(cells[5])"
            let job = cells[6].isEmpty ? "" : "  job \(cells[6])"
            let who = cells[8].isEmpty ? "" : "  by \(cells[8])"
            let why = entry.overruling.map { ["    beside #\($0.personID): \($0.reason)"] } ?? []
            return ["\(cells[0])  \(cells[3].padded(to: 16)) \(cells[1])\(person)\(job)\(who)"] + why
        }
    }

    func json(_ entry: HistoryEntry) -> JSONValue {
        [
            "at": .string(Self.timestamp(entry.at)),
            "candidate": ["id": .string(entry.candidateID), "name": .string(entry.candidateName)],
            "outcome": .text(entry.outcome?.rawValue ?? "unfinished"),
            "decision": .string(Self.word(for: entry.decision)),
            "overruled": entry.overruling.map {
                ["personId": .integer($0.personID), "reason": .string($0.reason)]
            } ?? .null,
            "personId": entry.personID.map { .integer($0) } ?? .null,
            "url": .text(entry.personID.flatMap { ProfileLink.url(person: $0, base: webURL) }),
            "workflowId": entry.workflowID.map { .integer($0) } ?? .null,
            "job": entry.jobID.map { ["id": .integer($0), "title": .text(entry.jobTitle)] } ?? .null,
            "project": entry.projectID.map { ["id": .string($0), "name": .text(entry.projectName)] } ?? .null,
            "uploader": .text(entry.uploader),
            "reasons": .array(entry.reasons.map { .string($0) }),
            "notKept": .array(entry.notKept.map { .string($0) }),
            "problem": .text(entry.problem?.text),
        ]
    }

    private func row(_ entry: HistoryEntry) -> [String] {
        [
            Self.timestamp(entry.at), entry.candidateName, entry.candidateID, entry.outcome?.rawValue ?? "unfinished",
            Self.word(for: entry.decision), entry.personID.map(String.init) ?? "",
            entry.jobID.map { id in entry.jobTitle.map { "\(id) \($0)" } ?? String(id) } ?? "",
            entry.projectName ?? entry.projectID ?? "", entry.uploader ?? "", entry.problem?.text ?? "",
        ].map(Redaction.ofProgram.data)
    }

    private static func word(for decision: Decision) -> String {
        switch decision {
        case .create: "create"
        case .link: "link"
        case .jobOnly: "job-only"
        case .resumeOnly: "resume-only"
        case .skip: "skip"
        case .defer: "defer"
        }
    }

    static func timestamp(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: Double(seconds)).ISO8601Format()
    }
}
