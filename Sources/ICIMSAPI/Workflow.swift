import APITransport
import Recruiting

/// A recruiting workflow: one person's submission to one job (icims-api 9).
public struct Workflow: Hashable, Sendable, Codable, Identifiable {
    public var id: Int
    /// Nil when this user may not see it.
    public var personID: Int?
    public var jobID: Int?
    public var jobTitle: String?
    public var status: ListNode?
    public var source: String?
    /// When the status changed last, `yyyy-MM-dd hh:mm a`, UTC, where the answer says it.
    public var updatedDate: String?

    public init(
        id: Int, personID: Int? = nil, jobID: Int? = nil, jobTitle: String? = nil, status: ListNode? = nil,
        source: String? = nil, updatedDate: String? = nil
    ) {
        self.id = id
        self.personID = personID
        self.jobID = jobID
        self.jobTitle = jobTitle
        self.status = status
        self.source = source
        self.updatedDate = updatedDate
    }

    /// Reads a workflow as `GET /applicantworkflows/{id}` answers.
    public init(id: Int, answer: JSONValue) {
        let job = PersonLink(answer["baseprofile"])
        self.init(
            id: id, personID: PersonLink(answer["associatedprofile"])?.id, jobID: job?.id, jobTitle: job?.name,
            status: ListNode(answer["status"]), source: answer["source"]?.label,
            updatedDate: answer["updateddate"]?.text)
    }

    /// What the screen shows; nil when the job is hidden.
    public var application: Application? {
        jobID.map {
            Application(workflowID: id, jobID: $0, jobTitle: jobTitle, status: status, updatedDate: updatedDate)
        }
    }
}

extension ICIMSClient {
    /// The submission of a person to a job; nil when there is none. One call, two or more where iCIMS does not know the
    /// short way.
    public func workflow(person: Int, job: Int) async throws(ICIMSFailure) -> Workflow? {
        let answer: JSONValue
        do {
            answer = try await read(
                "/applicantworkflows/person/\(person)/job/\(job)",
                purpose: "look up the submission of person \(person) to job \(job)")
        } catch  where error.kind == .notFound {
            return nil
        } catch  where error.kind == .brokenAnswer && (error.status == 404 || error.status == 200) {
            return try await searchedWorkflow(person: person, job: job)
        }
        let record = answer["searchResults"]?[0] ?? answer[0] ?? answer
        guard let id = ResourceAddress.id(of: "applicantworkflows", in: record) else {
            return try await searchedWorkflow(person: person, job: job)
        }
        var workflow = Workflow(id: id, answer: record)
        // Another pair's submission says nothing about this one.
        guard workflow.personID ?? person == person, workflow.jobID ?? job == job else {
            return try await searchedWorkflow(person: person, job: job)
        }
        workflow.personID = workflow.personID ?? person
        workflow.jobID = workflow.jobID ?? job
        return workflow
    }

    /// Submits a person to a job. What iCIMS does with a second submission is not published: look up the pair first.
    public func createWorkflow(person: Int, job: Int, source: String) async throws(ICIMSFailure) -> Written<Int> {
        try await created(
            "/applicantworkflows", workflowBody(person: person, job: job, source: source), type: "applicantworkflows",
            purpose: "submit person \(person) to job \(job)")
    }

    /// The exact body of `createWorkflow`: links go as bare numbers (icims-api 5.3).
    public func workflowBody(person: Int, job: Int, source: String) -> JSONValue {
        [
            "baseprofile": .integer(job), "associatedprofile": .integer(person),
            "status": ["id": .string(configuration.submitStatus)], "source": .string(source),
        ]
    }

    /// One submission.
    public func workflow(_ id: Int) async throws(ICIMSFailure) -> Workflow {
        Workflow(id: id, answer: try await read("/applicantworkflows/\(id)", purpose: "read submission \(id)"))
    }

    /// When the status of a submission changed last, by its log (icims-api 9); nil when the log cannot be read here. One
    /// call. The log's form is not published: any list of groups with a date in each will do.
    public func lastStatusChange(of id: Int) async throws(ICIMSFailure) -> String? {
        let answer: JSONValue
        do {
            answer = try await read(
                "/applicantworkflows/\(id)/submittalstatuslog", purpose: "read when submission \(id) changed")
        } catch  where [.notFound, .accessDenied, .validation, .brokenAnswer].contains(error.kind) {
            return nil
        }
        let lists = [answer] + (answer.members.map { Array($0.values) } ?? [])
        let dates = lists.flatMap(\.elements).flatMap { entry in
            (entry.members ?? [:]).filter { $0.key.contains("date") }.compactMap(\.value.text)
        }
        return dates.max { (ServiceDate.unixSeconds($0) ?? 0) < (ServiceDate.unixSeconds($1) ?? 0) }
    }

    /// A person's submissions: one call for the search and one for each of them.
    /// - Parameter atMost: the newest so many.
    public func workflows(
        ofPerson id: Int, staleness: Int = 0, atMost: Int = 20
    ) async throws(ICIMSFailure) -> [Workflow] {
        let ids = try await search(WorkflowSearch.personID.equals(id), staleness: staleness)
        var workflows: [Workflow] = []
        for workflowID in ids.suffix(atMost).reversed() {
            do {
                var workflow = try await workflow(workflowID)
                workflow.personID = workflow.personID ?? id
                workflows.append(workflow)
            } catch  where error.kind == .notFound || error.kind == .accessDenied {
                // Gone or hidden since the search: the others still count.
                continue
            }
        }
        return workflows
    }

    private func searchedWorkflow(person: Int, job: Int) async throws(ICIMSFailure) -> Workflow? {
        guard
            let query = SearchQuery<WorkflowSearch>.all([
                WorkflowSearch.personID.equals(person), WorkflowSearch.jobID.equals(job),
            ]), let id = try await search(query, staleness: 0).first
        else { return nil }
        return Workflow(id: id, personID: person, jobID: job)
    }
}
