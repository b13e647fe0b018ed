import Foundation
import Recruiting
import Synchronization

@testable import UploadLedger

/// A folder of its own for one test, removed with the object.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "ledger-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var state: String { path + "/state" }
    var file: String { state + "/ledger.sqlite" }

    func ledger(owner: LeaseOwner = .current(), clock: Clock = Clock(), customer: String = "1234") throws
        -> SQLiteLedger
    {
        try SQLiteLedger(directory: state, customer: customer, owner: owner, now: { clock.now })
    }

    /// Every byte of every file of the ledger.
    func bytes() throws -> Data {
        var all = Data()
        for name in try FileManager.default.contentsOfDirectory(atPath: state).sorted() {
            all += try Data(contentsOf: URL(fileURLWithPath: "\(state)/\(name)"))
        }
        return all
    }
}

/// A clock that the test moves, in Unix seconds.
final class Clock: Sendable {
    private let seconds = Mutex(1_750_000_000)
    var now: Int { seconds.withLock { $0 } }
    func advance(_ by: Int) { seconds.withLock { $0 += by } }
}

extension LeaseOwner {
    /// A process of another machine, of which nobody here can tell whether it is there.
    static let far = LeaseOwner(host: "far.example", pid: 2_000_000_000, token: "far")

    /// A process of this machine that is gone: the pid is above what the kernel gives out.
    static func dead(_ token: String = "dead") -> LeaseOwner {
        LeaseOwner(host: LeaseOwner.current().host, pid: 2_000_000_000, token: token)
    }
}

func request(
    _ key: String = "Y2FuZDox", name: String = "Amina Okafor", job: Int? = nil,
    _ decision: Decision = .create(overruling: nil), keys: [String] = [], allowsSharedIdentity: Bool = false
) -> UploadRequest {
    UploadRequest(
        candidateKey: key, candidateID: key, candidateName: name, projectID: "UHJvamVjdDox", projectName: "Autumn",
        jobID: job, jobTitle: job.map { "Job \($0)" }, decision: decision, uploader: "rita@recruiter.example",
        identityKeys: keys, allowsSharedIdentity: allowsSharedIdentity)
}

func receipt(
    _ outcome: UploadOutcome = .created, person: Int? = 20499, workflow: Int? = nil, steps: [StepReport] = []
) -> Receipt {
    Receipt(
        candidateID: "Y2FuZDox", candidateName: "Amina Okafor", outcome: outcome, personID: person,
        url: person.map { "https://customer.example/people/\($0)" }, workflowID: workflow, steps: steps)
}

extension BeginResult {
    var kind: String {
        switch self {
        case .begun: "begun"
        case .resumed: "resumed"
        case .finished: "finished"
        case .otherPerson: "other-person"
        case .samePerson: "same-person"
        case .busy: "busy"
        }
    }

    var record: UploadRecord {
        switch self {
        case .begun(let record), .resumed(let record), .finished(let record), .otherPerson(let record),
            .samePerson(let record, _), .busy(let record, _):
            record
        }
    }
}

extension SQLiteLedger {
    /// Begins and ends an upload.
    @discardableResult
    func run(_ request: UploadRequest, _ receipt: Receipt) throws -> UploadRecord {
        let record = try begin(request).record
        try finish(receipt, for: record.id)
        return record
    }
}
