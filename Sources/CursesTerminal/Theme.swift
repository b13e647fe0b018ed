/// The ground the colours must be readable on.
public enum Theme: String, Sendable, CaseIterable {
    /// As `COLORFGBG` says; without it, colours that can be read on both.
    case auto
    case dark
    case light
    /// No colour at all, as with `NO_COLOR`.
    case none
}
