import Recruiting
import TerminalScreen

/// The whole terminal application as a value. `start` and `update` change it, `view` draws it.
public struct Model: Equatable, Sendable {
    public let environment: ReviewEnvironment
    public let keys: KeyTable
    public internal(set) var size: Size
    /// Unix seconds of the last tick; 0 before the first when the environment does not say.
    public internal(set) var now: Int

    var queue: QueuePanel
    var book = MarkBook()
    var focus = PanelID.queue
    /// What the slot that several panels share shows on a small screen.
    var slot = PanelID.candidate
    var isMaximised = false
    var pace = CursorPace()
    var candidatePanel = ScrollPanel()
    var matchesPanel = ScrollPanel()
    var previewPanel = ScrollPanel()

    var pages: [PageID] = []
    var planPage = PlanPage()
    var uploadsPage = ScrollPanel()
    var receiptsPage = ReceiptsPage()
    var callsPage = ScrollPanel()
    var helpPage = ScrollPanel()
    var resumePage = ResumePage()
    var dialog: Dialog?

    var jobs = JobShelf()
    var uploads = UploadBoard()
    var calls = CallLog()
    var meter: CallMeter?
    var network = NetworkState.fine
    /// What waits for the network, and when it is tried again; nil while nothing does.
    var reconnection: Reconnection?
    var sourcePerson: SourcePersonFinding?
    var sourcePersonTicket: Ticket?
    var sourcePersonFailure: Failure?
    var checkProgress: CheckProgress?
    var applications: [Int: ApplicationState] = [:]
    /// Names of folders, by node id, as records that were read showed them.
    var folderNames: [String: String] = [:]
    var acknowledged: Set<String> = []
    var answeredWarnings: Set<String> = []
    var commandHistory: [String] = []
    var notice: Notice?
    var isWelcoming = true
    var saving = SavingState()
    /// Set once `.quit` was asked for: nothing is asked for after it.
    public internal(set) var isQuitting = false

    /// Results of earlier runs, also of candidates that have not arrived yet.
    /// By `Candidate.personKey`.
    var earlierReceipts: [String: Receipt] = [:]
    private var lastTicket = 0

    public init(environment: ReviewEnvironment) {
        self.environment = environment
        keys = KeyTable(overrides: environment.keyOverrides)
        size = environment.initialSize
        now = environment.startedAt
        queue = QueuePanel(sort: environment.initialSort, signs: environment.signs)
        if let complaint = keys.complaints.first {
            notice = Notice(complaint, tone: .warning, isPassing: false)
        }
    }

    /// The first effects; called once before the first message.
    public mutating func start() -> [Effect] {
        let ticket = newTicket()
        queue.ticket = ticket
        let jobTicket = newTicket()
        jobs.ticket = jobTicket
        let userTicket = newTicket()
        sourcePersonTicket = userTicket
        return [.loadQueue(ticket), .loadJobs(jobTicket), .findSourcePerson(userTicket)]
    }

    mutating func newTicket() -> Ticket {
        lastTicket += 1
        return Ticket(lastTicket)
    }

    /// Everything that outlives the process, as of now.
    public var reviewState: ReviewState {
        ReviewState(
            marks: book.marks, cursor: queue.currentID ?? queue.awaitedCursor, filter: queue.filter, sort: queue.sort,
            recentJobs: jobs.recent, projectJobs: jobs.projectJobs, acknowledgedReceipts: acknowledged,
            answeredWarnings: answeredWarnings)
    }

    /// Whether something on the screen shows how long it has been waiting: the only time ticks are wanted.
    public var wantsTicks: Bool {
        if uploads.isRunning && !uploads.isPaused { return true }
        if !queue.isLoaded && queue.failure == nil && queue.ticket != nil { return true }
        return network != .fine || reconnection != nil
    }

    /// Whether writes are under way; quitting then asks first.
    public var isUploading: Bool { uploads.isRunning }

    /// Where keys go.
    public var context: KeyContext {
        switch dialog {
        case .prompt: .prompt
        case .picker: .picker
        case .question: .question
        case nil: pages.last?.context ?? focus.context
        }
    }

    public var page: PageID? { pages.last }

    /// The candidate under the cursor.
    public var currentID: String? { queue.currentID }
}

/// A panel that only scrolls, or has a cursor line.
struct ScrollPanel: Equatable, Sendable {
    var cursor = 0
    var top = 0

    mutating func reset() { self = ScrollPanel() }

    mutating func move(by distance: Int, count: Int) {
        cursor = min(max(0, cursor + distance), max(0, count - 1))
    }

    /// Keeps the lines of the cursor on a screen of this height.
    mutating func scroll(to lines: Range<Int>, height: Int, total: Int) {
        guard height > 0 else { return }
        if lines.upperBound > top + height { top = lines.upperBound - height }
        if lines.lowerBound < top { top = lines.lowerBound }
        top = min(max(0, top), max(0, total - height))
    }
}

struct CheckProgress: Equatable, Sendable {
    var done: Int
    var total: Int
}

enum ApplicationState: Equatable, Sendable {
    case loading
    case loaded([Application])
    case failed(Failure)
}

/// One save in flight at most; what changed meanwhile is saved after it.
struct SavingState: Equatable, Sendable {
    var ticket: Ticket?
    var isDirty = false
    var failure: Failure?
}

/// The last calls, newest at the end.
struct CallLog: Equatable, Sendable {
    static let capacity = 500
    private(set) var calls: [CallSummary] = []
    private(set) var total = 0

    mutating func append(_ call: CallSummary) {
        total += 1
        if calls.count >= Self.capacity * 2 { calls.removeFirst(Self.capacity) }
        calls.append(call)
    }
}
