import APITransport
import Recruiting
import UploadLedger
import Uploading

/// What the runner works with; wired by the command line.
public struct ReviewServices: Sendable {
    public var checker: DuplicateChecker
    public var engine: UploadEngine
    public var jobs: JobCatalogue
    public var resumes: ResumeReader
    public var ledger: any Ledger
    public var local: any LocalState
    /// Names the queue in the local state: the project or the file.
    public var sourceID: String
    public var projectID: String?
    public var uploader: String?
    /// Where exports are written.
    public var exportDirectory: String
    /// Reads the queue from its source.
    public var loadQueue: @Sendable () async throws(Failure) -> [Candidate]
    public var findSourcePerson: @Sendable () async throws(Failure) -> SourcePersonFinding
    /// Every attempt at a call, as it begins and ends.
    public var traffic: TrafficFeed
    /// One small question to the service of this name; its answer is seen in `traffic`.
    public var probe: @Sendable (String) async -> Void
    /// What programs of the desktop are started with: nothing that is secret.
    public var childEnvironment: [String: String]
    /// The history as a document, for exports.
    public var document: @Sendable ([HistoryEntry], String) -> String

    public init(
        checker: DuplicateChecker, engine: UploadEngine, jobs: JobCatalogue, resumes: ResumeReader,
        ledger: any Ledger, local: any LocalState, sourceID: String, projectID: String?, uploader: String?,
        exportDirectory: String, loadQueue: @escaping @Sendable () async throws(Failure) -> [Candidate],
        findSourcePerson: @escaping @Sendable () async throws(Failure) -> SourcePersonFinding,
        traffic: TrafficFeed, probe: @escaping @Sendable (String) async -> Void,
        childEnvironment: [String: String], document: @escaping @Sendable ([HistoryEntry], String) -> String
    ) {
        self.checker = checker
        self.engine = engine
        self.jobs = jobs
        self.resumes = resumes
        self.ledger = ledger
        self.local = local
        self.sourceID = sourceID
        self.projectID = projectID
        self.uploader = uploader
        self.exportDirectory = exportDirectory
        self.loadQueue = loadQueue
        self.findSourcePerson = findSourcePerson
        self.traffic = traffic
        self.probe = probe
        self.childEnvironment = childEnvironment
        self.document = document
    }
}
