import Foundation
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct PackingTests {
    private func survives<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
        try Packed.value(Value.self, from: Packed.bytes(value)) == value
    }

    private let candidate = Candidate(
        id: "Y2FuZDox=", firstName: "Zoë", lastName: "王", emails: [EmailAddress("z@example.com", isPrimary: true)],
        phone: "", employments: [Employment(company: "Acme", start: "2019", isCurrent: false), Employment()],
        educations: [Education(school: String(repeating: "ü", count: 300))],
        customFields: [CustomField(name: "n", value: nil)], projectIDs: ["a", "b"], updatedAt: -1_718_181_818)

    @Test func `what is packed comes back`() throws {
        #expect(try survives(candidate))
        #expect(try survives(Candidate(id: "")))
        let person = Person(
            id: .max, folder: ListNode(id: nil), phones: [PersonPhone(number: "1")], hasResume: false, mergedInto: .min)
        #expect(try survives(person))
        let match = Match(
            person: person, verdict: .likely, score: 0.1,
            evidence: [Evidence(signal: .linkedin, grade: "exact", candidate: "a", person: "b")],
            applications: [Application(workflowID: 1, jobID: 2)])
        #expect(try survives(CandidateCheck(matches: [match, match], problem: "p", checkedAt: 0)))
        let decisions: [Decision] = [
            .create(overruling: nil), .create(overruling: Overruling(personID: 1, reason: "r")), .skip(reason: ""),
            .link(personID: 5, choices: [.email: .replace, .employment(3): .keep]), .jobOnly(personID: 1), .defer,
        ]
        #expect(try survives(decisions))
        #expect(try survives([1.5, -.infinity, .greatestFiniteMagnitude, 0]))
        #expect(try survives([nil, "a", nil]))
        #expect(try survives(["a": [true, false], "b": []]))
        #expect(try survives([UInt8.max]) && survives([Int64.min]))
    }

    private struct Old: Codable {
        var name: String
        var gone: Int
    }

    private struct New: Codable, Equatable {
        var added: String?
        var name: String
    }

    @Test func `a field that came or went does no harm`() throws {
        let bytes = try Packed.bytes(Old(name: "n", gone: 3))
        #expect(try Packed.value(New.self, from: bytes) == New(added: nil, name: "n"))
    }

    @Test func `another type, or cut or broken bytes, are a fault and never a crash`() throws {
        let bytes = try Packed.bytes(candidate)
        #expect(throws: (any Error).self) { try Packed.value(Person.self, from: bytes) }
        for count in 0..<bytes.count {
            #expect(throws: (any Error).self) { try Packed.value(Candidate.self, from: Array(bytes.prefix(count))) }
        }
        var readable = 0
        for index in bytes.indices {
            var broken = bytes
            broken[index] ^= 0xFF
            if (try? Packed.value(Candidate.self, from: broken)) != nil { readable += 1 }
        }
        #expect(readable < bytes.count)
    }
}
