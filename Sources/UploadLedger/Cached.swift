/// An answer that was read earlier, with its age.
public struct Cached<Value: Sendable>: Sendable {
    public var value: Value
    /// Unix seconds.
    public var readAt: Int

    public init(_ value: Value, readAt: Int) {
        self.value = value
        self.readAt = readAt
    }
}

extension Cached: Equatable where Value: Equatable {}
extension Cached: Hashable where Value: Hashable {}
