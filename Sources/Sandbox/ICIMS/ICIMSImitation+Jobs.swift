extension ICIMSImitation {
    private static let standardJobFields = ["jobtitle", "folder", "joblocation", "hiringmanager", "recruiter"]

    /// `/jobs/{id}` (icims-api 8)
    func jobs(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", request)
        guard path.count == 1, let id = Int(path[0]), let job = world.jobs[id] else { throw .notFound("Job") }
        let names = request.query("fields").map { $0.split(separator: ",").map(String.init) } ?? Self.standardJobFields
        var members = JSONObject()
        for name in names { members[name] = shown(name, of: job) }
        members["links"] = [
            ["rel": "self", "title": "The current profile being viewed.", "url": .string("\(root)/jobs/\(id)")]
        ]
        return ICIMSAnswer.json(.object(members))
    }

    private func shown(_ name: String, of job: JobRecord) -> JSON? {
        switch name {
        case "id": return .integer(job.id)
        case "createddate": return .string(CivilTime(unix: job.created).dateTime)
        case "updateddate": return .string(CivilTime(unix: job.updated).dateTime)
        case "hiringmanager", "recruiter": return job.fields[name]?["id"]?.integer.map(personLink)
        case "joblocation":
            guard let location = job.fields[name], let id = location["id"]?.integer else { return nil }
            return location.merging("address", .string("\(root)/companies/6/fields/addresses/\(id)"))
        default: return job.fields[name]
        }
    }

    /// `/companies/6…`: the one company, whose addresses are the jobs' locations.
    func companies(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", request)
        guard path.first == "6" else { throw .notFound("Company") }
        var places: [Int: String] = [:]
        for job in world.jobs.values {
            if let location = job.fields["joblocation"], let id = location["id"]?.integer {
                places[id] = location["value"]?.string
            }
        }
        func address(_ id: Int) -> JSON {
            ["entry": .integer(id), "addresscity": .optional(places[id]), "primary": .bool(id == 1)]
        }
        if path.count == 1 {
            return ICIMSAnswer.json([
                "name": "Sandbox Company", "folder": ["id": "D33001", "value": "Active Location"],
                "addresses": .array(places.keys.sorted().map(address)),
            ])
        }
        guard path.count == 4, path[1] == "fields", path[2] == "addresses", let id = Int(path[3]), places[id] != nil
        else { throw .notFound("Address") }
        return ICIMSAnswer.json(address(id))
    }

    /// The jobs the career site shows.
    var postedJobs: [JobRecord] {
        world.jobIDs.compactMap { world.jobs[$0] }.filter { $0.fields["folder"]?["id"] == "D31001" && $0.id % 3 != 0 }
    }

    /// `/portals/{portal}/{job}`: what a row of the portal search points at.
    func portalJob(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", request)
        guard path.count == 2, let job = postedJobs.first(where: { "\($0.id)" == path[1] }) else {
            throw .notFound("Job")
        }
        var members = JSONObject()
        for name in ["jobtitle", "jobid", "joblocation", "overview"] { members[name] = shown(name, of: job) }
        return ICIMSAnswer.json(.object(members))
    }
}
