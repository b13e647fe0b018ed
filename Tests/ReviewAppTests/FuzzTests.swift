import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

/// SplitMix64: the same seed gives the same sequence everywhere.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

@Suite struct FuzzTests {
    private static let keys: [Key] = {
        var keys = Set(KeyTable.standard.bindings.flatMap(\.strokes))
        for character in "abcdefghijklmnopqrstuvwxyz0123456789 :/" { keys.insert(.character(character)) }
        // Quitting ends a session; it has tests of its own.
        keys.remove(.control("c"))
        return keys.sorted { $0.name < $1.name }
    }()

    private func message(_ screen: Screen, _ random: inout Seeded) -> Message {
        let id = "c\(Int.random(in: 1...9, using: &random))"
        let ticket = Ticket(Int.random(in: 0...40, using: &random))
        let failure = Failure(.unreachable, "No answer.")
        switch Int.random(in: 0..<40, using: &random) {
        case 0:
            let sizes = [(80, 24), (120, 36), (200, 60), (20, 5), (60, 15), (0, 0), (61, 40), (300, 16)]
            let size = sizes.randomElement(using: &random) ?? (80, 24)
            return .terminal(.resize(Size(columns: size.0, rows: size.1)))
        case 1:
            return .checked(
                candidateID: id, CandidateCheck(matches: [People.strong, People.weak], checkedAt: 1), ticket)
        case 2: return .checked(candidateID: id, CandidateCheck(queueDuplicates: ["c1", "c6"], checkedAt: 1), ticket)
        case 3: return .checkFailed(candidateIDs: [id], failure, ticket)
        case 4: return .uploadFinished(.created(id))
        case 5: return .uploadFinished(.failed(id))
        case 6: return .uploadFinished(Receipt(candidateID: id, candidateName: "X", outcome: .needsDecision))
        case 7: return .uploadStepped(candidateID: id, [StepReport(step: .check, state: .done)])
        case 8: return .uploadsPaused
        case 9: return .uploadsEnded(stopped: Bool.random(using: &random) ? failure : nil)
        case 10:
            return .jobsLoaded(
                JobFinder(jobs: Array(People.jobs.prefix(Int.random(in: 0...3, using: &random)))),
                JobNews(
                    readAt: 5, unread: Int.random(in: 0...2, using: &random), isComplete: Bool.random(using: &random)),
                ticket)
        case 11:
            let resume = JudgedResume(ResumeFile(state: .attached, warning: "no-text"))
            return .resumesJudged(candidateID: id, [resume], ticket)
        case 12: return .queuePortion(Ticket(1), [People.candidate(id, "New", "Name\(ticket.number)")])
        case 13: return .loadFailed(.saving, ticket, failure)
        case 14: return .reviewStateSaved(screen.model.saving.ticket ?? ticket)
        case 15: return .tick(now: Int.random(in: 0...5_000, using: &random))
        case 16: return .terminal(.paste("pasted\ntext"))
        case 17:
            let place = Position(
                x: Int.random(in: -2...210, using: &random), y: Int.random(in: -2...70, using: &random))
            let kinds: [MouseEvent.Kind] = [.press, .wheelUp, .wheelDown]
            return .terminal(.mouse(MouseEvent(position: place, kind: kinds.randomElement(using: &random) ?? .press)))
        case 18: return .applicationsLoaded(personID: 20431, [Application(workflowID: 1, jobID: 2)])
        case 19:
            let states: [NetworkState] = [.offline(since: 7, what: "Gem"), .slow(since: 7, what: "iCIMS"), .fine]
            return .networkState(states.randomElement(using: &random) ?? .fine)
        default: return .terminal(.key(Self.keys.randomElement(using: &random) ?? .enter))
        }
    }

    /// Whether a mark may go away because of this message.
    private func mayUnmark(_ message: Message, _ before: Screen) -> Bool {
        switch message {
        case .uploadFinished: return true
        case .terminal(.key(let key)):
            guard let binding = before.model.keys.binding(for: key, in: before.model.context) else { return false }
            // Undo, redo, clear and restore take back; Enter may run them as commands or end a "not the same".
            return [.undo, .redo, .clearMark, .restoreField, .accept].contains(binding.action)
        default: return false
        }
    }

    @Test(arguments: 0..<12)
    func `random sessions never trap, never write unconfirmed and never lose a mark`(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        var screen = Screen.ready(columns: 80, rows: 24)
        let isReadOnly = seed % 4 == 3
        if isReadOnly { screen = Screen.ready(isReadOnly: true) }
        for step in 0..<700 {
            let before = screen
            let message = message(screen, &random)
            screen.send(message)
            let executed = screen.effects.compactMap { if case .execute(let plan) = $0 { plan } else { nil } }
            if !executed.isEmpty {
                #expect(!isReadOnly)
                // What was confirmed without a network goes out when it is back; all else needs the key, now.
                if executed != before.model.uploads.heldPlans {
                    #expect(message == .terminal(.key(.character("Y"))))
                    #expect(before.model.context == .plan)
                }
            }
            if screen.model.uploads.heldPlans.count > before.model.uploads.heldPlans.count {
                #expect(message == .terminal(.key(.character("Y"))))
                #expect(before.model.context == .plan && before.model.network.isOffline)
            }
            if !mayUnmark(message, before) {
                for (id, mark) in before.model.book.marks where mark.decision != nil {
                    #expect(screen.model.book[id]?.decision != nil, "seed \(seed) step \(step): \(message)")
                }
            }
            let counted = screen.model.queue.counts.values.reduce(0, +)
            #expect(counted == screen.model.queue.rows.count)
            if step % 7 == 0 { #expect(view(screen.model).size == screen.model.size) }
            if screen.model.isQuitting {
                let state = screen.model.reviewState
                screen = Screen.ready(isReadOnly: isReadOnly)
                screen.send(.reviewStateLoaded(state))
            }
            screen.allEffects.removeAll { if case .loadQueue = $0 { false } else { true } }
        }
    }
}
