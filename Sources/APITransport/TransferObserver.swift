/// Who is told how much of a long request has left. It does not make a request another one: all observers are equal.
public struct TransferObserver: Hashable, Sendable {
    private let notice: @Sendable (_ sent: Int, _ total: Int) -> Void

    /// - Parameter notice: called with the bytes handed to the network and all there are, from time to time and at the
    ///   end; for requests longer than one part only.
    public init(_ notice: @escaping @Sendable (_ sent: Int, _ total: Int) -> Void) { self.notice = notice }

    func hasSent(_ sent: Int, of total: Int) { notice(sent, total) }

    public static func == (_: TransferObserver, _: TransferObserver) -> Bool { true }

    public func hash(into _: inout Hasher) {}
}
