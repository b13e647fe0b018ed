import APITransport
import Foundation
import Testing

@testable import Sandbox

/// The attacks that once made a person twice, with seeds: a small campaign with the tests, the long one with
/// `GEM_ICIMS_CAMPAIGN=long swift test --filter Campaign`.
@Suite(.serialized) struct CampaignTests {
    private static let isLong = ProcessInfo.processInfo.environment["GEM_ICIMS_CAMPAIGN"] == "long"
    private static let seeds: [UInt64] = isLong ? Array(1...10) : [1]

    struct Attack: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rules: [FaultPlan.Rule] = []
        /// Seconds by which the search lags.
        var lag = 0
        var isKilled = false
    }

    static let attacks = [
        Attack(
            testDescription: "creates are answered 429, half of them after acting",
            rules: [
                .init(.createPerson, .probability(0.3), .actThenAnswer(status: 429)),
                .init(.createPerson, .probability(0.4), .tooManyAtOnce),
            ]),
        Attack(
            testDescription: "answers of creates are lost while the search lags",
            rules: [
                .init(.createPerson, .probability(0.4), .loseAnswer),
                .init(.createPerson, .probability(0.2), .closeBeforeActing),
            ], lag: 4),
        Attack(
            testDescription: "creates are answered by errors of all kinds, acting or not",
            rules: [500, 502, 503, 504].map { .init(.createPerson, .probability(0.1), .actThenAnswer(status: $0)) }
                + [.serverError, .badGateway, .unavailable].map { .init(.createPerson, .probability(0.1), $0) }),
        Attack(testDescription: "the program is killed again and again", isKilled: true),
        Attack(
            testDescription: "the program is killed while answers are lost",
            rules: [.init(.icims, .probability(0.05), .loseAnswer)], isKilled: true),
    ]

    @Test(arguments: attacks, seeds)
    func `whatever happens, everybody is there once in the end`(attack: Attack, seed: UInt64) async throws {
        try await withJourney {
            $0.seed = seed
            $0.latencyMilliseconds = attack.isKilled ? 20 : 0
            $0.indexLagSeconds = attack.lag
            $0.dailyLimit = 1_000_000
            $0.faults = FaultPlan(attack.rules)
        } _: { journey in
            var random = SplitMix64(seed: seed)
            let people = People.crowd(Self.isLong ? 20 : 5)
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(people)]
            var rounds = 0
            var isThrough = false
            while !isThrough, rounds < 30 {
                rounds += 1
                let program = try journey.start(arguments)
                if attack.isKilled, rounds < 8 {
                    try await Task.sleep(for: .milliseconds(200 + random.below(1_500)))
                    program.kill()
                }
                let run = try await program.finished()
                try Self.expectNobodyTwice(await journey.sandbox.people(), "round \(rounds): \(run.output)")
                try journey.age(minutes: 16)
                isThrough = run.status == 0
            }
            print("campaign: \(attack.testDescription), seed \(seed): \(people.count) people, \(rounds) rounds")
            #expect(isThrough)
            for number in people.indices {
                let found = await journey.sandbox.people(withEmail: "person\(number)@crowd.example")
                #expect(found.count == 1, "person \(number) after \(rounds) rounds")
            }
        }
    }

    private static func expectNobodyTwice(_ people: [SandboxPerson], _ comment: String) throws {
        let emails = people.compactMap(\.email).filter { $0.hasSuffix("@crowd.example") }
        #expect(Set(emails).count == emails.count, "\(comment)")
    }

    /// Two machines, each with a state of its own, on one queue at the same moment. Nothing can keep the first people they
    /// take from being the same; what must hold is that both say so, and that there are few.
    @Test(arguments: [20, 150], isLong ? Array(1...5) : [1])
    func `two machines on one queue seldom make a person twice, and both tell`(latency: Int, round: Int) async throws {
        try await withJourney {
            $0.latencyMilliseconds = latency
        } _: { journey in
            let people = People.crowd(Self.isLong ? 20 : 10)
            let queue = try journey.queue(people)
            var programs: [RunningProgram] = []
            for machine in ["one", "two"] {
                let state = journey.directory.appendingPathComponent("state-\(machine)").path
                programs.append(
                    try journey.start(
                        ["upload", "--json", "--yes", "--on-match", "create", "--from", queue],
                        changing: ["GEM_ICIMS_STATE_DIRECTORY": state]))
            }
            var told: [[String: Int]] = []
            for program in programs {
                let run = try await program.finished()
                #expect([0, 3].contains(run.status), "\(run.output)\(run.errors)")
                var twins: [String: Int] = [:]
                for line in try run.candidates() {
                    if let twin = line["twin"]?["personId"]?.integer, let id = line["candidate"]?["id"]?.text {
                        twins[id] = twin
                    }
                }
                told.append(twins)
            }
            var doubled = 0
            for number in people.indices {
                let found = await journey.sandbox.people(withEmail: "person\(number)@crowd.example")
                #expect(!found.isEmpty)
                guard found.count > 1 else { continue }
                doubled += 1
                for twins in told { #expect(twins["c-\(number)"] != nil, "a twin of person \(number) is not told") }
            }
            print("campaign: two machines, \(latency) ms, round \(round): \(doubled) of \(people.count) twice")
            #expect(doubled <= 2)
        }
    }
}
