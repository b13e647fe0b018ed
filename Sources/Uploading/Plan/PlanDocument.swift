import Foundation
import Recruiting

/// The JSON of a plan file, key by key.
struct PlanDocument: Codable {
    var about: String?
    /// The customer's id.
    var customer: String?
    /// Where the customer's iCIMS answers, with the port when it is not the usual one.
    var host: String?
    var version: Int
    var candidates: [Entry]

    struct Entry: Codable {
        var candidate: Name
        var continues: Bool?
        var decision: String
        var job: Int?
        var matches: [Record]?
        var person: Int?
        var project: String?
        var reason: String?
        var resume: Resume?
        var send: Send
        var source: Candidate
        var unreadNamesakes: Namesakes?
        var warnings: [String]?
    }

    /// Records with the same name that were not read.
    struct Namesakes: Codable {
        var count: Int
        var countedAt: Int
        var newestID: Int

        enum CodingKeys: String, CodingKey {
            case count, countedAt
            case newestID = "newestId"
        }
    }

    struct Name: Codable {
        var id: String
        var name: String
    }

    /// A record somebody may link to, and what a link would do to it.
    struct Record: Codable {
        var applications: [Submission]?
        var counterEvidence: [Reason]?
        var evidence: [Reason]?
        var fields: [Field]?
        var name: String
        var person: Int
        var record: Person
        var score: Double?
        var verdict: String
        var warnings: [String]?
    }

    struct Field: Codable {
        var choice: String
        var field: String
        var gem: String?
        var icims: String?
    }

    struct Reason: Codable {
        var signal: String
        var grade: String
        var gem: String
        var icims: String
    }

    struct Submission: Codable {
        var job: Int
        var status: String?
        var statusID: String?
        var title: String?
        var updated: String?
        var workflow: Int

        enum CodingKeys: String, CodingKey {
            case job, status, title, updated, workflow
            case statusID = "statusId"
        }
    }

    struct Resume: Codable {
        var bytes: Int?
        /// A path on this machine.
        var file: String?
        /// The id of one of Gem's résumés.
        var gem: String?
        var name: String?
        var reason: String?
        /// What is sent must have it; without it any PDF at this place goes up.
        var sha256: String?
        var state: String
        var warning: String?
    }

    /// What is sent, or filled in from.
    struct Send: Codable {
        var email: String?
        var firstName: String?
        var folder: String
        var lastName: String?
        var linkedin: String?
        var phone: String?
        var schools: [School]?
        var source: String
        var sourcePerson: Int?
        var work: [Work]?
    }

    struct School: Codable {
        var entry: Int
        var name: String
    }

    struct Work: Codable {
        var company: String
        var end: String?
        /// The place in Gem's own list, which `work[N]` of a field names.
        var entry: Int
        var start: String
        var title: String
    }
}
