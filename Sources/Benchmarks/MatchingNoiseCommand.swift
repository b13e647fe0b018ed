import ArgumentParser
import MatchingSamples
import Recruiting

struct MatchingNoiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matching-noise",
        abstract:
            "The matcher on noisy copies of invented people, side by side with Jaro–Winkler at its best threshold.")

    @Option(help: "Candidates, and as many records.")
    var people = 2_000

    @Option(help: "Seed of the invented people.")
    var seed: UInt64 = 20_260

    func run() {
        print("\(people) candidates, \(people) records, every pair of them a question: P / R / F1 (threshold)")
        var scores = Deciles()
        for (errors, missing) in [(0.05, 0.05), (0.1, 0.1), (0.2, 0.2), (0.3, 0.3), (0.4, 0.4)] {
            let world = NoisyPeople(count: people, noise: .init(errors: errors, missing: missing), seed: seed)
            print("\nfields spoilt \(Int(errors * 100)) %, missing \(Int(missing * 100)) %")
            for (label, quality) in Self.matcher(on: world, &scores) { print("  \(label)\t\(quality)") }
            for (label, quality) in Self.jaroWinkler(on: world) { print("  \(label)\t\(quality)") }
        }
        print("\nscore\tpairs\tmean score\tone person   (the matcher, all rates together)")
        print(scores.report)
    }

    private static func matcher(on world: NoisyPeople, _ scores: inout Deciles) -> [(String, Quality)] {
        let matcher = Matcher()
        let index = PeopleIndex(world.people)
        var pairs: [ScoredPair] = []
        var best: [ScoredPair] = []
        var verdicts: [(Verdict, Bool)] = []
        for (number, candidate) in world.candidates.enumerated() {
            let matches = matcher.matches(for: candidate, in: index)
            for match in matches {
                let pair = ScoredPair(
                    score: match.score, isSame: NoisyPeople.candidateIsPerson(number, match.person))
                pairs.append(pair)
                verdicts.append((match.verdict, pair.isSame))
                scores.add(pair)
            }
            if let first = matches.first {
                best.append(ScoredPair(score: first.score, isSame: NoisyPeople.candidateIsPerson(number, first.person)))
            }
        }
        let count = world.candidates.count
        func atLeast(_ verdict: Verdict) -> Quality {
            let taken = verdicts.filter { $0.0 >= verdict }
            return Quality(taken: taken.count, right: taken.count(where: \.1), all: count)
        }
        return [
            ("matcher, same           ", atLeast(.same)), ("matcher, same or likely ", atLeast(.likely)),
            ("matcher, best threshold ", Quality.best(of: pairs, all: count)),
            ("matcher, best per person", Quality.best(of: best, all: count)),
        ]
    }

    private static func jaroWinkler(on world: NoisyPeople) -> [(String, Quality)] {
        let left = world.candidates.map(PlainFields.init)
        let right = world.people.map(PlainFields.init)
        var names: [ScoredPair] = []
        var fields: [ScoredPair] = []
        var best: [ScoredPair] = []
        for (number, one) in left.enumerated() {
            var top = ScoredPair(score: 0, isSame: false)
            for (other, person) in zip(right, world.people) {
                let isSame = NoisyPeople.candidateIsPerson(number, person)
                let name = EditDistance.jaroWinkler(one.name, other.name)
                let all = one.likeness(to: other)
                // Lower ones are never the best threshold, and would only fill the memory.
                if name > 0.75 || isSame { names.append(ScoredPair(score: name, isSame: isSame)) }
                if all > 0.6 || isSame { fields.append(ScoredPair(score: all, isSame: isSame)) }
                if all > top.score { top = ScoredPair(score: all, isSame: isSame) }
            }
            best.append(top)
        }
        let count = left.count
        return [
            ("Jaro–Winkler of the name", Quality.best(of: names, all: count)),
            ("Jaro–Winkler, all fields", Quality.best(of: fields, all: count)),
            ("the same, best per person", Quality.best(of: best, all: count)),
        ]
    }
}

/// Texts as they are compared without any knowledge of what they mean.
private struct PlainFields {
    var name: String
    var others: [String?]

    init(_ candidate: Candidate) {
        name = "\(candidate.firstName ?? "") \(candidate.lastName ?? "")".lowercased()
        others = [
            candidate.emails.first?.address, candidate.linkedIn?.handle?.key, candidate.phone,
            candidate.employments.first?.company, candidate.educations.first?.school, candidate.location,
        ].map { $0?.lowercased() }
    }

    init(_ person: Person) {
        name = "\(person.firstName ?? "") \(person.lastName ?? "")".lowercased()
        others = [
            person.email, person.linkedIn.flatMap { LinkedInProfile.parse($0).handle?.key },
            person.phones.first?.number,
            person.employments.first?.employer, person.schools.first?.name, person.location,
        ].map { $0?.lowercased() }
    }

    /// The mean over the fields that both have; the name counts twice.
    func likeness(to other: PlainFields) -> Double {
        var sum = 2 * EditDistance.jaroWinkler(name, other.name)
        var weight = 2.0
        for case (let mine?, let theirs?) in zip(others, other.others) {
            sum += EditDistance.jaroWinkler(mine, theirs)
            weight += 1
        }
        return sum / weight
    }
}
