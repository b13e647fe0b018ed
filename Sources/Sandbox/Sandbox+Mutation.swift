/// A change that cannot be made: the text is not JSON or breaks a rule of the imitation.
public struct SandboxMutationError: Error, Equatable {
    public var message: String
}

extension Sandbox {
    /// Adds a person behind the clients' back, from the body of a create.
    ///
    /// - Returns: the new person's id.
    /// - Throws: ``SandboxMutationError`` when a create with this body would be refused.
    @discardableResult
    public func addPerson(json: String) throws -> Int {
        try write("POST", "people", json)
        return icims.world.personIDs[icims.world.personIDs.count - 1]
    }

    /// Changes a person behind the clients' back, by the body of a PATCH.
    ///
    /// - Throws: ``SandboxMutationError`` when the change would be refused.
    public func changePerson(_ id: Int, json: String) throws {
        try write("PATCH", "people/\(id)", json)
    }

    /// Submits a person to a job behind the clients' back; returns the workflow's id.
    @discardableResult
    public func submit(person: Int, job: Int) throws -> Int {
        try write("POST", "applicantworkflows", "{\"baseprofile\":\(job),\"associatedprofile\":\(person)}")
        return icims.world.nextWorkflowID - 1
    }

    /// Opens more jobs, like the first one, under the next ids; they were changed last when the first was.
    @discardableResult
    public func addJobs(_ count: Int) -> [Int] {
        guard let first = icims.world.jobIDs.first.flatMap({ icims.world.jobs[$0] }),
            let last = icims.world.jobIDs.last
        else { return [] }
        let ids = Array(last + 1..<last + 1 + count)
        for id in ids {
            var fields = first.fields
            fields["jobid"] = .string("2027-\(id)")
            fields["jobnumber"] = .string("\(id)")
            icims.world.insert(JobRecord(id: id, fields: fields, created: first.created, updated: first.updated))
        }
        return ids
    }

    /// Changes keys of a job, as an administrator does; null removes one.
    ///
    /// - Throws: ``SandboxMutationError`` when the text is not a JSON object or there is no such job.
    public func changeJob(_ id: Int, json: String) throws {
        guard let members = (try? JSON(parsing: json))?.object, icims.world.jobs[id] != nil else {
            throw SandboxMutationError(message: "no such job, or no JSON object")
        }
        for member in members.members {
            icims.world.jobs[id]?.fields[member.key] = member.value == .null ? nil : member.value
        }
        icims.world.jobs[id]?.updated = now
    }

    /// Moves a job to the folder of filled ones.
    public func closeJob(_ id: Int) throws {
        let folder = icims.world.lists.node("lists.job.folders", id: "D31003")?.json ?? .null
        try changeJob(id, json: (["folder": folder] as JSON).text)
    }

    /// Takes a job away without a trace.
    public func removeJob(_ id: Int) {
        icims.world.jobs[id] = nil
    }

    /// Purges a person: from now on 404 with code 2.
    public func purgePerson(_ id: Int) {
        icims.world.people[id]?.visibility = .purged
    }

    /// Hides a person from the integration user: 404 with code 3. Whether searches still name such a person is not
    /// published; here they do when asked to.
    public func forbidPerson(_ id: Int, isFoundBySearches: Bool = false) {
        icims.world.people[id]?.visibility = isFoundBySearches ? .unreadable : .forbidden
    }

    /// Merges one person into another as an administrator would (icims-api 5.6).
    public func mergePerson(_ loser: Int, into winner: Int) {
        icims.world.people[loser]?.fields["firstname"] = .string("Merged with \(winner)")
        icims.world.people[loser]?.fields["email"] = nil
    }

    /// Moves the rehearsal's clock: ages cached searches, links and tokens, and begins a new day after midnight UTC.
    public func advanceClock(minutes: Int) {
        clockOffset += minutes * 60
    }

    /// Replaces what goes wrong from now on; calls are counted anew.
    public func setFaults(_ plan: FaultPlan) {
        faults = FaultDecider(plan: plan, seed: options.seed)
    }

    /// Changes keys of a Gem candidate, as a colleague or Gem's own refresh does.
    ///
    /// - Throws: ``SandboxMutationError`` when the text is not a JSON object or there is no such candidate.
    public func changeCandidate(_ id: String, json: String) throws {
        guard let changes = try? JSON(parsing: json), let members = changes.object, gem.world.candidates[id] != nil
        else { throw SandboxMutationError(message: "no such candidate, or no JSON object") }
        for member in members.members { gem.world.candidates[id]?[member.key] = member.value }
        gem.world.candidates[id]?["last_updated_at"] = .integer(now)
    }

    /// Puts a résumé on a person behind the clients' back.
    ///
    /// - Throws: ``SandboxMutationError`` when there is no such person.
    public func storeResume(_ bytes: [UInt8], named name: String, ofPerson id: Int) throws {
        guard icims.world.people[id] != nil else { throw SandboxMutationError(message: "no such person") }
        icims.world.people[id]?.resume = StoredFile(name: name, mediaType: "application/pdf", content: .bytes(bytes))
    }

    /// Gives a Gem candidate, made up if there is none with this id, exactly these résumés, the oldest first.
    public func replaceResumes(
        ofCandidate id: String, with files: [(name: String?, bytes: [UInt8])], linkWorks: Bool = true
    ) {
        if gem.world.candidates[id] == nil {
            gem.world.candidates[id] = JSONObject()
            gem.world.candidates[id]?["id"] = .string(id)
        }
        gem.world.resumes[id] = files.enumerated().map { place, file in
            GemWorld.UploadedResume(
                id: GemWorld.id("UploadedResume", 900_000 + place), created: now - 86_400 + place * 60,
                user: "", filename: file.name,
                file: StoredFile(name: file.name, mediaType: "application/pdf", content: .bytes(file.bytes)),
                linkWorks: linkWorks)
        }
    }

    private func write(_ method: String, _ path: String, _ json: String) throws {
        // The administrator's own screen: no call is counted, no fault decided.
        var imitation = icims
        imitation.now = now
        let body = Array(json.utf8)
        let request = WireRequest(
            method: method, rawPath: "/customers/\(SandboxCredentials.customerID)/\(path)", rawQuery: "",
            headers: [
                "content-type": "application/json", "content-length": "\(body.count)",
                "authorization": "Basic "
                    + base64("\(SandboxCredentials.username):\(SandboxCredentials.password)".utf8),
            ], body: body)
        imitation.budget = DailyBudget(limit: 1)
        let response = imitation.answer(request, fault: nil)
        guard response.status < 300 else {
            throw SandboxMutationError(message: String(decoding: response.body, as: UTF8.self))
        }
        icims.world = imitation.world
    }
}
