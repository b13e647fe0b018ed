/// Names one request. An answer that carries an older ticket than the one waited for is dropped.
public struct Ticket: Hashable, Sendable, Codable, Comparable {
    public var number: Int

    public init(_ number: Int) {
        self.number = number
    }

    public static func < (left: Ticket, right: Ticket) -> Bool { left.number < right.number }
}
