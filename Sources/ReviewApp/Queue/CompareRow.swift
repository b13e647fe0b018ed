import Recruiting

/// One line of the comparison: the candidate's value, the record's, and what the record will hold.
struct CompareRow: Equatable, Sendable {
    /// How the candidate's value stands to the record's.
    enum Sign: String, Sendable {
        case equal = "="
        /// The same but for spelling.
        case alike = "~"
        /// The record has none.
        case added = "+"
        case differs = "≠"
        /// The candidate has none.
        case absent = " "
    }

    /// Nil for what only the record has.
    var field: FieldKey?
    var label: String
    var candidate: String?
    var person: String?
    var after: String?
    var sign: Sign
    /// What will be done with the field.
    var choice: FieldChoice
    /// Whether a choice makes sense: there is something to write and the field may be written.
    var isChoosable: Bool
    /// Whether `after` differs from `person`.
    var isWritten: Bool
    /// Why the field cannot be chosen, or what else should be known.
    var remark: String?
}
