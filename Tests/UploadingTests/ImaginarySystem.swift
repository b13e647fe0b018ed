import Foundation
import Recruiting
import Testing

@testable import Uploading

/// A tracking system in memory that performs process requests and can be told to lose answers. Only as strict as the
/// state machine needs; the real grammar is the sandbox's.
struct ImaginarySystem {
    /// What happens to one request.
    enum Fate: CaseIterable, Sendable {
        case fine
        /// The connection breaks before the request is acted on, and nobody can tell.
        case lostBefore
        /// The request is acted on and its answer lost.
        case lostAfter
        /// The process is killed before the write is announced.
        case killedUnannounced
        /// The process is killed after the announcement, before the request leaves.
        case killedBefore
        /// The process is killed after the request was acted on, before the answer is handled.
        case killedAfter
        /// Nothing is sent; the service asks to come back later.
        case unavailable
        /// The service asks for patience, and nothing is done.
        case turnedAway
        /// The service asks for patience, and does it all the same.
        case turnedAwayAfter
        /// The answer is a success that complains, and nothing is done.
        case complains
        /// The record is made and the answer does not name it.
        case unnamed
    }

    struct Record: Equatable {
        var person: Person
        var resumes = 0
        var workflows: [Int] = []
    }

    var records: [Int: Record] = [:]
    /// Entries of these kinds are dropped by the create, as some tenants do.
    var dropsArrays = false
    /// How many reads of a new person fail before it can be seen.
    var isUnreadableFor = 0
    /// How many searches do not find a new person, because the index is behind.
    var isUnfoundFor = 0
    /// Whether a create is so old that what is not found may be sent again.
    var isLate = false
    /// A colleague's person who appears as soon as the first create was sent, and is not what was sent.
    var colleague: Person?
    /// Somebody else makes the same person just before the first create.
    var hasOlderTwin = false
    private(set) var creates = 0
    private var nextID = 1000

    mutating func perform(_ request: ProcessRequest, for entry: PlanEntry) -> ProcessEvent {
        switch request {
        case .findMatches(let known):
            if !isIndexed() { return .matchesFound([], seen: Set(records.keys.filter { $0 <= 1000 })) }
            let new = records.values.filter { !known.contains($0.person.id) && isMatch($0.person, entry) }
            return .matchesFound(
                new.map { Match(person: $0.person, verdict: .same, score: 1, evidence: []) }, seen: Set(records.keys))
        case .create:
            nextID += 1
            creates += 1
            if let colleague { records[colleague.id] = Record(person: colleague) }
            if hasOlderTwin, creates == 1 {
                records[nextID] = Record(person: person(nextID, from: entry.draft))
                nextID += 1
            }
            records[nextID] = Record(person: person(nextID, from: entry.draft))
            return .created(person: nextID)
        case .findCreated(let known, _, let look):
            if !isIndexed() { return .createdFound([]) }
            return .createdFound(
                records.values.map(\.person).filter { !known.contains($0.id) && isMatch($0, entry) }.map(\.id).sorted(),
                mayRepeat: isLate && look + 1 >= UploadProcess.cleanLooks)
        case .findTwins(let id, let known, _):
            let twins = records.values.map(\.person).filter {
                $0.id != id && !known.contains($0.id) && isMatch($0, entry)
            }
            return .twinsFound(twins.map(\.id), .clear)
        case .inspectOurs(let id):
            return .inspected(isUntouched: records[id]?.resumes == 0 && records[id]?.workflows.isEmpty == true)
        case .purge(let id):
            records[id]?.person.folder = ListNode(id: "D32002")
            return .purged
        case .probePurge(let id): return .purgeProbed(records[id]?.person.folder?.id == "D32002")
        case .read(let id, _, _, _):
            if id > 1000, isUnreadableFor > 0 {
                isUnreadableFor -= 1
                return .refused(Failure(.refused, "not there yet"))
            }
            guard let record = records[id] else { return .refused(Failure(.refused, "no such person")) }
            return .read(record.person, ReadBack())
        case .probeBlank(_, let fields): return .blank(fields)
        case .fill(let id, let operation):
            apply(operation, to: id)
            return .filled
        case .probeResume(let id): return .resumeProbed((records[id]?.resumes ?? 0) > 0 ? .ours : .absent)
        case .attachResume(let id):
            records[id]?.resumes = 1
            return .resumeAttached
        case .findSubmission(let id, let job, _):
            let found = records[id]?.workflows.contains(job) ?? false
            return found ? .submissionFound(workflow: job * 10, status: nil) : .noSubmission
        case .submit(let id, let job):
            guard records[id]?.workflows.contains(job) == false else {
                return .refused(Failure(.refused, "already submitted"))
            }
            records[id]?.workflows.append(job)
            return .submitted(workflow: job * 10)
        }
    }

