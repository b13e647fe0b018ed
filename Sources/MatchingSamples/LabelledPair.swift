import Recruiting

/// A candidate and a record of whom it is known whether they are one person. All people are invented.
package struct LabelledPair: Sendable {
    /// The case it stands for (rules 5).
    package var kind: String
    package var isSame: Bool
    package var candidate: Candidate
    package var person: Person
}
