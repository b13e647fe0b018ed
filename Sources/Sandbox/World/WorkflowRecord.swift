/// One recruiting workflow: a person submitted to a job.
struct WorkflowRecord: Sendable {
    let id: Int
    let job: Int
    let person: Int
    var status: ListNode?
    var source: String?
    var sourceName: String?
    var created: Int
    var updated: Int
    /// Status changes, oldest first.
    var log: [(status: ListNode, at: Int)] = []
}
