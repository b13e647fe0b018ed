import APITransport
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
    let viewer = ResumeViewer()
    let plans: PlanRunner
    private let network: NetworkObserver
    /// Whether somebody is knocking already.
    private let isProbing = Mutex(false)
    /// The last review state that was written. Two saves may be under way at the end, and the older one must not win.
    let lastSave = Mutex(Ticket(0))
    /// The last jobs that were sent to the screen; making them searchable takes a while when there are many.
    let lastJobs = Mutex(JobFinder(jobs: []))

    public init(services: ReviewServices, mailbox: Mailbox) {
        self.services = services
        self.mailbox = mailbox
        checks = CheckQueue(checker: services.checker, local: services.local) { mailbox.post($0) }
        let network = NetworkObserver { mailbox.post($0) }
        services.traffic.listen { network.take($0) }
        self.network = network
        plans = PlanRunner(services: services, control: control) { mailbox.post($0) }
    }

    public func perform(_ effect: Effect) {
        guard !steer(effect) else { return }
        let number = lastNumber.withLock { number in
            number += 1
            return number
        }
        // Under the lock, so that a task that is done at once does not leave itself behind.
        work.withLock { work in
            let task = Task.detached { [self] in
                await run(effect)
                self.work.withLock { $0[number] = nil }
            }
            if effect.mustFinish { work[number] = task }
        }
    }

    public func finish() async {
        control.stop()
        for task in work.withLock({ Array($0.values) }) { await task.value }
        viewer.clear()
    }

    /// Asks the services that did not answer for something small. Their answers are seen by the observer, as all are.
    private func probe() async {
        let isFirst = isProbing.withLock { isProbing in
            defer { isProbing = true }
            return !isProbing
        }
        guard isFirst else { return }
        for service in network.unreachable { await services.probe(service) }
        isProbing.withLock { $0 = false }
    }

    /// What must take effect in the order in which it was asked for: a pause in a task of its own could come after the
    /// resumption that follows it.
    private func steer(_ effect: Effect) -> Bool {
        switch effect {
        case .execute(let plan): return !plans.add(plan)
        case .pauseUploads:
            control.pause { [mailbox] in mailbox.post(.uploadsPaused) }
        case .resumeUploads:
            control.proceed()
            mailbox.post(.uploadsResumed)
        case .cancelPending: plans.cancelPending()
        default: return false
        }
        return true
    }

    private func run(_ effect: Effect) async {
        switch effect {
        case .loadQueue(let ticket): await loadQueue(ticket)
        case .check(let ids, let ticket, let priority): await checks.ask(ids, ticket: ticket, priority: priority)
        case .checkSent(let id, let values, let ticket): await checks.ask(id, sending: values, ticket: ticket)
        case .loadJobs(let ticket): await loadJobs(ticket)
        case .lookUpJob(let id, let asks, let ticket): await lookUpJob(id, asks: asks, ticket)
        case .findSourcePerson(let ticket): await findSourcePerson(ticket)
        case .probe: await probe()
        case .judgeResume(let id, let chosen, let ticket): await judgeResumes(of: id, chosen: chosen, ticket)
        case .attachResume(let id, let path): await attachResume(path, to: id)
        case .openResume(let id, let file): await open(file, of: id)
        case .loadApplications(let person): await loadApplications(of: person)
        case .loadHistory(let ticket): await loadHistory(ticket)
        case .saveReviewState(let state, let ticket): save(state, ticket)
        case .rememberNotSame(let candidate, let person, let reason):
            await remember(candidate: candidate, person: person, reason: reason)
        case .forgetNotSame(let candidate, let person): await forget(candidate: candidate, person: person)
        case .execute: await plans.run()
        case .open(let url): open(url)
        case .export(let format, _): await export(format)
        case .save(let name, let text): save(name, text)
        case .pauseUploads, .resumeUploads, .cancelPending, .suspend, .redraw, .copy, .quit, .setTheme: break
        }
    }
}
