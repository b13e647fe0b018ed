public import Foundation

/// What the review of one source left behind, so that it continues where it was.
public struct ReviewState: Hashable, Sendable {
    /// Cursor, filters, layout: in the review's own form, nil before the first time. Nothing about a person.
    public var view: Data?
    /// Marks and edits by candidate id, in the review's own form. Apart, so that one person's can be forgotten.
    public var marks: [String: Data]

    public init(view: Data? = nil, marks: [String: Data] = [:]) {
        self.view = view
        self.marks = marks
    }
}
