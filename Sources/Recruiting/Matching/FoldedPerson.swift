/// A record with what identifies its person, folded once for any number of comparisons.
public struct FoldedPerson: Sendable {
    public let person: Person
    var features: IdentityFeatures

    public init(_ person: Person) {
        self.person = person
        features = IdentityFeatures(person)
    }
}
