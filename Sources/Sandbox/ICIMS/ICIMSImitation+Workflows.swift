extension ICIMSImitation {
    /// `/applicantworkflows…` (icims-api 9)
    mutating func workflows(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        guard let first = path.first else {
            try only("POST", request)
            return try createWorkflow(body(request))
        }
        if first == "person" {
            try only("GET", request)
            guard path.count == 4, path[2] == "job", let person = Int(path[1]), let job = Int(path[3]),
                let workflow = world.workflow(person: person, job: job)
            else { throw .notFound("Workflow") }
            return ICIMSAnswer.json(shown(workflow))
        }
        guard let id = Int(first), let workflow = world.workflows[id] else { throw .notFound("Workflow") }
        if path.count == 2, path[1] == "submittalstatuslog" {
            try only("GET", request)
            return ICIMSAnswer.json([
                "submittalstatuslog": .array(
                    workflow.log.map {
                        ["status": $0.status.json, "updateddate": .string(CivilTime(unix: $0.at).dateTime)]
                    })
            ])
        }
        guard path.count == 1 else { throw .notFound("Resource") }
        switch request.method {
        case "GET": return ICIMSAnswer.json(shown(workflow))
        case "PATCH": return try updateWorkflow(workflow, body(request))
        case "DELETE":
            world.workflows[id] = nil
            return ICIMSAnswer.noContent()
        default: throw .refused(405, "The method is not supported.")
        }
    }

    /// Three links, all called `self`, told apart by title only.
    private func shown(_ workflow: WorkflowRecord) -> JSON {
        var members = JSONObject()
        members["associatedprofile"] = personLink(workflow.person)
        members["baseprofile"] = [
            "id": .integer(workflow.job), "value": .string(world.jobs[workflow.job]?.fields["jobtitle"]?.string ?? ""),
            "profile": .string("\(root)/jobs/\(workflow.job)"),
        ]
        if let status = workflow.status { members["status"] = status.json }
        if let source = workflow.source { members["source"] = .string(source) }
        if let name = workflow.sourceName { members["sourcename"] = .string(name) }
        let links = [
            ("The current profile being viewed.", "applicantworkflows/\(workflow.id)"),
            ("The base profile.", "jobs/\(workflow.job)"), ("The associated profile.", "people/\(workflow.person)"),
        ]
        members["links"] = .array(
            links.map { ["rel": "self", "title": .string($0.0), "url": .string("\(root)/\($0.1)")] })
        return .object(members)
    }

    /// One per person and job; a second is refused here (what iCIMS does is not published).
    private mutating func createWorkflow(_ members: JSONObject) throws(ICIMSProblem) -> WireResponse {
        let known: Set<String> = ["baseprofile", "associatedprofile", "status", "source", "sourcename"]
        if let stranger = members.keys.first(where: { !known.contains($0) }) {
            throw .invalid(stranger, "The field does not exist.")
        }
        let job = try profile("baseprofile", members)
        guard world.jobs[job] != nil else { throw .invalid("baseprofile", "The job does not exist.") }
        let person = try profile("associatedprofile", members)
        guard world.people[person]?.visibility == .visible else {
            throw .invalid("associatedprofile", "The person does not exist.")
        }
        if world.workflow(person: person, job: job) != nil {
            throw .refused(409, "The person already has a recruiting workflow for this job.")
        }
        var state = world.lists.node("lists.submittal.statuses", id: "D10100")
        if let value = members["status"] { state = try status(value) }
        var workflow = WorkflowRecord(
            id: world.nextWorkflowID, job: job, person: person, status: state, source: try text("source", members),
            sourceName: try text("sourcename", members), created: now, updated: now)
        if let state { workflow.log.append((state, now)) }
        world.workflows[workflow.id] = workflow
        return ICIMSAnswer.created("\(root)/applicantworkflows/\(workflow.id)")
    }

    private mutating func updateWorkflow(
        _ workflow: WorkflowRecord, _ members: JSONObject
    ) throws(ICIMSProblem) -> WireResponse {
        var changed = workflow
        for member in members.members {
            switch member.key {
            case "status":
                let node = try status(member.value)
                changed.status = node
                changed.log.append((node, now))
            case "source": changed.source = try text("source", members)
            case "sourcename": changed.sourceName = try text("sourcename", members)
            default: throw .invalid(member.key, "The field cannot be edited.")
            }
        }
        changed.updated = now
        world.workflows[workflow.id] = changed
        return ICIMSAnswer.noContent("\(root)/applicantworkflows/\(workflow.id)")
    }

    /// Links are sent as bare numbers (icims-api 5.3).
    private func profile(_ name: String, _ members: JSONObject) throws(ICIMSProblem) -> Int {
        guard let value = members[name], value != .null else { throw .required(name) }
        guard let id = value.integer ?? value["id"]?.integer else { throw .invalid(name, "A number is expected.") }
        return id
    }

    private func status(_ value: JSON) throws(ICIMSProblem) -> ListNode {
        let list = "lists.submittal.statuses"
        let node =
            value["id"]?.string.flatMap { world.lists.node(list, id: $0) }
            ?? (value["id"] == nil ? value["value"]?.string.flatMap { world.lists.node(list, value: $0) } : nil)
        guard let node else { throw .invalid("status", "The list item does not exist.") }
        return node
    }

    private func text(_ name: String, _ members: JSONObject) throws(ICIMSProblem) -> String? {
        guard let value = members[name], value != .null, value != .string("") else { return nil }
        guard let text = value.string else { throw .invalid(name, "A text is expected.") }
        return text
    }
}
