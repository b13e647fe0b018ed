/// What a piece of text means. Colours are the driver's business: views never name one, and every meaning is
/// also in the text (`=`, `≠`), because a terminal may have no colour.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
    // Text
    case normal
    case muted
    case title
    case heading
    case accent
    case link

    // Where the recruiter is
    /// The row under the cursor. `Style.selected` keeps the text's own role and only marks the row.
    case selection
    /// The cursor row of a pane that does not have the keyboard.
    case selectionInactive
    case marked
    case matchHighlight
    case input
    case placeholder

    // How sure a duplicate is
    case same
    case likely
    case possible

    // Gem beside iCIMS
    case added
    case changed
    case differs
    case removed

    // How it went
    case success
    case warning
    case failure
    case progress

    // The furniture
    case key
    case hint
    case statusBar
    case border
    case borderFocused
    /// The ground of a dialogue above the panes.
    case overlay
}
