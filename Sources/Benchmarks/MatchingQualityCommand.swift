import ArgumentParser
import MatchingSamples
import Recruiting

struct MatchingQualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matching-quality",
        abstract: "Precision, recall and F1 of the matcher on the labelled pairs, by kind and verdict, and calibration."
    )

    @Flag(help: "Name each pair whose verdict is not what the label asks for.")
    var wrong = false

    func run() {
        let quality = MatchQuality(LabelledPairs.all)
        print(quality.report)
        guard wrong else { return }
        for outcome in quality.outcomes where outcome.isWrong { print(outcome.words) }
        for outcome in quality.outcomes where outcome.pair.isSame {
            let keys = outcome.pair.candidate.searchKeys
            if !SearchReach.finds(outcome.pair.person, with: keys) { print("not found by searches: \(outcome.words)") }
        }
        var filters = 0
        for outcome in quality.outcomes {
            let keys = outcome.pair.candidate.searchKeys
            filters +=
                keys.emails.count + keys.linkedInSpellings.count
                + keys.names.reduce(0) { $0 + $1.firstNames.count + $1.lastNames.count }
        }
        print("filters per candidate \(Double(filters) / Double(quality.outcomes.count))")
    }
}
