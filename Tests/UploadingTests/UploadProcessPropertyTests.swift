import Foundation
import Recruiting
import Testing

@testable import Uploading

/// Random events in any order, fitting or not, with the program ending at any moment: what must hold all the same.
@Suite struct UploadProcessPropertyTests {
    /// Watches one upload from outside, by its requests and events alone.
    private struct Watch {
        /// A check since the last create found nobody new.
        var isChecked = false
        /// A create that may have arrived, and the looks since that found nothing.
        var openCreate: Int?
        /// It was answered by a reason why nothing was done, so that one look is enough.
        var isExplained = false
        var isExplainedSubmission = false
        /// A look said that the create is old enough, and another life of the program began since it was sent.
        var mayRepeat = false
        var isNewLife = false
        var openSubmission: Int?
        /// The service said that a person was made.
        var isMade = false
        var blank: Set<FieldKey> = []
        /// Another record of the person has a lower number.
        var isLoser = false
        var mayPurge = false

        mutating func willSend(_ request: ProcessRequest, of entry: PlanEntry) {
            switch request {
            case .create:
                #expect(isChecked, "a create without a live check before it")
                let needed = isExplained ? 1 : UploadProcess.cleanLooks
                #expect(openCreate.map { $0 >= needed } ?? true, "a create beside one that may be there")
                #expect(openCreate == nil || isExplained || mayRepeat && isNewLife, "a lost create sent again too soon")
                isExplained = false
                mayRepeat = false
                isNewLife = false
                #expect(!isMade, "a second person")
                isChecked = false
                openCreate = 0
            case .submit:
                #expect(openSubmission.map { $0 >= (isExplainedSubmission ? 1 : UploadProcess.cleanLooks) } ?? true)
                isExplainedSubmission = false
                openSubmission = 0
                #expect(!isLoser, "a submission of a record that does not stay")
            case .attachResume: #expect(!isLoser, "a résumé for a record that does not stay")
            case .purge: #expect(isLoser && mayPurge, "a record that stays, or may not be purged")
            case .fill(_, .patch(let values)):
                for (field, value) in values {
                    #expect(value == Self.value(field, in: entry.draft), "a value nobody chose")
                    guard case .link(_, let choices) = entry.decision else {
                        Issue.record("a patch of a record that was not linked")
                        return
                    }
                    #expect(choices[field] == .replace || blank.contains(field), "\(field) was not known to be blank")
                    #expect(choices[field] != .keep)
                }
            default: break
            }
        }

        mutating func note(_ event: ProcessEvent, to request: ProcessRequest) {
            switch (request, event) {
            case (.findMatches, .matchesFound(let matches, _)): isChecked = matches.isEmpty
            case (.create, .created), (.create, .madeUnnamed): isMade = true
            case (.create, .turnedAway): isExplained = true
            case (.submit, .turnedAway): isExplainedSubmission = true
            case (.create, .refused), (.create, .unavailable): openCreate = nil
            case (.findCreated, .createdFound(let ids, let isOld)):
                openCreate = openCreate.map { ids.isEmpty ? $0 + 1 : 0 }
                mayRepeat = mayRepeat || isOld
            case (.submit, .refused), (.submit, .unavailable): openSubmission = nil
            case (.findSubmission, .noSubmission): openSubmission = openSubmission.map { $0 + 1 }
            case (.findTwins(let id, _, _), .twinsFound(let ids, _)):
                isLoser = isLoser || ids.contains { $0 < id }
            case (.probeBlank, .blank(let fields)): blank = Set(fields)
            case (.probeBlank, .refused): blank = []
            default: break
            }
        }

        private static func value(_ field: FieldKey, in draft: PersonDraft) -> String? {
            switch field {
            case .firstName: draft.firstName
            case .lastName: draft.lastName
            case .email: draft.email
            case .linkedIn: draft.linkedInURL
            default: nil
            }
        }
    }

    private static let decisions: [Decision] = [
        .create(overruling: nil), .link(personID: 7, choices: [:]), .jobOnly(personID: 7),
        .link(personID: 7, choices: [.email: .replace, .firstName: .keep, .linkedIn: .keep]),
    ]

