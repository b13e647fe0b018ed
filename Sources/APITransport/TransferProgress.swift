/// How much of a long request has left, for whoever shows it. Bound by the task that sends; no room in between has to
/// know of it.
public enum TransferProgress {
    /// Called with the bytes handed to the network and all there are, from time to time and at the end; for requests
    /// longer than one part only.
    @TaskLocal public static var observer: (@Sendable (_ sent: Int, _ total: Int) -> Void)?
}
