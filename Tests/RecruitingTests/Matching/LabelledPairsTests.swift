import Foundation
import MatchingSamples
import Recruiting
import Testing

struct LabelledPairsTests {
    static let quality = MatchQuality(LabelledPairs.all)

    @Test func `the labelled set holds at least a thousand pairs of both labels`() {
        #expect(LabelledPairs.all.count >= 1000)
        #expect(LabelledPairs.all.count(where: \.isSame) >= 300)
        #expect(LabelledPairs.all.count { !$0.isSame } >= 300)
        if ProcessInfo.processInfo.environment["PRINT_MATCH_QUALITY"] != nil { print(Self.quality.report) }
    }

    @Test func `no look-alike is ever the same person`() {
        for outcome in Self.quality.outcomes where !outcome.pair.isSame {
            #expect(outcome.match?.verdict != .same, "\(outcome.words)")
        }
        #expect(Self.quality.precision(atLeast: .same) == 1)
    }

    @Test func `nearly every true pair is found as same or likely`() {
        let missed = Self.quality.outcomes.filter { $0.pair.isSame && ($0.match?.verdict ?? .possible) == .possible }
        #expect(Self.quality.recall(atLeast: .likely) >= 0.98, "\(missed.map(\.words))")
    }
}
