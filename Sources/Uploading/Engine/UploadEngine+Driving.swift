import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

extension UploadEngine {
    /// Performs requests until the process is finished, has to stop, or `control` says so. The order is what makes it
    /// safe: announce, store, send, settle.
    func drive(
        _ start: UploadProcess, record: UploadRecord, control: UploadControl,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async throws(Failure) -> Receipt {
        var process = start
        let (client, counter) = icims.counted()
        var announced = try await ledger.intents(of: record.id).last { $0.outcome == nil }.map(\.id)
        while let request = process.request {
            guard await control.mayContinue() else { break }
            if request.isWrite {
                if let lost = announced {
                    // Looking found nothing of it, or the process would not send again.
                    try await settle(lost, as: .lost, process, record)
                }
                process.willSend()
                let intent = try await ledger.record(
                    WriteIntent(step: request.step, method: request.method, path: request.path),
                    progress: try progress(of: process), for: record.id)
                let event = await perform(request, of: process.entry, with: client)
                process.handle(event)
                announced = event.isAnswered ? nil : intent
                if event.isAnswered {
                    try await settle(intent, as: event.isAccepted ? .done : .failed, process, record)
                } else {
                    try await ledger.save(try progress(of: process), for: record.id)
                }
            } else {
                let event = await perform(request, of: process.entry, with: client)
                process.handle(event)
                try await ledger.save(try progress(of: process), for: record.id)
            }
            onStep(process.reports)
        }
        let receipt = Receipt(process, calls: counter.count, webURL: settings.webURL)
        if process.isFinished {
            if let lost = announced { try await settle(lost, as: .done, process, record) }
            try await ledger.finish(receipt, for: record.id)
        } else {
            try await ledger.release(upload: record.id)
        }
        return receipt
    }

    private func settle(
        _ intent: Int64, as outcome: IntentOutcome, _ process: UploadProcess, _ record: UploadRecord
    ) async throws(Failure) {
        try await ledger.settle(
            intent: intent, as: outcome, personID: process.personID, detail: nil,
            progress: try progress(of: process), for: record.id)
    }

    private func progress(of process: UploadProcess) throws(Failure) -> UploadProgress {
        do {
            return UploadProgress(
                state: try JSONEncoder().encode(process), personID: process.personID, workflowID: process.workflowID)
        } catch {
            throw Failure(.internal, "The state of an upload could not be encoded.")
        }
    }
}

extension ProcessEvent {
    /// Whether the announced write has an outcome; a lost answer leaves it open until somebody looked.
    var isAnswered: Bool {
        if case .answerLost = self { false } else { true }
    }

    var isAccepted: Bool {
        switch self {
        case .refused, .unavailable, .answerLost: false
        default: true
        }
    }
}

extension ProcessRequest {
    /// For the ledger's record of announced writes; no bodies, no hosts.
    var method: String {
        switch self {
        case .create, .submit: "POST"
        case .fill(_, let operation): operation.method
        case .attachResume: "PATCH"
        case .findMatches, .findCreated: "POST"
        case .read, .probeBlank, .probeResume, .findSubmission: "GET"
        }
    }

    var path: String {
        switch self {
        case .findMatches, .findCreated, .probeBlank: "/search/people"
        case .create: "/people"
        case .read(let person, _): "/people/\(person)"
        case .fill(let person, let operation): "/people/\(person)\(operation.path)"
        case .probeResume(let person), .attachResume(let person): "/people/\(person)/fields/resume/binary"
        case .findSubmission(let person, let job): "/applicantworkflows/person/\(person)/job/\(job)"
        case .submit: "/applicantworkflows"
        }
    }
}

extension FillOperation {
    fileprivate var method: String {
        switch self {
        case .patch, .replacePhone, .replaceEmployment, .replaceSchool: "PATCH"
        case .addMobile, .addEmployment, .addSchool: "POST"
        }
    }

    /// Below the person.
    fileprivate var path: String {
        switch self {
        case .patch: ""
        case .addMobile: "/fields/phones"
        case .replacePhone(let entry, _): "/fields/phones/\(entry)"
        case .addEmployment: "/fields/workexperience"
        case .replaceEmployment(let entry, _): "/fields/workexperience/\(entry)"
        case .addSchool: "/fields/education"
        case .replaceSchool(let entry, _): "/fields/education/\(entry)"
        }
    }
}
