import APITransport
import Foundation
import Recruiting

/// The keys of a plan file that a person may write. A key that means nothing would be a decision that is not carried
/// out, so that it is refused instead of ignored.
enum PlanKeys {
    private static let known: [(path: [String], keys: Set<String>)] = [
        ([], ["about", "candidates", "customer", "host", "version"]),
        (
            ["candidates", "*"],
            [
                "candidate", "continues", "decision", "job", "matches", "person", "project", "reason", "resume", "send",
                "source", "unreadNamesakes", "warnings",
            ]
        ),
        (["candidates", "*", "unreadNamesakes"], ["count", "countedAt", "newestId"]),
        (["candidates", "*", "candidate"], ["id", "name"]),
        (["candidates", "*", "resume"], ["bytes", "file", "gem", "name", "reason", "sha256", "state", "warning"]),
        (
            ["candidates", "*", "send"],
            [
                "email", "firstName", "folder", "lastName", "linkedin", "phone", "schools", "source", "sourcePerson",
                "work",
            ]
        ),
        (["candidates", "*", "send", "work", "*"], ["company", "end", "entry", "start", "title"]),
        (["candidates", "*", "send", "schools", "*"], ["entry", "name"]),
        (
            ["candidates", "*", "matches", "*"],
            [
                "applications", "counterEvidence", "evidence", "fields", "name", "person", "record", "score", "verdict",
                "warnings",
            ]
        ),
        (["candidates", "*", "matches", "*", "fields", "*"], ["choice", "field", "gem", "icims"]),
    ]

    /// - Throws: an input `Failure` when this is no JSON, no plan of this version, or has keys that mean nothing.
    static func check(_ data: Data) throws(Failure) {
        guard let json = try? JSONValue(parsing: Array(data)) else {
            throw Failure(.input, "The plan is not JSON.", remedy: "A comma or a quotation mark may be missing.")
        }
        guard json.members != nil, let version = json["version"]?.integer else {
            throw Failure(.input, "The plan has no “version” at the top.", remedy: "Write one with: gem-icims plan")
        }
        guard version == PlanFile.currentVersion else {
            throw Failure(
                .input, "The plan has version \(version); this gem-icims knows \(PlanFile.currentVersion).",
                remedy: "Write it again with: gem-icims plan")
        }
        var problems: [String] = []
        for (path, keys) in known { collect(json, path[...], keys, at: "", into: &problems, whole: json) }
        guard problems.isEmpty else { throw PlanFile.failure(problems) }
    }

    private static func collect(
        _ value: JSONValue, _ path: ArraySlice<String>, _ keys: Set<String>, at place: String,
        into problems: inout [String], whole: JSONValue
    ) {
        guard let step = path.first else {
            for key in (value.members ?? [:]).keys.sorted() where !keys.contains(key) {
                let list = keys.sorted().joined(separator: ", ")
                problems.append("\(named(place, whole)) “\(key)” is no key here; there are \(list).")
            }
            return
        }
        if step == "*" {
            for (index, element) in value.elements.enumerated() {
                collect(element, path.dropFirst(), keys, at: "\(place)[\(index)]", into: &problems, whole: whole)
            }
        } else if let member = value[step] {
            let next = place.isEmpty ? step : "\(place).\(step)"
            collect(member, path.dropFirst(), keys, at: next, into: &problems, whole: whole)
        }
    }

    /// Where something is, with the candidate's name: `candidates[3].send.email (Jane Doe)`.
    static func place(_ path: [any CodingKey], in data: Data) -> String {
        let text = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        let place = String(text.drop { $0 == "." })
        return (try? JSONValue(parsing: Array(data))).map { named(place, $0) } ?? place
    }

    private static func named(_ place: String, _ whole: JSONValue) -> String {
        if place.isEmpty { return "The top" }
        guard place.hasPrefix("candidates["), let index = Int(place.dropFirst(11).prefix { $0.isNumber }),
            let name = whole["candidates"]?[index]?["candidate"]?["name"]?.text
        else { return place }
        return "\(place) (\(name))"
    }
}
