import TerminalScreen

/// One line of the key table.
public struct Binding: Hashable, Sendable {
    public var action: Action
    public var strokes: [Key]
    public var context: KeyContext
    /// For the foot: one or two words.
    public var short: String
    /// For help and the key sheet.
    public var long: String
    /// Order in the foot, the lowest first; nil keeps it out.
    public var footRank: Int?

    init(
        _ action: Action, _ strokes: [Key], _ context: KeyContext, _ short: String, _ long: String,
        foot: Int? = nil
    ) {
        self.action = action
        self.strokes = strokes
        self.context = context
        self.short = short
        self.long = long
        footRank = foot
    }
}
