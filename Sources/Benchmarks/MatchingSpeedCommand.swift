import AllocationCounting
import ArgumentParser
import Foundation
import MatchingSamples
import Recruiting

struct MatchingSpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matching-speed",
        abstract: "Pairs per second, allocations per pair, and one candidate against many cached people.")

    @Option(help: "People in the index.")
    var people = 100_000

    @Option(help: "Repetitions, of which the median is printed.")
    var runs = 5

    func run() {
        pairs()
        index()
    }

    private func pairs() {
        let labelled = LabelledPairs.all
        let folded = labelled.map { (IdentityFeatures($0.candidate), IdentityFeatures($0.person)) }
        let matcher = Matcher()
        report("folding and judging a labelled pair", of: labelled.count) {
            for pair in labelled { keep(matcher.compare(pair.candidate, with: pair.person)?.verdict) }
        }
        report("judging a labelled pair, folded before", of: folded.count) {
            for (one, other) in folded { keep(matcher.verdict(one, other)) }
        }
        let world = NoisyPeople(count: 1_000, noise: .init(errors: 0.1, missing: 0.1), seed: 1)
        let left = world.candidates.map { IdentityFeatures($0) }
        let right = world.people.map { IdentityFeatures($0) }
        report("judging two people at random, folded before", of: left.count * right.count) {
            for one in left { for other in right { keep(matcher.verdict(one, other)) } }
        }
    }

    private func report(_ label: String, of pairs: Int, _ work: () -> Void) {
        work()
        let allocations = allocation_count()
        work()
        let perPair = Double(allocation_count() - allocations) / Double(pairs)
        let seconds = (0..<runs).map { _ in CPUTime.spent(work) }.sorted()[runs / 2]
        print("\(label): \(Int(Double(pairs) / seconds)) pairs/s, \(perPair.digits(1)) allocations a pair")
    }

    private func index() {
        let world = NoisyPeople(count: people, noise: .init(errors: 0.1, missing: 0.1), seed: 2)
        var index = PeopleIndex()
        let building = CPUTime.spent { index = PeopleIndex(world.people) }
        print("index of \(people) people: built in \(building.digits(2)) s")
        let matcher = Matcher()
        var times: [Double] = []
        var compared: [Int] = []
        for candidate in world.candidates.prefix(2_000) {
            times.append(CPUTime.spent { keep(matcher.matches(for: candidate, in: index).first?.verdict) })
            compared.append(index.candidates(for: candidate).count)
        }
        times.sort()
        compared.sort()
        let milliseconds = { (share: Double) in (times[Int(share * Double(times.count - 1))] * 1000).digits(2) }
        print(
            "one candidate against \(people): median \(milliseconds(0.5)) ms, 95 % \(milliseconds(0.95)) ms, "
                + "worst \(milliseconds(1)) ms; compared with \(compared[compared.count / 2]) of them, at most \(compared.last ?? 0)"
        )
    }

    /// So that the optimiser does not find out that nobody wants the answer.
    @inline(never) private func keep(_ verdict: Verdict?) {}
}

/// Processor time of this process: what other programs do at the same time hardly shows.
enum CPUTime {
    static func spent(_ work: () -> Void) -> Double {
        let start = clock()
        work()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
