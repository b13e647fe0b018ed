extension ICIMSImitation {
    /// Results on one page (icims-api 7.6).
    static let pageLimit = 1000

    /// `/search/{type}` by POST, or by GET with `searchJson`.
    mutating func search(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        guard let type = path.first else { throw .notFound("Resource") }
        if type == "portals" { return try portalSearch(request, Array(path.dropFirst())) }
        if path.count == 1, let schema = searchSchema(type) {
            try only("GET", request)
            return schema
        }
        guard path.count == 1, ["people", "jobs", "applicantworkflows"].contains(type) else {
            throw .notFound("Resource")
        }
        try only("GET", "POST", in: request)
        let source = request.method == "POST" ? request.body : Array((request.query("searchJson") ?? "").utf8)
        if source.isEmpty { throw .search("At least one filter must be specified") }
        guard let value = try? JSON(parsing: source) else { throw .search("An unknown parsing error occurred") }
        let reader = SearchQueryReader(
            type: type, lists: world.lists, hiddenFields: options.hiddenPersonFields,
            hasOtherLinkedInFilter: options.troubles.contains(.otherLinkedInFilter))
        let query = try reader.query(value)
        let staleness = request.query("staleness").flatMap { Int($0) } ?? SearchCache.defaultStaleness
        let key = "\(type) \(value.text)"
        let ids: [Int]
        if let kept = cache.ids(key, staleness: staleness, now: now) {
            ids = kept
        } else {
            ids = found(query, type: type)
            cache.keep(ids, for: key, now: now)
        }
        return ICIMSAnswer.json([
            "searchResults": .array(ids.map { ["id": .integer($0), "self": .string("\(root)/\(type)/\($0)")] })
        ])
    }

    private func found(_ query: SearchQuery, type: String) -> [Int] {
        let evaluation = SearchEvaluation(world: world, now: now)
        func visible(_ id: Int) -> PersonRecord? {
            world.people[id].flatMap { person in
                let isIndexed = now - person.created >= options.indexLagSeconds
                return isIndexed && [.visible, .unreadable].contains(person.visibility) ? person : nil
            }
        }
        var ids: [Int] = []
        switch type {
        case "people":
            for id in world.personIDs where ids.count < Self.pageLimit {
                if let person = visible(id), evaluation.matches(query, person: person, job: nil, workflow: nil) {
                    ids.append(id)
                }
            }
        case "jobs":
            for id in world.jobIDs where ids.count < Self.pageLimit {
                if let job = world.jobs[id], evaluation.matches(query, person: nil, job: job, workflow: nil) {
                    ids.append(id)
                }
            }
        default:
            for id in world.workflowIDs where ids.count < Self.pageLimit {
                guard let workflow = world.workflows[id] else { continue }
                let person = visible(workflow.person)
                if evaluation.matches(query, person: person, job: world.jobs[workflow.job], workflow: workflow) {
                    ids.append(id)
                }
            }
        }
        return ids
    }

    private func searchSchema(_ name: String) -> WireResponse? {
        switch name {
        case "filtersSchema":
            // The published schema predates `==` (icims-api 7.3).
            let operators: JSON = ["=", "!=", "<", ">", "<=", ">="]
            var names = ["people", "jobs", "applicantworkflows"].flatMap(SearchField.names)
            if options.hiddenPersonFields.contains(SandboxWorld.linkedInField) {
                names.removeAll { $0.contains("customfield2145") }
            }
            if options.troubles.contains(.otherLinkedInFilter) {
                names = names.map { $0.replacing("customfield2145", with: "customfield2945") }
            }
            return ICIMSAnswer.json([
                "type": "object",
                "properties": [
                    "filters": ["type": "array"], "operator": ["enum": ["&", "|"]], "children": ["type": "array"],
                ],
                "definitions": [
                    "filterNames": ["enum": .array(names.map(JSON.string))], "operators": ["enum": operators],
                ],
            ])
        case "resultsSchema":
            return ICIMSAnswer.json([
                "type": "object",
                "properties": [
                    "searchResults": [
                        "type": "array",
                        "items": ["properties": ["id": ["type": "integer"], "self": ["type": "string"]]],
                    ]
                ],
            ])
        default: return nil
        }
    }

    /// `/search/portals/{portal}`: richer rows of what the career site shows.
    private func portalSearch(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", "POST", in: request)
        guard let portal = path.first, ["careers", "101"].contains(portal) else { throw .notFound("Portal") }
        if path.count == 2, path[1] == "filters" {
            return ICIMSAnswer.json(["filters": ["job.jobtitle", "job.folder"]])
        }
        guard path.count == 1 else { throw .notFound("Resource") }
        let rows = postedJobs.map { job -> JSON in
            [
                "portalUrl": .string("\(baseURL)/portal/jobs/\(job.id)"),
                "self": .string("\(root)/portals/\(portal)/\(job.id)"), "id": .integer(job.id),
                "updatedDate": .string(CivilTime(unix: job.updated).dateTime),
            ]
        }
        return ICIMSAnswer.json(["searchResults": .array(rows)])
    }
}
