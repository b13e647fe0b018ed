/// One line of a page as a PDF reader prints it, with its place in points: columns are told apart by it, and what
/// stands below what.
public struct PrintedLine: Hashable, Sendable {
    public var text: String
    /// Counted from 1.
    public var page: Int
    public var left: Double
    public var right: Double
    /// From the upper edge of the page downwards.
    public var top: Double
    public var bottom: Double

    public init(_ text: String, page: Int, left: Double, right: Double, top: Double, bottom: Double) {
        self.text = text
        self.page = page
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
    }

    var height: Double { max(bottom - top, 1) }

    /// Whether the other one begins, ends or is centred where this one does.
    func isAligned(with other: PrintedLine) -> Bool {
        let slack = max(height, other.height) / 2
        return abs(left - other.left) <= slack || abs(right - other.right) <= slack
            || abs((left + right) - (other.left + other.right)) <= slack
    }

    /// Whether the other one follows this one closely enough to be of one piece with it.
    func isFollowed(closelyBy other: PrintedLine) -> Bool {
        page == other.page && isAbove(other) && other.top - bottom <= 1.1 * max(height, other.height)
    }

    func isAbove(_ other: PrintedLine) -> Bool { bottom <= other.top + min(height, other.height) / 2 }

    func isBeside(_ other: PrintedLine) -> Bool {
        page == other.page && min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) / 2
    }
}
