/// What a match is worth. The score of a word of the query is the best sum over all ways to find its letters in
/// a field, in order; the score of a query is the sum over its words.
///
/// Tests write their expectations as sums of these, so that a change of one shows what it changes.
public enum FuzzyScore {
    /// For every letter found.
    public static let match = 16
    /// For a letter at the start of a word (after a space or punctuation, or at the start of the field).
    public static let wordStart = 10
    /// For a capital after a small letter: the `O` of DevOps.
    public static let camel = 8
    /// For a digit after a letter: the `2` of L2.
    public static let numberStart = 6
    /// For a letter that follows the letter found before.
    public static let consecutive = 7
    /// More when the first letter is at the start of a word.
    public static let firstLetter = 8
    /// More when the first letter is at the start of the field.
    public static let prefix = 4
    /// For a word that is in the text as it was typed, from its start to its end.
    public static let exactWord = 14
    /// For a number of three digits or more that is in the text as it was typed, on top of `exactWord`: a job
    /// number wins at once.
    public static let exactNumber = 10_000
    /// For a field that is, apart from spaces and punctuation, exactly the query: an id or a whole title wins
    /// over everything else.
    public static let exactField = 1_000_000

    /// For the first letter left out between two found ones.
    public static let gapStart = -4
    /// For each further letter left out.
    public static let gapExtension = -1
    /// For a word found in another field than the first.
    public static let laterField = -6

    /// A usual short form of so many letters, found by its long form: as if it stood there itself as a word, at the
    /// start of the field or further on.
    public static func longForm(letters: Int, isPrefix: Bool = false) -> Int {
        letters * match + wordStart + firstLetter + (isPrefix ? prefix : 0) + (letters - 1) * consecutive + exactWord
    }
}
