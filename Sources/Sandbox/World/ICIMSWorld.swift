/// Everything the customer has in iCIMS.
struct ICIMSWorld: Sendable {
    var people: [Int: PersonRecord] = [:]
    var jobs: [Int: JobRecord] = [:]
    var workflows: [Int: WorkflowRecord] = [:]
    var lists = ListRegistry()
    /// Ascending, as searches answer; ids are only ever appended.
    private(set) var personIDs: [Int] = []
    private(set) var jobIDs: [Int] = []
    var workflowIDs: [Int] { workflows.keys.sorted() }
    private var nextEntry = 94_000

    mutating func insert(_ person: PersonRecord) {
        if people.updateValue(person, forKey: person.id) == nil {
            personIDs.append(person.id)
            if personIDs.count > 1, personIDs[personIDs.count - 2] > person.id { personIDs.sort() }
        }
    }

    mutating func insert(_ job: JobRecord) {
        jobs[job.id] = job
        jobIDs.append(job.id)
    }

    var nextPersonID: Int { (personIDs.last ?? 20_000) + 1 }
    var nextWorkflowID: Int { (workflows.keys.max() ?? 900) + 1 }

    mutating func takeEntry() -> Int {
        nextEntry += 1
        return nextEntry
    }

    func workflow(person: Int, job: Int) -> WorkflowRecord? {
        workflows.values.first { $0.person == person && $0.job == job }
    }
}
