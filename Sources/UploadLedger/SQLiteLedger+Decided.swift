import Foundation
import GRDB
public import Recruiting

/// The team's own decisions about pairs of candidate and record, as labels for the verdicts.
extension SQLiteLedger {
    /// Every pair that was decided on this machine: linked is one person, "not the same" and everybody whom a create
    /// passed over are not. With the match that was shown where it is still kept, else as the last known values give it.
    public func decidedPairs() throws(Failure) -> [DecidedPair] {
        let (uploads, refusals, names) = try read { db in
            (
                try self.uploads(db, "outcome IN ('created', 'linked') ORDER BY id"),
                try Row.fetchAll(
                    db, sql: "SELECT candidateKey, personID FROM notTheSame WHERE customer = ?",
                    arguments: [self.customer]
                ).map { (key: $0[0] as String, person: $0[1] as Int) },
                try Row.fetchAll(db, sql: "SELECT candidateKey, name, packed FROM queueEntry")
                    .map { (key: $0[0] as String, name: $0[1] as String, packed: $0[2] as Data) }
            )
        }
        let keys = Set(uploads.map(\.candidateKey)).union(refusals.map(\.key))
        let checks = try checks(ofCandidates: Array(keys))
        let candidates = Dictionary(names.map { ($0.key, $0.packed) }) { first, _ in first }
        let shown = Dictionary(names.map { ($0.key, $0.name) }) { first, _ in first }
        let known = try people(ids: refusals.map(\.person) + uploads.compactMap(\.decision.personID)).mapValues(\.value)
        var pairs: [DecidedPair] = []
        func add(_ key: String, _ name: String, _ person: Int, isSame: Bool) {
            var match = checks[key]?.matches.first { $0.person.id == person }
            if match == nil, let record = known[person],
                let candidate = candidates[key].flatMap({ unpacked(Candidate.self, $0) })
            {
                match = Matcher().compare(candidate, with: record)
            }
            pairs.append(
                DecidedPair(
                    candidate: name, person: person, isSame: isSame, verdict: match?.verdict, score: match?.score ?? 0))
        }
        for upload in uploads {
            if let person = upload.decision.personID {
                add(upload.candidateKey, upload.candidateName, person, isSame: true)
            } else {
                for match in checks[upload.candidateKey]?.matches ?? [] where match.person.id != upload.personID {
                    add(upload.candidateKey, upload.candidateName, match.person.id, isSame: false)
                }
            }
        }
        for (key, person) in refusals { add(key, shown[key] ?? key, person, isSame: false) }
        return pairs.uniqued()
    }
}

extension [DecidedPair] {
    /// The last decision about a pair counts.
    fileprivate func uniqued() -> [DecidedPair] {
        var last: [String: Int] = [:]
        for (place, pair) in enumerated() { last["\(pair.candidate)\u{0}\(pair.person)"] = place }
        return last.values.sorted().map { self[$0] }
    }
}
