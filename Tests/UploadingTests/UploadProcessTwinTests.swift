import Foundation
import Recruiting
import Testing

@testable import Uploading

/// Somebody else makes the same person at the same moment.
@Suite struct UploadProcessTwinTests {
    private static func made(_ id: Int, purges: Bool = false) -> UploadProcess {
        var process = UploadProcess(UploadProcessTests.entry())
        process.purgesTwins = purges
        process.handle(.matchesFound([], seen: [5]))
        process.willSend()
        process.handle(.created(person: id))
        var person = Person(
            id: id, firstName: UploadProcessTests.draft.firstName, lastName: UploadProcessTests.draft.lastName,
            email: UploadProcessTests.draft.email)
        person.phones = [PersonPhone(number: "+1 415 555 0132")]
        person.employments = UploadProcessTests.draft.employments.map {
            PersonEmployment(employer: $0.company, title: $0.title, start: $0.start.isoDate)
        }
        person.schools = [PersonSchool(name: "Example University")]
        process.handle(.read(person, ReadBack()))
        return process
    }

    @Test func `after the read-back it is looked once more for somebody who was not there at the check`() {
        var process = Self.made(40)
        #expect(process.request == .findTwins(person: 40, known: [5], look: 0))
        process.handle(.twinsFound([], .notYet))
        #expect(process.request == .findTwins(person: 40, known: [5], look: 1))
        process.handle(.twinsFound([], .clear))
        #expect(process.request == .attachResume(person: 40) && process.twin == nil)
    }

    @Test func `the lower number stays, and the other one gets no résumé and no job`() {
        var process = Self.made(40)
        process.handle(.twinsFound([39, 41], .clear))
        #expect(process.outcome == .created && process.problem == nil)
        #expect(process.twin == Twin(personID: 39, kept: 39))
        #expect(process.reports.map(\.state) == [.done, .done, .skipped, .skipped, .skipped, .done])
        #expect(process.wrote == [.createPerson])
    }

    @Test func `ours goes on when it has the lower number, and the twin is told`() {
        var process = Self.made(40)
        process.handle(.twinsFound([41], .clear))
        #expect(process.request == .attachResume(person: 40))
        #expect(process.twin == Twin(personID: 41, kept: 40))
    }

    @Test func `a twin that was seen while the search lagged is not forgotten`() {
        var process = Self.made(40)
        process.handle(.twinsFound([39], .notYet))
        process.handle(.twinsFound([], .clear))
        #expect(process.outcome == .created && process.twin?.kept == 39)
    }

    @Test func `ours is purged when that is allowed and nobody touched it, and that is proven`() throws {
        var process = Self.made(40, purges: true)
        process.handle(.twinsFound([39], .clear))
        #expect(process.request == .inspectOurs(person: 40))
        var touched = process
        touched.handle(.inspected(isUntouched: false))
        #expect(touched.outcome == .created && touched.twin?.isPurged == false)
        process.handle(.inspected(isUntouched: true))
        #expect(process.request == .purge(person: 40) && process.request?.isWrite == true)
        process.willSend()
        // Killed here, the next run looks and does not repeat.
        var killed = try #require(UploadProcess(stored: try JSONEncoder().encode(process)))
        killed.resume()
        #expect(killed.request == .probePurge(person: 40))
        process.handle(.purged)
        process.handle(.purgeProbed(true))
        #expect(process.outcome == .created && process.twin == Twin(personID: 39, kept: 39, isPurged: true))
    }

    @Test(arguments: UploadProcessTests.cuts, [false, true])
    func `cut at any point, the record that does not stay gets nothing more`(
        fate: ImaginarySystem.Fate, purges: Bool
    ) throws {
        for point in 0..<10 {
            var system = ImaginarySystem()
            system.hasOlderTwin = true
            let fates = Array(repeating: ImaginarySystem.Fate.fine, count: point) + [fate]
            var rehearsal = Rehearsal(system: system, fates: fates)
            rehearsal.purgesTwins = purges
            let process = try rehearsal.run(UploadProcessTests.entry())
            guard process.outcome == .created, rehearsal.system.records.count == 2 else { continue }
            let own = try #require(process.personID)
            #expect(process.twin?.kept == rehearsal.system.records.keys.min(), "\(fate) at \(point)")
            guard own != process.twin?.kept else { continue }
            #expect(rehearsal.system.records[own]?.resumes == 0 && rehearsal.system.records[own]?.workflows == [])
            // What is said of the purge is what is there; a purge that was lost is not tried twice.
            let isThere = rehearsal.system.records[own]?.person.folder?.id == "D32002"
            #expect(process.twin?.isPurged == isThere && (purges || !isThere), "\(fate) at \(point)")
        }
    }

    @Test func `a receipt says which record stays, and what to merge`() {
        func text(_ own: Int, _ twin: Twin) -> String? {
            Receipt(
                candidateID: "c1", candidateName: "Zoë", outcome: .created, personID: own, steps: [], twin: twin
            ).twinText
        }
        #expect(text(40, Twin(personID: 41, kept: 40))?.hasSuffix("Ours stays: merge #41 into #40 in iCIMS.") == true)
        #expect(
            text(40, Twin(personID: 39, kept: 39))?
                .hasSuffix("#39 stays, and no more was attached to ours: merge #40 into #39 in iCIMS.") == true)
        #expect(
            text(40, Twin(personID: 39, kept: 39, isPurged: true))?
                .hasSuffix("#39 stays; ours was moved to the Purge folder.") == true)
    }

    @Test func `each machine walks a queue in its own order, and always in the same`() {
        let entries = (0..<40).map { number in
            PlanEntry(
                candidate: Candidate(id: "c\(number)"),
                decision: number % 4 == 0 ? .skip(reason: "no") : .create(overruling: nil), draft: PersonDraft())
        }
        let one = WalkOrder(identity: "one").places(of: entries)
        #expect(one == WalkOrder(identity: "one").places(of: entries))
        #expect(one != WalkOrder(identity: "two").places(of: entries))
        #expect(one.sorted() == Array(entries.indices))
        #expect(WalkOrder(identity: "one").places(of: Array(entries.prefix(2))) == [0, 1])
    }

    @Test func `the lag of a search is learned from the first record, and waited for with the others`() {
        let lag = IndexLag()
        #expect(lag.pause(age: 0.1, look: 0) == 0)
        #expect(lag.note(isShown: false, age: 0.1, earlier: nil) == .notYet)
        #expect(lag.note(isShown: true, age: 9, earlier: 6) == .clear)
        #expect(lag.seconds == 9)
        #expect(lag.pause(age: 0.5, look: 0) == 8.5)
        #expect(lag.note(isShown: false, age: 20, earlier: nil) == .notYet)
        #expect(lag.note(isShown: false, age: 30, earlier: 20) == .givenUp)
        let hopeless = IndexLag()
        #expect(hopeless.note(isShown: false, age: IndexLag.patience, earlier: 100) == .givenUp)
        #expect(hopeless.note(isShown: false, age: 0.2, earlier: nil) == .givenUp, "nobody else waits for that long")
    }
}
