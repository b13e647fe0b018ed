import Foundation
import Recruiting
import ReviewApp
import Synchronization
import UploadLedger
import Uploading

extension LiveRunner {
    func loadQueue(_ ticket: Ticket) async {
        if let cached = try? services.local.queue(source: services.sourceID) { await checks.know(cached.value) }
        do throws(Failure) {
            let candidates = try await services.loadQueue()
            await checks.know(candidates)
            try? services.local.saveQueue(
                candidates, source: services.sourceID, readAt: Int(Date().timeIntervalSince1970))
            mailbox.post(.queueLoaded(ticket, candidates))
        } catch {
            mailbox.post(.loadFailed(.queue, ticket, error))
        }
        await followDownloads()
    }

    func findSourcePerson(_ ticket: Ticket) async {
        do throws(Failure) {
            mailbox.post(.sourcePersonFound(try await services.findSourcePerson()))
        } catch {
            mailbox.post(.loadFailed(.sourcePerson, ticket, error))
        }
    }

    func loadJobs(_ ticket: Ticket) async {
        let known = services.jobs.known()
        let isFresh = known.checkedAt.map { Int(Date().timeIntervalSince1970) - $0 < Self.freshness } ?? false
        if known.checkedAt != nil { post(known, ticket, isComplete: isFresh && known.unread == 0) }
        guard !isFresh || known.unread > 0 else { return }
        do throws(Failure) {
            let list = try await services.jobs.refresh { [self] in post($0, ticket, isComplete: false) }
            post(list, ticket, isComplete: true)
            if let stopped = list.stopped { mailbox.post(.actionFailed(stopped)) }
        } catch {
            mailbox.post(.loadFailed(.jobs, ticket, error))
        }
    }

    /// A list this young, in seconds, is not asked for again at the start.
    private static let freshness = 5 * 60

    private func post(_ list: JobList, _ ticket: Ticket, isComplete: Bool) {
        let last = lastJobs.withLock { $0 }
        let finder = last.jobs == list.jobs ? last : JobFinder(jobs: list.jobs)
        lastJobs.withLock { $0 = finder }
        let recent = (try? services.local.recentJobs(limit: 20)) ?? []
        let news = JobNews(readAt: list.checkedAt, unread: list.unread, isComplete: isComplete, recent: recent)
        mailbox.post(.jobsLoaded(finder, news, ticket))
    }

    func lookUpJob(_ id: Int, asks: Bool, _ ticket: Ticket) async {
        do throws(Failure) {
            mailbox.post(.jobLookedUp(id, try await services.jobs.standing(of: id, asking: asks), ticket))
        } catch {
            mailbox.post(.loadFailed(.job(id: id), ticket, error))
        }
    }

    func loadApplications(of person: Int) async {
        let found = await services.checker.applications(of: [person])
        mailbox.post(.applicationsLoaded(personID: person, found[person] ?? []))
    }

    func loadHistory(_ ticket: Ticket) async {
        do throws(Failure) {
            let entries = try await services.ledger.history(HistoryFilter(limit: 1000))
            mailbox.post(.historyLoaded(entries.map(ReviewApp.UploadRecord.init), ticket))
        } catch {
            mailbox.post(.loadFailed(.history, ticket, error))
        }
    }
}

extension ReviewApp.UploadRecord {
    /// One line of the history as the screen shows it.
    public init(_ entry: HistoryEntry) {
        let receipt = Receipt(
            candidateID: entry.candidateID, candidateName: entry.candidateName, outcome: entry.outcome ?? .unknown,
            personID: entry.personID, url: entry.url, workflowID: entry.workflowID, notKept: entry.notKept,
            reasons: entry.reasons, twin: entry.twin, problem: entry.problem)
        self.init(
            receipt: receipt, at: entry.at, when: LocalTime.minute(entry.at), uploader: entry.uploader,
            projectID: entry.projectID, jobID: entry.jobID, decision: entry.decision.words,
            personKey: entry.candidateKey)
    }
}

extension Decision {
    /// For the history: what was decided, in a few words.
    var words: String {
        switch self {
        case .create(nil): "new"
        case .create(let overruling?): "new beside #\(overruling.personID): \(overruling.reason)"
        case .link(let person, _): "link #\(person)"
        case .jobOnly(let person): "job only #\(person)"
        case .resumeOnly(let person): "résumé only #\(person)"
        case .skip(let reason): "skip: \(reason)"
        case .defer: "defer"
        }
    }
}
