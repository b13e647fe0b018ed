import Recruiting

/// Receipts of this session and of earlier ones.
struct ReceiptsPage: Equatable, Sendable {
    var scroll = ScrollPanel()
    var expanded: Set<String> = []
    /// As the ledger has it, newest first; nil until it was asked for.
    var history: [UploadRecord] = []
    var ticket: Ticket?
    var isLoaded = false
    var failure: Failure?
}
