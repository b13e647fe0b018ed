import Recruiting

/// A candidate and a record of whom it is known whether they are one person. All people are invented.
package struct LabelledPair: Sendable {
    /// The case of candidate-data it stands for.
    package var kind: String
    package var isSame: Bool
    package var candidate: Candidate
    package var person: Person
}
