import Recruiting
import Synchronization
import Testing
import UploadLedger

@testable import Sandbox

/// The crash matrix: every kind of upload, cut at every request and at every commit in every way, then finished by
/// later lives of the program. The engine, the clients, the ledger and the imitated iCIMS are the real ones.
@Suite struct FaultMatrixTests {
    @Test(arguments: Lives.Kind.allCases, DirectExchange.Fate.allCases.filter { $0 != .fine })
    func `whatever happens to any one request, exactly one of everything comes out`(
        kind: Lives.Kind, fate: DirectExchange.Fate
    ) async throws {
        var point = 0
        while true {
            let lives = try await Lives(kind)
            let life = Life()
            let target = point
            let exchange = DirectExchange(
                lives.sandbox, life: life, fate: { number, _ in number == target ? fate : .fine })
            let first = try await lives.live(over: exchange, life: life)
            // Past the last request: the matrix is done.
            if exchange.requests <= point { break }
            try expectTruth(first, lives, await lives.sandbox.peopleCount())
            let last = try await lives.liveOn()
            #expect(
                [.created, .linked, .alreadyUploaded].contains(last.outcome), "\(fate) at \(point): \(last)")
            try await lives.expectExactlyOne("\(kind), \(fate) at request \(point)")
            point += 1
        }
        print("matrix: \(kind), \(fate): \(point) requests")
        #expect(point >= (kind == .jobOnly ? 3 : 6))
    }

    @Test(arguments: Lives.Kind.allCases, [MortalLedger.Fate.diesBefore, .diesAfter, .diskFull])
    func `whatever happens to any one commit, exactly one of everything comes out`(
        kind: Lives.Kind, fate: MortalLedger.Fate
    ) async throws {
        var point = 0
        while true {
            let lives = try await Lives(kind)
            let target = point
            let reached = Life()
            let first = try await lives.live { number in
                if number == target { reached.end() }
                return number == target ? fate : .fine
            }
            guard reached.isOver else { break }
            try expectTruth(first, lives, await lives.sandbox.peopleCount())
            if case .diskFull = fate {
                #expect(first.problem?.kind == .localState, "\(first)")
                // A write without its announcement on disk must never leave.
                let writes = await lives.sandbox.calls().count { $0.method != "GET" && $0.route != .search }
                let intents = try lives.ledger.openUploads().flatMap { try lives.ledger.intents(of: $0.id) }.count
                #expect(writes <= intents, "\(fate) at commit \(point)")
            }
            try await lives.liveOn()
            try await lives.expectExactlyOne("\(kind), \(fate) at commit \(point)")
            point += 1
        }
        print("matrix: \(kind), \(fate): \(point) commits")
        #expect(point >= (kind == .jobOnly ? 5 : 8))
    }

    @Test(arguments: Lives.Kind.allCases)
    func `fifty rough days in a row, each of its own kind, leave one of everything`(kind: Lives.Kind) async throws {
        for seed in 0..<50 {
            let lives = try await Lives(kind)
            for day in 0..<4 {
                let dice = Dice(seed: UInt64(seed * 10 + day))
                let life = Life()
                let exchange = DirectExchange(lives.sandbox, life: life, fate: { _, _ in dice.fate() })
                let receipt = try await lives.live(over: exchange, life: life) { _ in dice.ledgerFate() }
                try expectTruth(receipt, lives, await lives.sandbox.peopleCount())
            }
            try await lives.liveOn()
            try await lives.expectExactlyOne("\(kind), seed \(seed)")
        }
    }

    /// A receipt never claims more than there is, and never says "nothing" about a person who is there.
    private func expectTruth(_ receipt: Receipt, _ lives: Lives, _ people: Int) throws {
        if receipt.outcome == .created { #expect(people == lives.people, "\(receipt)") }
        if let problem = receipt.problem, problem.message.hasSuffix("Nothing was written."), lives.record == nil,
            try lives.ledger.openUploads().isEmpty
        {
            #expect(people == lives.people - 1, "\(receipt)")
        }
        if receipt.outcome == .failed || receipt.outcome == .unknown {
            #expect(receipt.problem?.message.isEmpty == false)
        }
    }
}

/// Seeded chance, for closures that are called from several tasks.
private final class Dice: Sendable {
    private let random: Mutex<SplitMix64>

    init(seed: UInt64) { random = Mutex(SplitMix64(seed: seed)) }

    func fate() -> DirectExchange.Fate {
        random.withLock { random in
            guard random.chance(0.3) else { return .fine }
            return DirectExchange.Fate.allCases[random.below(DirectExchange.Fate.allCases.count)]
        }
    }

    func ledgerFate() -> MortalLedger.Fate {
        random.withLock { random in
            guard random.chance(0.03) else { return .fine }
            return [.diesBefore, .diesAfter, .diskFull][random.below(3)]
        }
    }
}
