extension Match {
    /// Stands for the evidence a "not the same person" decision was made on. Scores, grades and counter-evidence do not
    /// count, nor does the order.
    public var fingerprint: String { evidenceKeys.sorted().joined(separator: "|") }

    /// Whether a decision made on that evidence still holds: evidence that vanished brings nobody back, new evidence
    /// does. A decision without known evidence holds for good.
    public func isDecided(by fingerprint: String) -> Bool {
        fingerprint.isEmpty || evidenceKeys.isSubset(of: Set(fingerprint.split(separator: "|").map(String.init)))
    }

    private var evidenceKeys: Set<String> {
        Set(
            evidence.map { evidence in
                // Folded texts hold letters, digits and spaces only, so the signs between them stay unique.
                let person = NameFolding.fold(evidence.person)
                return switch evidence.signal {
                // A name is new evidence when it agrees in another way: `Jane D.` was hidden, and is `Jane Doe` now.
                case .name: "name:\(Self.nameClasses[evidence.grade] ?? evidence.grade)"
                case .email, .linkedin, .phone:
                    "\(evidence.signal.rawValue):\(NameFolding.fold(evidence.candidate))=\(person)"
                case .employer, .education, .location: "\(evidence.signal.rawValue):\(person)"
                }
            })
    }

    /// Grades that say the same of two names: capitals or another order are no news.
    private static let nameClasses = ["folded": "exact", "swapped": "exact"]
}
