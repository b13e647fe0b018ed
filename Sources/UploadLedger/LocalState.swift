public import Foundation
public import Recruiting

/// What this machine remembers to be quick and to spare calls: answers with their age, the state of the review, the
/// count of calls. Everything here can be lost without harm to any record elsewhere.
///
/// Synchronous, because the first screen is drawn from it. All requirements throw `Failure(.localState, …)`.
public protocol LocalState: Sendable {
    // People and jobs of the tracking system.
    func savePeople(_ people: [Person], readAt: Int) throws(Failure)
    func people(ids: [Int]) throws(Failure) -> [Int: Cached<Person>]
    func removePeople(ids: [Int]) throws(Failure)
    /// The highest number of a person that was read; nil when none was.
    func newestPersonID() throws(Failure) -> Int?
    func saveApplications(_ applications: [Application], of person: Int, readAt: Int) throws(Failure)
    func applications(ofPeople ids: [Int]) throws(Failure) -> [Int: Cached<[Application]>]
    /// Adds or replaces open jobs.
    func saveJobs(_ jobs: [Job], readAt: Int) throws(Failure)
    /// Marks jobs as no longer open; those closed for a quarter of a year are forgotten.
    func closeJobs(_ ids: [Int], at: Int) throws(Failure)
    /// Every open job known, newest id first.
    func jobs() throws(Failure) -> [Cached<Job>]
    /// One job, open or not.
    func job(id: Int) throws(Failure) -> Cached<Job>?
    /// Whether a job is known as no longer open.
    func isClosed(job id: Int) throws(Failure) -> Bool
    func saveList(_ nodes: [ListNode], named name: String, readAt: Int) throws(Failure)
    func list(named name: String) throws(Failure) -> Cached<[ListNode]>?

    // What was found out about candidates.
    func saveChecks(_ checks: [String: CandidateCheck]) throws(Failure)
    func checks(ofCandidates keys: [String]) throws(Failure) -> [String: CandidateCheck]
    func removeChecks(ofCandidates keys: [String]) throws(Failure)

    // The review.
    func saveQueue(_ candidates: [Candidate], source: String, readAt: Int) throws(Failure)
    func queue(source: String) throws(Failure) -> Cached<[Candidate]>?
    func reviewState(source: String) throws(Failure) -> ReviewState
    /// Replaces the whole state of a source.
    func saveReviewState(_ state: ReviewState, source: String) throws(Failure)
    /// Replaces (nil: removes) what is kept for these candidates and leaves the others alone.
    func saveMarks(_ marks: [String: Data?], source: String) throws(Failure)
    /// Replaces the cursor, filters and the like of a source; must hold nothing about a person.
    func saveView(_ view: Data?, source: String) throws(Failure)
    func rememberJob(_ job: Int, project: String?) throws(Failure)
    /// Jobs picked lately, latest first.
    func recentJobs(limit: Int) throws(Failure) -> [Int]
    func lastJob(ofProject project: String) throws(Failure) -> Int?

    // Calls of a UTC day, by service (`icims`, `gem`).
    func addCalls(_ calls: Int, service: String) throws(Failure)
    /// Corrects the count by what the service itself said is left (`X-RateLimit-Remaining`).
    func noteRemaining(_ remaining: Int, limit: Int?, service: String) throws(Failure)
    func calls(service: String, onDay day: Int?) throws(Failure) -> CallMeter

    // Small things by name; never a secret, never about a person.
    func setting(_ name: String) throws(Failure) -> String?
    func set(_ value: String?, for name: String) throws(Failure)
}
