/// One answer as it goes over the wire.
struct WireResponse: Sendable {
    /// How the answer leaves the machine.
    enum Delivery: Equatable, Sendable {
        case whole
        /// The connection is closed and no byte is sent.
        case dropped
        /// The head promises the whole body, so many bytes follow, then the connection is closed.
        case cutAfter(Int)
    }

    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var delivery = Delivery.whole
    /// Waited before anything is sent.
    var delayMilliseconds = 0

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
