/// One call that reached the rehearsal, for tests and for the curious.
public struct SandboxCall: Equatable, Sendable {
    public var isGem: Bool
    /// The kind of call.
    public var route: FaultPlan.Route
    public var method: String
    /// Path and query as sent.
    public var path: String
    /// The body as text, cut after 20,000 bytes.
    public var requestBody: String
    /// The status decided; 0 when the connection was closed before anything was done.
    public var status: Int
    /// What went wrong on purpose.
    public var fault: FaultPlan.Fault?
}
