import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

extension UploadEngine {
    /// Performs requests until the process is finished, has to stop, or `control` says so, and answers with how far it
    /// came; a ledger that cannot be written stops it where it is.
    func drive(
        _ start: UploadProcess, record: UploadRecord, in run: UploadRun,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async -> Receipt {
        var process = start
        process.purgesTwins = settings.purgesTwins
        let (client, counter) = icims.counted()
        // A long wait must not look like the end of this program to another one.
        let heartbeat = Task { [ledger] in
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(SQLiteLedger.leaseSeconds / 4))
                try? await ledger.renewLease(of: record.id)
            }
        }
        defer { heartbeat.cancel() }
        var interruption: Failure?
        do throws(Failure) {
            var sight = UploadSight(run: run, counter: counter)
            let open = try await advance(&process, record: record, with: client, &sight, onStep: onStep)
            if process.isFinished {
                if let open {
                    let isThere = process.wrote.isEmpty ? IntentOutcome.lost : .done
                    try await settle(open, as: process.unsettled.isEmpty ? isThere : .unknown, process, record)
                }
                let receipt = Receipt(process, calls: counter.count, webURL: settings.webURL)
                try await ledger.finish(receipt, for: record.id)
                await sight.keep(receipt, of: process, upload: record.id)
            } else {
                try await ledger.release(upload: record.id)
            }
        } catch {
            interruption = error
            try? await ledger.release(upload: record.id)
        }
        return Receipt(process, calls: counter.count, webURL: settings.webURL, interruption: interruption)
    }

    /// The order is what makes it safe: announce, store, send, settle. Answers with the announced write that has no
    /// outcome yet.
    private func advance(
        _ process: inout UploadProcess, record: UploadRecord, with client: ICIMSClient, _ sight: inout UploadSight,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async throws(Failure) -> Int64? {
        let announced = try await ledger.intents(of: record.id)
        var open = announced.last { $0.outcome == nil }?.id
        var sentAt = announced.last { $0.intent.step == .createPerson }?.createdAt
        while let request = process.request {
            guard await sight.run.control.mayContinue() else { break }
            guard request.isWrite else {
                await sight.prepare(for: request)
                if sight.run.control.isStopped { break }
                let event = await perform(request, of: process.entry, sentAt: sentAt, with: client, sight)
                await sight.note(event, to: request)
                process.handle(event)
                try await ledger.save(try progress(of: process), for: record.id)
                onStep(process.reports)
                continue
            }
            if request.isCreate, sight.isCheckOld {
                process.checkAgain()
                continue
            }
            if let lost = open {
                // Looking found nothing of it, or the process would not send again.
                try await settle(lost, as: .lost, process, record)
                open = nil
            }
            // Sent only in the copy until that is on disk.
            var sent = process
            sent.willSend(newest: (try? local.newestPersonID()) ?? nil)
            let intent = try await ledger.record(
                WriteIntent(step: request.step, method: request.method, path: request.path),
                progress: try progress(of: sent), for: record.id)
            process = sent
            if request.isCreate { sentAt = now() }
            let event = await perform(
                request, of: process.entry, sentAt: sentAt, with: client, sight,
                transfer: progress(after: process.reports, onStep))
            await sight.note(event, to: request)
            process.handle(event)
            if event.isAnswered {
                try await settle(intent, as: event.isAccepted ? .done : .failed, process, record)
            } else {
                open = intent
                try await ledger.save(try progress(of: process), for: record.id)
            }
            onStep(process.reports)
        }
        return open
    }

    /// Tells how much of a résumé has left while it is sent.
    private func progress(
        after reports: [StepReport], _ onStep: @escaping @Sendable ([StepReport]) -> Void
    ) -> TransferObserver {
        TransferObserver { sent, total in
            onStep(
                reports.map { report in
                    report.step != .attachResume
                        ? report
                        : StepReport(step: .attachResume, state: .pending, detail: "\(sent * 100 / total) %")
                })
        }
    }

    private func settle(
        _ intent: Int64, as outcome: IntentOutcome, _ process: UploadProcess, _ record: UploadRecord
    ) async throws(Failure) {
        try await ledger.settle(
            intent: intent, as: outcome, personID: process.provenPersonID, detail: nil,
            progress: try progress(of: process), for: record.id)
    }

    private func progress(of process: UploadProcess) throws(Failure) -> UploadProgress {
        do {
            return UploadProgress(
                state: try JSONEncoder().encode(process), personID: process.provenPersonID,
                workflowID: process.workflowID)
        } catch {
            throw Failure(.internal, "The state of an upload could not be encoded.")
        }
    }
}

extension ProcessEvent {
    /// Whether the announced write has an outcome; a lost answer leaves it open until somebody looked.
    var isAnswered: Bool {
        switch self {
        case .answerLost, .madeUnnamed, .complained, .turnedAway: false
        // What a refused create is sent again without is looked for first.
        case .refused(_, let fields): fields.isEmpty
        default: true
        }
    }

    var isAccepted: Bool {
        switch self {
        case .refused, .unavailable, .answerLost, .madeUnnamed, .complained, .turnedAway: false
        default: true
        }
    }
}

extension ProcessRequest {
    /// For the ledger's record of announced writes; no bodies, no hosts.
    var method: String {
        switch self {
        case .create, .submit: "POST"
        case .purge: "PATCH"
        case .fill(_, let operation): operation.method
        case .attachResume: "PATCH"
        case .findMatches, .findCreated, .findTwins: "POST"
        case .read, .inspectOurs, .probePurge, .probeBlank, .probeResume, .findSubmission: "GET"
        }
    }

    var path: String {
        switch self {
        case .findMatches, .findCreated, .findTwins, .probeBlank: "/search/people"
        case .create: "/people"
        case .read(let person, _, _, _), .inspectOurs(let person), .purge(let person), .probePurge(let person):
            "/people/\(person)"
        case .fill(let person, let operation): "/people/\(person)\(operation.path)"
        case .probeResume(let person), .attachResume(let person): "/people/\(person)/fields/resume/binary"
        case .findSubmission(let person, let job, _): "/applicantworkflows/person/\(person)/job/\(job)"
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