    @Test(arguments: decisions, [nil, 1203])
    func `no order of events makes a second person, a second submission or a value nobody chose`(
        decision: Decision, job: Int?
    ) throws {
        for seed in 0..<600 {
            var random = SeededGenerator(seed: UInt64(seed))
            var process = UploadProcess(UploadProcessTests.entry(decision, job: job))
            process.purgesTwins = seed.isMultiple(of: 2)
            var watch = Watch()
            watch.mayPurge = process.purgesTwins
            for _ in 0..<80 {
                if Int.random(in: 0..<12, using: &random) == 0 || process.isStopped {
                    // The program ends here, and another one takes over what was stored.
                    process = try #require(UploadProcess(stored: try JSONEncoder().encode(process)))
                    process.resume()
                    watch.isChecked = false
                    watch.isNewLife = true
                }
                guard let request = process.request else { break }
                if request.isWrite {
                    watch.willSend(request, of: process.entry)
                    process.willSend()
                    if Int.random(in: 0..<12, using: &random) == 0 {
                        // Killed between the announcement and the answer.
                        process.resume()
                        watch.isNewLife = true
                        continue
                    }
                }
                let event = Self.event(to: request, &random)
                watch.note(event, to: request)
                process.handle(event)
            }
            guard process.isFinished else { continue }
            #expect(process.request == nil && process.outcome != nil)
            let ended = process
            process.handle(Self.event(to: .create(without: []), &random))
            #expect(process.request == nil && process.phase == ended.phase, "an end that is none")
        }
    }

    private static func event(to request: ProcessRequest, _ random: inout SeededGenerator) -> ProcessEvent {
        let failure = Failure(.unknownOutcome, "trouble")
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .answerLost(failure)
        case 1: return .refused(Failure(.refused, "no"))
        case 2 where request.isWrite: return .complained(Failure(.refused, "well"))
        case 3: return .unavailable(Failure(.tryLater, "later"))
        case 5 where request.isWrite: return .turnedAway(Failure(.tryLater, "slower"))
        case 4 where request.isCreate || request.step == .submitToJob && request.isWrite:
            return .madeUnnamed(failure)
        default: return fitting(request, &random)
        }
    }

    private static func fitting(_ request: ProcessRequest, _ random: inout SeededGenerator) -> ProcessEvent {
        func chance() -> Bool { Bool.random(using: &random) }
        switch request {
        case .findMatches:
            let match = Match(person: person(&random), verdict: .likely, score: 0.8, evidence: [])
            return .matchesFound(Int.random(in: 0..<4, using: &random) == 0 ? [match] : [], seen: [7, 8])
        case .create: return .created(person: Int.random(in: 20...22, using: &random))
        case .findCreated:
            return .createdFound(
                Array([[], [], [], [20], [20, 21]].randomElement(using: &random) ?? []), mayRepeat: chance())
        case .findTwins:
            let sight: TwinSight = [.clear, .clear, .notYet, .givenUp].randomElement(using: &random) ?? .clear
            return .twinsFound([[], [], [19], [30]].randomElement(using: &random) ?? [], sight)
        case .inspectOurs: return .inspected(isUntouched: chance())
        case .purge: return .purged
        case .probePurge: return .purgeProbed(chance())
        case .read: return .read(person(&random), ReadBack(notKept: chance() ? [] : ["email"]))
        case .probeBlank(_, let fields): return .blank(fields.filter { _ in chance() })
        case .fill: return .filled
        case .probeResume: return .resumeProbed([.absent, .ours, .other].randomElement(using: &random) ?? .absent)
        case .attachResume: return .resumeAttached
        case .findSubmission: return chance() ? .noSubmission : .submissionFound(workflow: 5, status: nil)
        case .submit: return .submitted(workflow: 5)
        }
    }

    private static func person(_ random: inout SeededGenerator) -> Person {
        let draft = UploadProcessTests.draft
        func maybe<Value>(_ value: Value?) -> Value? { Bool.random(using: &random) ? value : nil }
        var person = Person(
            id: Int.random(in: 7...22, using: &random), firstName: maybe(draft.firstName),
            lastName: maybe(draft.lastName), email: maybe(maybe(draft.email) ?? "old@work.example"),
            linkedIn: maybe(draft.linkedInURL), hasResume: maybe(true))
        if Int.random(in: 0..<8, using: &random) == 0 { person.mergedInto = 8 }
        return person
    }
}
