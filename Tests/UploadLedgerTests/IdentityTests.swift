import Foundation
import GRDB
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct IdentityTests {
    private let amina = IdentityKey.email("Amina@Example.com")
    private let handle = IdentityKey.linkedIn(handle: "amina-okafor")

    @Test func `two entries that are one person are caught before either is created twice`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let first = try ledger.begin(request("a", keys: [amina, handle])).record
        #expect(
            try ledger.begin(request("b", keys: ["email:x@example.com", handle])) == .samePerson(first, key: handle))
        #expect(try ledger.uploads(forCandidate: "b").isEmpty)
        try ledger.finish(receipt(), for: first.id)
        #expect(try ledger.begin(request("b", keys: [amina])).kind == "same-person")
    }

    @Test func `an entry that failed before anything was written frees its keys`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request("a", keys: [amina]), receipt(.failed, person: nil))
        #expect(try ledger.begin(request("b", keys: [amina])).kind == "begun")
        #expect(try ledger.begin(request("a", keys: [amina])).kind == "same-person")
    }

    @Test func `a linked person is known too, and linking asks for no key`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request("a", .link(personID: 20499, choices: [:]), keys: [amina]), receipt(.linked))
        #expect(try ledger.begin(request("b", keys: [amina])).kind == "same-person")
        #expect(try ledger.begin(request("b", .link(personID: 20499, choices: [:]), keys: [amina])).kind == "begun")
        #expect(try ledger.knownPeople(identityKeys: [amina, handle]) == [amina: 20499])
    }

    @Test func `a person can decide that two candidates with one address are two people`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request("father", keys: [amina]), receipt(person: 1))
        let overruling = Decision.create(overruling: Overruling(personID: 1, reason: "father and son"))
        #expect(try ledger.begin(request("son", overruling, keys: [amina])).kind == "begun")
        #expect(try ledger.begin(request("niece", keys: [amina], allowsSharedIdentity: true)).kind == "begun")
        let other = Decision.create(overruling: Overruling(personID: 2, reason: "another record"))
        #expect(try ledger.begin(request("uncle", other, keys: [amina])).kind == "same-person")
    }

    @Test func `the unique index refuses a second create even without the check before it`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let first = try ledger.run(request("a", keys: [amina]), receipt())
        let copy = """
            INSERT INTO upload (customer, candidateKey, candidateID, candidateName, decision, creates, holdsPerson,
                holdsJob, state, outcome, createdAt, updatedAt)
            SELECT customer, candidateKey, candidateID, candidateName, decision, 1, 1, 0, state, 'created', 0, 0
            FROM upload WHERE id = ?
            """
        #expect(throws: Failure.self) { try ledger.write { try $0.execute(sql: copy, arguments: [first.id]) } }
        let claim = "INSERT INTO identity (customer, identityKey, upload, claims) VALUES ('1234', ?, ?, 1)"
        #expect(throws: Failure.self) {
            try ledger.write { try $0.execute(sql: claim, arguments: [self.amina, first.id]) }
        }
    }

    @Test(arguments: [
        (Candidate(id: "Y2FuZDox", emails: [EmailAddress("a@example.com")]), "Y2FuZDox"),
        (
            Candidate(
                id: "#3", emails: [EmailAddress("b@example.com"), EmailAddress("A@example.com", isPrimary: true)]),
            "email:a@example.com"
        ),
        (Candidate(id: "#3", linkedInHandle: "Amina-Okafor"), "linkedin:amina-okafor"),
    ])
    func `a candidate without an id is kept under what stays`(candidate: Candidate, key: String) {
        #expect(candidate.ledgerKey == key)
    }

    @Test func `an entry with nothing but a name has the same key in every place of a file`() {
        let third = Candidate(id: "#3", firstName: "Amina", company: "Acme")
        var fifth = third
        fifth.id = "#5"
        #expect(third.ledgerKey == fifth.ledgerKey)
        #expect(third.ledgerKey == "entry:\(third.ledgerKey.dropFirst(6))")
        fifth.company = "Initech"
        #expect(third.ledgerKey != fifth.ledgerKey)
    }
}
