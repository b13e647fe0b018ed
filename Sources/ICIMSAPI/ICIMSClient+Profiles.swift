import APITransport
import Recruiting

extension ICIMSClient {
    /// The fields of a person that are asked for; those that some iCIMS may not know come last.
    public var personFields: [String] { Self.certainPersonFields + doubtfulPersonFields }

    static let certainPersonFields = [
        "firstname", "middlename", "lastname", "email", "folder", "phones", "addresses", "workexperience", "education",
        "source",
    ]
    var doubtfulPersonFields: [String] {
        ["sourceperson", "resume", "createddate", "updateddate"] + (configuration.linkedInField.map { [$0] } ?? [])
    }

    static let certainJobFields = [
        "jobtitle", "folder", "joblocation", "hiringmanager", "recruiter", "numberofpositions",
    ]
    static let doubtfulJobFields = ["jobid", "jobnumber", "department", "updateddate"]
    /// Known as filters only (icims-api 7.4); whether they can be read is not published.
    static let rareJobFields = ["numberofpositionsremaining", "jobpost", "createddate"]

    /// One person with everything this user may see.
    /// - Throws: `.notFound`, `.accessDenied` and the general ones. A merged record is an answer: see `mergedInto`.
    public func person(_ id: Int) async throws(ICIMSFailure) -> Person {
        Person(id: id, answer: try await personJSON(id), configuration: configuration)
    }

    /// One person as iCIMS answers.
    /// - Parameter fields: nil for all that `personFields` names; a field this iCIMS does not know is left out.
    public func personJSON(_ id: Int, fields: [String]? = nil) async throws(ICIMSFailure) -> JSONValue {
        var certain = Set(Self.certainPersonFields)
        if let linkedIn = configuration.linkedInField { certain.insert(linkedIn) }
        let asked = fields ?? personFields
        return try await profile(
            "people", id, fields: asked, doubts: [Set(asked).subtracting(certain)], purpose: "read person \(id)")
    }

    /// The record that a person's data lives in: itself, or the one at the end of its merges (icims-api 5.6). One call
    /// per merge.
    public func survivor(of id: Int) async throws(ICIMSFailure) -> Person {
        var person = try await person(id)
        var seen: Set<Int> = [id]
        while let next = person.mergedInto {
            let purpose = "follow the merges of person \(id)"
            guard seen.insert(next).inserted else {
                throw ICIMSFailure(
                    .brokenAnswer, purpose: purpose, message: "the merges lead in a circle through \(next)")
            }
            guard seen.count <= Self.mostMerges else {
                throw ICIMSFailure(
                    .brokenAnswer, purpose: purpose, message: "more than \(Self.mostMerges) merges, one into another")
            }
            person = try await self.person(next)
        }
        return person
    }

    /// Merges that are followed, one into another.
    static let mostMerges = 8

    /// One job.
    public func job(_ id: Int) async throws(ICIMSFailure) -> Job {
        let json = try await profile(
            "jobs", id, fields: Self.certainJobFields + Self.doubtfulJobFields + Self.rareJobFields,
            doubts: [Set(Self.rareJobFields), Set(Self.doubtfulJobFields)], purpose: "read job \(id)")
        return Job(id: id, answer: json)
    }

    /// Fields that this iCIMS refused so far, to be remembered beyond this run: a question refused is a call lost.
    public var refusedFields: [String] { memory.refusedFields }

    /// Does not ask for these again.
    public func recall(refusedFields: [String]) { memory.recall(refusedFields) }

    /// Reads a profile. When iCIMS refuses the question because of a field, that field is dropped; when it does not say
    /// which, the first group of `doubts` that was asked for. Both are remembered.
    private func profile(
        _ type: String, _ id: Int, fields: [String], doubts: [Set<String>], purpose: String
    ) async throws(ICIMSFailure) -> JSONValue {
        var asked = memory.askable(fields, type: type)
        while true {
            let query = asked.isEmpty ? "" : "?fields=" + Self.encoded(asked.joined(separator: ","))
            do throws(ICIMSFailure) {
                let answer = try await read("/\(type)/\(id)\(query)", purpose: purpose)
                // A record shows something of what was asked for, and always its links (icims-api 5.1).
                let isRecord = asked.isEmpty ? !answer.isBlank : asked.contains { answer[$0] != nil }
                guard answer.members != nil, isRecord || answer["links"] != nil else {
                    throw ICIMSFailure(.brokenAnswer, purpose: purpose, status: 200, message: "no record")
                }
                return answer
            } catch  where error.kind == .validation && !asked.isEmpty {
                let named = asked.first { $0 == error.field || error.message.lowercased().names($0) }
                let refused = named.map { [$0] } ?? doubts.first { !$0.isDisjoint(with: asked) }
                guard let refused else { throw error }
                memory.refuse(refused, type: type)
                asked = memory.askable(asked, type: type)
            }
        }
    }
}

extension String {
    /// Whether a field's name stands in the text as a word of its own.
    fileprivate func names(_ field: String) -> Bool {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == field }
    }
}
