import Foundation
import Recruiting
import Testing

@testable import Uploading

@Suite struct UploadProcessTests {
    static let draft = PersonDraft(
        firstName: "Zoë", lastName: "Nuñez-O'Hara", email: "zoe.nunez@example.com",
        linkedInURL: "https://www.linkedin.com/in/zoe-nunez", mobile: "+1 415 555 0132",
        employments: [
            DraftEmployment(
                company: "Acme", title: "Staff Engineer", start: PartialDate(year: 2021, month: 3), index: 0),
            DraftEmployment(company: "Initech", title: "Engineer", start: PartialDate(year: 2018, month: 1), index: 1),
        ],
        schools: [DraftSchool("Example University", index: 0)])

    static func entry(_ decision: Decision = .create(overruling: nil), job: Int? = 1203) -> PlanEntry {
        PlanEntry(
            candidate: Candidate(id: "c1", firstName: "Zoë", lastName: "Nuñez-O'Hara"), decision: decision,
            draft: draft, resume: ResumeFile(state: .attached, origin: .file("/cv.pdf"), fileName: "cv.pdf", bytes: 9),
            jobID: job)
    }

    @Test func `an upload without trouble does every step once`() throws {
        var rehearsal = Rehearsal(fates: [])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .created)
        #expect(process.reports.map(\.state) == [.done, .done, .skipped, .done, .done, .done])
        try expectOnePerson(rehearsal.system)
    }

    @Test func `entries the create did not keep are added one by one`() throws {
        var system = ImaginarySystem()
        system.dropsArrays = true
        var rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .created)
        try expectOnePerson(rehearsal.system)
    }

    @Test func `a match that was not known sends the candidate back to review`() throws {
        var system = ImaginarySystem()
        system.records[7] = .init(
            person: Person(id: 7, firstName: "Zoe", lastName: Self.draft.lastName, email: Self.draft.email))
        var rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .needsDecision)
        #expect(process.newMatches.map(\.person.id) == [7])
        #expect(rehearsal.system.records.count == 1)
    }

    @Test func `a match that was on the screen does not stop the upload`() throws {
        var system = ImaginarySystem()
        system.records[7] = .init(
            person: Person(id: 7, firstName: "Zoe", lastName: Self.draft.lastName, email: Self.draft.email))
        var entry = Self.entry()
        entry.knownPersonIDs = [7]
        var rehearsal = Rehearsal(system: system, fates: [])
        #expect(try rehearsal.run(entry).outcome == .created)
        #expect(rehearsal.system.records.count == 2)
    }

    /// Every kind of cut that leaves the rest to be done, at every request of the whole upload.
    static let cuts = ImaginarySystem.Fate.allCases.filter { $0 != .complains }

    @Test(arguments: cuts, [false, true])
    func `cut at any point, one person, one résumé and one submission come out`(
        fate: ImaginarySystem.Fate, dropsArrays: Bool
    ) throws {
        for point in 0..<14 {
            var system = ImaginarySystem()
            system.dropsArrays = dropsArrays
            let fates = Array(repeating: ImaginarySystem.Fate.fine, count: point) + [fate]
            var rehearsal = Rehearsal(system: system, fates: fates)
            let process = try rehearsal.run(Self.entry())
            #expect(process.outcome == .created, "\(fate) at \(point)")
            try expectOnePerson(rehearsal.system)
        }
    }

    @Test(arguments: cuts)
    func `a link that is cut at any point ends with the record filled, submitted and otherwise untouched`(
        fate: ImaginarySystem.Fate
    ) throws {
        for point in 0..<14 {
            var system = ImaginarySystem()
            system.records[7] = .init(person: Self.linked)
            let fates = Array(repeating: ImaginarySystem.Fate.fine, count: point) + [fate]
            var rehearsal = Rehearsal(system: system, fates: fates)
            var entry = Self.entry(.link(personID: 7, choices: [:]))
            entry.reviewedPerson = Self.linked
            let process = try rehearsal.run(entry)
            #expect(process.outcome == .linked, "\(fate) at \(point)")
            let record = try #require(rehearsal.system.records[7])
            #expect(rehearsal.system.records.count == 1)
            #expect(record.person.firstName == "Zoe" && record.person.email == "old@work.example")
            #expect(record.person.linkedIn == Self.draft.linkedInURL)
            #expect(record.person.phones.count == 1 && record.person.employments.count == 2)
            #expect(record.person.schools.count == 1)
            #expect(record.resumes == 1, "\(fate) at \(point)")
            #expect(record.workflows == [1203])
        }
    }

    @Test(arguments: cuts)
    func `job only that is cut at any point ends with one submission`(fate: ImaginarySystem.Fate) throws {
        for point in 0..<5 {
            var system = ImaginarySystem()
            system.records[7] = .init(person: Self.linked)
            let fates = Array(repeating: ImaginarySystem.Fate.fine, count: point) + [fate]
            var rehearsal = Rehearsal(system: system, fates: fates)
            #expect(try rehearsal.run(Self.entry(.jobOnly(personID: 7))).outcome == .linked)
            #expect(rehearsal.system.records == [7: .init(person: Self.linked, resumes: 0, workflows: [1203])])
        }
    }

    @Test func `under random trouble nothing is ever doubled`() throws {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<2_000 {
            let fates = (0..<30).map { _ in
                Int.random(in: 0..<4, using: &random) == 0
                    ? Self.cuts.randomElement(using: &random) ?? .fine : .fine
            }
            var rehearsal = Rehearsal(fates: fates)
            let process = try rehearsal.run(Self.entry())
            #expect(process.outcome == .created, "\(fates)")
            try expectOnePerson(rehearsal.system)
        }
    }

    @Test func `a create that is confirmed without a name is never sent again, however late it shows`() throws {
        var system = ImaginarySystem()
        system.isUnfoundFor = 20
        var rehearsal = Rehearsal(system: system, fates: [.fine, .unnamed])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .created)
        #expect(rehearsal.restarts > 0)
        try expectOnePerson(rehearsal.system)
    }

    @Test func `a create whose answer complains and that left nothing is a failure, not a puzzle`() throws {
        var rehearsal = Rehearsal(fates: [.fine, .complains])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .failed)
        #expect(process.account == "Nothing was written.")
        #expect(rehearsal.system.records.isEmpty)
    }

    @Test func `a person who cannot be read at once still gets the résumé and the job`() throws {
        var system = ImaginarySystem()
        system.isUnreadableFor = 2
        var rehearsal = Rehearsal(system: system, fates: [])
        #expect(try rehearsal.run(Self.entry()).problem == nil)
        try expectOnePerson(rehearsal.system)
        system.isUnreadableFor = 3
        rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry())
        #expect(process.outcome == .created)
        #expect(process.wrote == [.createPerson, .attachResume, .submitToJob])
        try expectOnePerson(rehearsal.system)
    }

    @Test func `before a create is sent again the check is live again`() throws {
        var system = ImaginarySystem()
        system.colleague = Person(id: 8, firstName: "Z.", lastName: Self.draft.lastName, email: Self.draft.email)
        // The create is lost on its way, and meanwhile a colleague entered her by another first name.
        var process = UploadProcess(Self.entry())
        process.handle(system.perform(try #require(process.request), for: process.entry))
        process.willSend()
        process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
        system.records[8] = .init(person: try #require(system.colleague))
        for _ in 0..<UploadProcess.cleanLooks { process.handle(.createdFound([])) }
        #expect(process.outcome == .unknown, "a later run may go on, this one not")
        process.resume()
        for look in 1...UploadProcess.cleanLooks {
            process.handle(.createdFound([], mayRepeat: look == UploadProcess.cleanLooks))
        }
        process.handle(system.perform(try #require(process.request), for: process.entry))
        #expect(process.outcome == .needsDecision)
        #expect(process.newMatches.map(\.person.id) == [8])
        #expect(system.creates == 0)
    }

    @Test func `a create that is lost is not sent again in the same run, nor before its time`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        process.willSend(newest: 700)
        process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
        #expect(process.request == .findCreated(known: [], after: 700, look: 0))
        for _ in 0..<UploadProcess.cleanLooks { process.handle(.createdFound([], mayRepeat: true)) }
        #expect(process.outcome == .unknown)
        #expect(process.problem?.remedy?.contains("after 15 minutes") == true)
        process.resume()
        for _ in 0..<UploadProcess.cleanLooks { process.handle(.createdFound([])) }
        #expect(process.outcome == .unknown)
        process.resume()
        for _ in 0..<UploadProcess.cleanLooks { process.handle(.createdFound([], mayRepeat: true)) }
        #expect(process.request == .findMatches(known: []))
    }

    @Test func `a create that is answered with a wish for patience is looked for before it is sent again`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        for attempt in 1...UploadProcess.maximumRepeats {
            process.willSend(newest: nil)
            process.handle(.turnedAway(Failure(.tryLater, "slower")))
            #expect(process.request?.step == .createPerson && process.request?.isWrite == false)
            process.handle(.createdFound([]))
            guard attempt < UploadProcess.maximumRepeats else { break }
            #expect(process.request == .findMatches(known: []))
            process.handle(.matchesFound([], seen: []))
        }
        #expect(process.outcome == .failed && process.problem?.kind == .tryLater)
        #expect(process.account == "Nothing of it shows in iCIMS.")
    }

    @Test func `a create that is refused for a field is looked for before it is sent without`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        process.willSend()
        process.handle(.refused(Failure(.refused, "phones: no"), fields: [.mobile]))
        #expect(process.request == .findCreated(known: [], after: nil, look: 0))
        var found = process
        found.handle(.createdFound([99]))
        #expect(found.personID == 99)
        process.handle(.createdFound([]))
        #expect(process.request == .create(without: [.mobile]))
    }

    /// As version 0.9 kept it in its ledger while the create was under way.
    @Test func `a state of an older version is read and goes on with a look`() throws {
        let stored = #"""
            {"entry":{"draft":{"firstName":"Zoë","employments":[{"start":{"year":2021,"month":3,"day":1},"company":
            "Northwind Robotics","title":"Staff Engineer","index":0}],"email":"zoe.nunez@people.example","schools":[{"name":
            "Example University","index":0}],"source":"Gem","lastName":"Nuñez-O’Hara","folderID":"D32007"},"decision":{
            "create":{}},"candidate":{"firstName":"Zoë","employments":[],"customFields":[],"projectIDs":[],"profiles":[],
            "lastName":"Nuñez-O’Hara","educations":[],"id":"c-zoe","emails":[{"address":"zoe.nunez@people.example",
            "isPrimary":true}]},"knownPersonIDs":[],"warnings":[],"resume":{"state":"none"},"reasons":[]},"unsettled":[
            "create-person"],"wasMerged":false,"written":[],"needsVerification":true,"isMadeForSure":false,"newMatches":[],
            "seen":[],"wrote":[],"isProven":false,"isContinued":false,"tries":{"merges":0,"submissions":0,
            "submissionLooks":0,"unreadable":0,"losses":0,"creates":1},"withheld":[],"resumeWasSent":false,"phase":{
            "createSent":{}},"steps":["check",{"state":"done","step":"check"}],"readBack":{"unproven":[],"notKept":[]},
            "isStopped":false}
            """#
        var process = try #require(UploadProcess(stored: Data(stored.utf8)))
        process.resume()
        #expect(process.request == .findCreated(known: [], after: nil, look: 0))
    }

    @Test func `continued on another day, a checked candidate is checked again`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        #expect(process.request == .create(without: []))
        process.resume()
        #expect(process.request == .findMatches(known: []))
    }

    @Test func `what an answer names as the new person is not believed when it is a stranger`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        process.willSend()
        process.handle(.created(person: 99))
        #expect(process.provenPersonID == nil)
        let stranger = Person(id: 99, firstName: "Somebody", lastName: "Else", email: "else@people.example")
        process.handle(.read(stranger, ReadBack()))
        for _ in 0..<UploadProcess.cleanLooks { process.handle(.createdFound([])) }
        #expect(process.outcome == .unknown)
        #expect(process.personID == nil)
    }

    @Test func `a new person who was merged meanwhile is followed, and the survivor keeps its résumé`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        process.willSend()
        process.handle(.created(person: 99))
        process.handle(.read(Person(id: 99, firstName: "Merged with 7", mergedInto: 7), ReadBack()))
        #expect(process.request == .read(person: 7, verifying: [], refused: [], look: 0))
        process.handle(.read(Person(id: 7, firstName: "Zoe", lastName: "N.", hasResume: true), ReadBack()))
        #expect(process.request == .findSubmission(person: 7, job: 1203, look: 0))
        process.handle(.noSubmission)
        process.willSend()
        process.handle(.submitted(workflow: 5))
        #expect(process.outcome == .created)
        #expect(process.personID == 7)
    }

    @Test func `when several could be it, a person's word ends the doubt`() throws {
        var process = UploadProcess(Self.entry())
        process.handle(.matchesFound([], seen: []))
        process.willSend()
        process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
        process.handle(.createdFound([8, 9]))
        #expect(process.outcome == .unknown)
        process.resume()
        process.settle(by: Self.entry(.link(personID: 9, choices: [:])))
        #expect(process.request == .read(person: 9, verifying: nil, refused: [], look: 0))
    }

    @Test func `a receipt says what was written and what was not`() throws {
        var process = UploadProcess(Self.entry())
        #expect(process.account == "Nothing was written.")
        process.handle(.matchesFound([], seen: []))
        process.willSend()
        #expect(process.account == "Whether iCIMS has the person is not known; nothing else was written.")
        process.handle(.created(person: 99))
        process.handle(.read(Person(id: 99, firstName: "Zoë", lastName: "Nuñez-O'Hara"), ReadBack()))
        process.handle(.twinsFound([], .clear))
        while case .fill = process.request {
            process.willSend()
            process.handle(.filled)
        }
        process.willSend()
        process.handle(.refused(Failure(.refused, "too large")))
        #expect(process.account.hasSuffix("Not written: the résumé, the submission to job 1203."))
        process.willSend()
        process.handle(.submitted(workflow: 5))
        #expect(
            process.account
                == "Written: the person (#99), entries the create did not keep, the submission to job 1203. "
                + "Not written: the résumé.")
    }

    static let linked = Person(
        id: 7, firstName: "Zoe", lastName: "Nunez", email: "old@work.example",
        phones: [PersonPhone(entry: 1, number: "415-555-0132")],
        employments: [PersonEmployment(entry: 2, employer: "ACME", title: "Staff engineer", start: "2021-03-01")])

    @Test func `linking fills blanks and leaves what is there`() throws {
        var system = ImaginarySystem()
        system.records[7] = .init(person: Self.linked)
        var rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry(.link(personID: 7, choices: [:])))
        let person = try #require(rehearsal.system.records[7]?.person)
        #expect(process.outcome == .linked)
        #expect(person.firstName == "Zoe")
        #expect(person.email == "old@work.example")
        #expect(person.linkedIn == Self.draft.linkedInURL)
        #expect(person.phones.count == 1)
        #expect(person.employments.count == 2)
        #expect(rehearsal.system.records[7]?.workflows == [1203])
    }

    @Test func `a record that changed since the review is not touched`() throws {
        var system = ImaginarySystem()
        let now = Person(id: 7, firstName: "Zoë", lastName: "Nuñez-O'Hara", email: "somebody@else.example")
        system.records[7] = .init(person: now)
        var entry = Self.entry(.link(personID: 7, choices: [.email: .replace]))
        entry.reviewedPerson = Person(id: 7, firstName: "Zoë", lastName: "Nuñez-O'Hara", email: "old@work.example")
        var rehearsal = Rehearsal(system: system, fates: [])
        #expect(try rehearsal.run(entry).outcome == .needsDecision)
        #expect(rehearsal.system.records[7]?.person == now)
    }

    @Test func `job only touches nothing but the job`() throws {
        var system = ImaginarySystem()
        let person = Person(id: 7, firstName: "Zoe")
        system.records[7] = .init(person: person)
        var rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry(.jobOnly(personID: 7)))
        #expect(process.outcome == .linked)
        #expect(rehearsal.system.records[7] == .init(person: person, resumes: 0, workflows: [1203]))
    }

    @Test func `somebody already submitted is reported as there, not as an error`() throws {
        var system = ImaginarySystem()
        system.records[7] = .init(person: Person(id: 7, firstName: "Zoe"), workflows: [1203])
        var rehearsal = Rehearsal(system: system, fates: [])
        let process = try rehearsal.run(Self.entry(.jobOnly(personID: 7)))
        #expect(process.outcome == .linked)
        #expect(process.problem == nil)
        #expect(rehearsal.system.records[7]?.workflows == [1203])
    }

    private func expectOnePerson(_ system: ImaginarySystem) throws {
        let record = try #require(system.records.values.first)
        #expect(system.records.count == 1)
        #expect(record.resumes == 1)
        #expect(record.workflows == [1203])
        #expect(record.person.phones.count == 1)
        #expect(record.person.employments.count == 2)
        #expect(record.person.schools.count == 1)
    }
}

/// SplitMix64: the same sequence on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Whose résumé a record keeps, and what proves that ours arrived.
@Suite struct ResumeStepTests {
    private func process(_ decision: Decision, recordHasResume: Bool?) -> UploadProcess {
        var process = UploadProcess(UploadProcessTests.entry(decision, job: nil))
        if case .link = decision {
            var person = Person(
                id: 7, firstName: "Zoë", lastName: "Nuñez-O'Hara", email: UploadProcessTests.draft.email,
                linkedIn: UploadProcessTests.draft.linkedInURL)
            person.hasResume = recordHasResume
            person.phones = [PersonPhone(number: "+1 415 555 0132")]
            person.employments = UploadProcessTests.draft.employments.map {
                PersonEmployment(employer: $0.company, title: $0.title, start: $0.start.isoDate)
            }
            person.schools = [PersonSchool(name: "Example University")]
            process.handle(.read(person, ReadBack()))
        }
        return process
    }

    @Test(arguments: [(true, FieldChoice.fill), (true, .keep)] as [(Bool?, FieldChoice)])
    func `a record with a résumé keeps it`(hasResume: Bool?, choice: FieldChoice) {
        let process = process(.link(personID: 7, choices: [.resume: choice]), recordHasResume: hasResume)
        #expect(process.outcome == .linked)
        #expect(process.reports[3].state == .skipped)
    }

    @Test func `a record that does not say is asked before anything is sent`() {
        var process = process(.link(personID: 7, choices: [:]), recordHasResume: nil)
        #expect(process.request == .probeResume(person: 7))
        process.handle(.resumeProbed(.other))
        #expect(process.outcome == .linked)
        #expect(process.reports[3].detail == "the record keeps its own résumé")
    }

    @Test func `it is replaced when that was chosen, and read back`() {
        var process = process(.link(personID: 7, choices: [.resume: .replace]), recordHasResume: true)
        #expect(process.request == .probeResume(person: 7))
        process.handle(.resumeProbed(.other))
        #expect(process.request == .attachResume(person: 7))
        process.willSend()
        process.handle(.resumeAttached)
        #expect(process.request == .probeResume(person: 7))
        process.handle(.resumeProbed(.ours))
        #expect(process.reports[3].state == .done)
        process.handle(.read(Person(id: 7), ReadBack()))
        #expect(process.outcome == .linked)
        #expect(process.readBack == ReadBack())
    }

    @Test(arguments: [
        (ProcessEvent.resumeProbed(.other), ReadBack(notKept: ["resume"])),
        (.resumeProbed(.absent), ReadBack(unproven: ["resume"])),
        (.refused(Failure(.notPermitted, "hidden")), ReadBack(unproven: ["resume"])),
    ])
    func `what is not read back as it was sent is named`(answer: ProcessEvent, expected: ReadBack) {
        var process = process(.resumeOnly(personID: 7), recordHasResume: nil)
        process.handle(.read(Person(id: 7), ReadBack()))
        process.handle(.resumeProbed(.absent))
        process.willSend()
        process.handle(.resumeAttached)
        process.handle(answer)
        #expect(process.outcome == .linked)
        #expect(process.readBack == expected)
        #expect(process.problem == nil)
    }

    @Test func `only the résumé goes up, and never over one that came meanwhile`() {
        var process = process(.resumeOnly(personID: 7), recordHasResume: nil)
        process.handle(.read(Person(id: 7), ReadBack()))
        #expect(process.request == .probeResume(person: 7))
        process.handle(.resumeProbed(.other))
        #expect(process.outcome == .linked)
        #expect(process.reports[3].state == .skipped)
    }

    @Test func `a proof that cannot be had now is had later`() {
        var process = process(.resumeOnly(personID: 7), recordHasResume: nil)
        process.handle(.read(Person(id: 7), ReadBack()))
        process.handle(.resumeProbed(.absent))
        process.willSend()
        process.handle(.resumeAttached)
        process.handle(.unavailable(Failure(.tryLater, "later")))
        #expect(process.outcome == .failed)
        process.resume()
        // Whose record it is by now is looked at first.
        process.handle(.read(Person(id: 7), ReadBack()))
        #expect(process.request == .probeResume(person: 7))
    }
}
