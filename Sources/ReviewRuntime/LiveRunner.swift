import Foundation
import Recruiting
import ReviewApp
import Synchronization
import UploadLedger
import Uploading

/// The effects of the review, done for real. The one switch that does I/O.
public final class LiveRunner: EffectRunner {
    let services: ReviewServices
    let mailbox: Mailbox
    let checks: CheckQueue
    let control = UploadControl()
    /// Must-finish work that is under way, and plans that wait for the one that runs.
    private let work = Mutex<[Int: Task<Void, Never>]>([:])
    private let lastNumber = Mutex(0)
    let plans: PlanRunner

    public init(services: ReviewServices, mailbox: Mailbox) {
        self.services = services
        self.mailbox = mailbox
        checks = CheckQueue(checker: services.checker, local: services.local) { mailbox.post($0) }
        plans = PlanRunner(services: services, control: control) { mailbox.post($0) }
    }

    public func perform(_ effect: Effect) {
        let number = lastNumber.withLock { number in
            number += 1
            return number
        }
        let task = Task.detached { [self] in
            await run(effect)
            work.withLock { $0[number] = nil }
        }
        if effect.mustFinish { work.withLock { $0[number] = task } }
    }

    public func finish() async {
        control.stop()
        for task in work.withLock({ Array($0.values) }) { await task.value }
    }

    private func run(_ effect: Effect) async {
        switch effect {
        case .loadQueue(let ticket): await loadQueue(ticket)
        case .check(let ids, let ticket, let priority): await checks.ask(ids, ticket: ticket, priority: priority)
        case .loadJobs(let ticket): await loadJobs(ticket)
        case .judgeResume(let id, let ticket): await judgeResume(of: id, ticket)
        case .attachResume(let id, let path, let ticket): await attachResume(path, to: id, ticket)
        case .loadApplications(let person): await loadApplications(of: person)
        case .loadHistory(let ticket): await loadHistory(ticket)
        case .saveReviewState(let state, let ticket): save(state, ticket)
        case .rememberNotSame(let candidate, let person, let reason):
            await remember(candidate: candidate, person: person, reason: reason)
        case .forgetNotSame(let candidate, let person): await forget(candidate: candidate, person: person)
        case .execute(let plan): await plans.execute(plan)
        case .pauseUploads:
            control.pause()
            mailbox.post(.uploadsPaused)
        case .resumeUploads:
            control.proceed()
            mailbox.post(.uploadsResumed)
        case .cancelPending: control.cancelPending()
        case .open(let url): open(url)
        case .export(let format, _): await export(format)
        case .setTheme: break
        case .suspend, .redraw, .copy, .quit: break
        }
    }
}
