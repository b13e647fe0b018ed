import NIOCore

/// A long body handed over part by part, as fast as the network takes it.
struct PartedBody: AsyncSequence, Sendable {
    /// Bytes of one part.
    static let part = 64 << 10

    let bytes: ByteBuffer
    let observer: TransferObserver?

    init(_ bytes: [UInt8], observer: TransferObserver?) {
        self.bytes = ByteBuffer(bytes: bytes)
        self.observer = observer
    }

    func makeAsyncIterator() -> Iterator { Iterator(rest: bytes, total: bytes.readableBytes, observer: observer) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ByteBuffer
        let total: Int
        let observer: TransferObserver?

        /// Asked for the next part, the network has taken the ones before.
        mutating func next() async -> ByteBuffer? {
            observer?.hasSent(total - rest.readableBytes, of: total)
            guard rest.readableBytes > 0 else { return nil }
            return rest.readSlice(length: Swift.min(PartedBody.part, rest.readableBytes))
        }
    }
}
