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

    private func entry(
        _ id: String, _ first: String, _ last: String, _ mail: String? = nil, handle: String? = nil
    ) -> Candidate {
        Candidate(
            id: id, firstName: first, lastName: last, emails: mail.map { [EmailAddress($0, isPrimary: true)] } ?? [],
            linkedInHandle: handle, idScope: .file)
    }

    @Test func `a row's number is nobody, and a shared placeholder is nobody's`() {
        let hugo = entry("1", "Hugo", "Varn", "noemail@agency.example")
        #expect(hugo.ledgerKey != entry("1", "Selma", "Ojo", "noemail@agency.example").ledgerKey)
        #expect(hugo.ledgerKey == entry("7", "Hugo", "Varn", "noemail@other.example").ledgerKey)
        #expect(entry("1", "Greta", "Alm", "greta@alm.example").ledgerKey != entry("1", "Felix", "Baum").ledgerKey)
        #expect(
            entry("1", "Greta", "Alm", "greta@alm.example").ledgerKey
                == entry("#9", " greta", "ALM", "Greta@Alm.example").ledgerKey)
        #expect(
            entry("1", "Jan", "Roe", "jan@roe.example").ledgerKey
                != entry("1", "Ann", "Roe", "jan@roe.example").ledgerKey)
        #expect(
            entry("1", "Jan", "Roe", handle: "jan-1").ledgerKey != entry("1", "Jan", "Roe", handle: "jan-2").ledgerKey)
    }

    @Test func `an id that comes with another person's data needs a decision`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let greta = try ledger.run(
            request("Y2FuZA", name: "Greta Alm", keys: [IdentityKey.email("greta@alm.example")]), receipt())
        let felix = request("Y2FuZA", name: "Felix Baum", keys: [IdentityKey.email("felix@baum.example")])
        #expect(try ledger.begin(felix).kind == "other-person")
        #expect(try ledger.begin(felix).record.id == greta.id)
        #expect(try ledger.begin(request("Y2FuZA", name: "Greta Alm")).kind == "finished")
        // Married since: the address is still hers.
        let married = request("Y2FuZA", name: "Greta Lund", keys: [IdentityKey.email("greta@alm.example")])
        #expect(try ledger.begin(married).kind == "finished")
    }

    @Test func `what an earlier version kept under a row's number goes to the person it was of`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request("1", name: "Greta Alm"), receipt(person: 7))
        try ledger.run(request("email:noemail@agency.example", name: "Hugo Varn"), receipt(person: 8))
        let greta = entry("1", "Greta", "Alm", "greta@alm.example")
        let felix = entry("1", "Felix", "Baum", "felix@baum.example")
        let hugo = entry("#1", "Hugo", "Varn", "noemail@agency.example")
        let selma = entry("#2", "Selma", "Ojo", "noemail@agency.example")
        try ledger.adopt([felix, greta, selma, hugo])
        #expect(try ledger.personCreated(for: greta.ledgerKey) == 7)
        #expect(try ledger.personCreated(for: hugo.ledgerKey) == 8)
        #expect(try ledger.uploads(forCandidate: felix.ledgerKey).isEmpty)
        #expect(try ledger.uploads(forCandidate: selma.ledgerKey).isEmpty)
        try ledger.adopt([felix, greta, selma, hugo])
        #expect(try ledger.personCreated(for: greta.ledgerKey) == 7)
    }

    @Test func `an id that the source gave is the key, whatever else changes`() {
        #expect(Candidate(id: "Y2FuZDox", emails: [EmailAddress("a@example.com")]).ledgerKey == "Y2FuZDox")
    }

    @Test func `an entry with nothing but a name has the same key in every place of a file`() {
        let third = Candidate(id: "#3", firstName: "Amina", company: "Acme", idScope: .file)
        var fifth = third
        fifth.id = "#5"
        #expect(third.ledgerKey == fifth.ledgerKey)
        #expect(third.ledgerKey.hasPrefix("person:"))
        fifth.company = "Initech"
        #expect(third.ledgerKey != fifth.ledgerKey)
    }
}