    private mutating func isIndexed() -> Bool {
        guard creates > 0, isUnfoundFor > 0 else { return true }
        isUnfoundFor -= 1
        return false
    }

    private func isMatch(_ person: Person, _ entry: PlanEntry) -> Bool {
        person.email == entry.draft.email && person.lastName == entry.draft.lastName
    }

    private func person(_ id: Int, from draft: PersonDraft) -> Person {
        var person = Person(
            id: id, firstName: draft.firstName, lastName: draft.lastName, email: draft.email,
            linkedIn: draft.linkedInURL)
        guard !dropsArrays else { return person }
        person.phones = draft.mobile.map { [PersonPhone(number: $0)] } ?? []
        person.employments = draft.employments.map(Self.employment)
        person.schools = draft.schools.map { PersonSchool(name: $0.name) }
        return person
    }

    private static func employment(_ draft: DraftEmployment) -> PersonEmployment {
        PersonEmployment(employer: draft.company, title: draft.title, start: draft.start.isoDate)
    }

    private mutating func apply(_ operation: FillOperation, to id: Int) {
        switch operation {
        case .patch(let values):
            if let email = values[.email] { records[id]?.person.email = email }
            if let linkedIn = values[.linkedIn] { records[id]?.person.linkedIn = linkedIn }
        case .addMobile(let number): records[id]?.person.phones.append(PersonPhone(number: number))
        case .addEmployment(let draft): records[id]?.person.employments.append(Self.employment(draft))
        case .addSchool(let school): records[id]?.person.schools.append(PersonSchool(name: school.name))
        case .replacePhone(let entry, let number):
            guard let place = records[id]?.person.phones.firstIndex(where: { $0.entry == entry }) else { return }
            records[id]?.person.phones[place].number = number
        case .replaceEmployment(let entry, let draft):
            guard let place = records[id]?.person.employments.firstIndex(where: { $0.entry == entry }) else { return }
            records[id]?.person.employments[place] = Self.employment(draft)
        case .replaceSchool(let entry, let school):
            guard let place = records[id]?.person.schools.firstIndex(where: { $0.entry == entry }) else { return }
            records[id]?.person.schools[place].name = school.name
        }
    }
}

/// Runs a process against an imaginary system, with a fate for each request in turn, and starts it again from its
/// stored state whenever it was killed or had to stop.
struct Rehearsal {
    var system = ImaginarySystem()
    var fates: [ImaginarySystem.Fate]
    var purgesTwins = false
    private(set) var stored: Data?
    private(set) var restarts = 0

    init(system: ImaginarySystem = ImaginarySystem(), fates: [ImaginarySystem.Fate]) {
        self.system = system
        self.fates = fates
    }

    mutating func run(_ entry: PlanEntry) throws -> UploadProcess {
        var process = UploadProcess(entry)
        process.purgesTwins = purgesTwins
        store(process)
        while restarts < 40 {
            if let ended = try life(of: &process) { return ended }
            restarts += 1
            system.isLate = true
            process = try load()
            process.resume()
        }
        return process
    }

    /// One life of the program: nil when it was killed or had to stop before the end.
    private mutating func life(of process: inout UploadProcess) throws -> UploadProcess? {
        while let request = process.request {
            let fate = fates.isEmpty ? .fine : fates.removeFirst()
            if fate == .killedUnannounced { return nil }
            if request.isWrite {
                process.willSend()
                store(process)
            }
            switch fate {
            case .killedUnannounced, .killedBefore: return nil
            case .complains where request.isWrite: process.handle(.complained(Failure(.refused, "complaint")))
            case .unnamed where request.isCreate || request.step == .submitToJob && request.isWrite:
                _ = system.perform(request, for: process.entry)
                process.handle(.madeUnnamed(Failure(.unknownOutcome, "unnamed")))
            case .killedAfter:
                _ = system.perform(request, for: process.entry)
                return nil
            case .lostBefore: process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
            case .lostAfter:
                _ = system.perform(request, for: process.entry)
                process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
            case .turnedAway where request.isWrite: process.handle(.turnedAway(Failure(.tryLater, "slower")))
            case .turnedAwayAfter where request.isWrite:
                _ = system.perform(request, for: process.entry)
                process.handle(.turnedAway(Failure(.tryLater, "slower")))
            case .unavailable, .turnedAway, .turnedAwayAfter:
                process.handle(.unavailable(Failure(.tryLater, "later")))
            case .fine, .complains, .unnamed: process.handle(system.perform(request, for: process.entry))
            }
            store(process)
        }
        return process.isFinished ? process : nil
    }

    private mutating func store(_ process: UploadProcess) {
        stored = try? JSONEncoder().encode(process)
    }

    private func load() throws -> UploadProcess {
        try JSONDecoder().decode(UploadProcess.self, from: #require(stored))
    }
}
