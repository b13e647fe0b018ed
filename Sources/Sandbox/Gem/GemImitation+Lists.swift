extension GemImitation {
    func users(_ request: WireRequest) throws(GemProblem) -> WireResponse {
        var users = world.users
        if let email = request.query("email") {
            guard isAddress(email) else { throw .query("email", "Not a valid email address.") }
            users = users.filter { searchFolded($0["email"]?.string ?? "") == searchFolded(email) }
        }
        return try page(users.map(JSON.object), request)
    }

    func projects(_ request: WireRequest) throws(GemProblem) -> WireResponse {
        var projects = world.projects
        if let owner = request.query("user_id") {
            projects = projects.filter { $0.fields["user_id"] == .string(owner) }
        }
        if let reader = request.query("readable_by") { projects = projects.filter { $0.isOpen(to: reader) } }
        if let writer = request.query("writable_by") {
            projects = projects.filter { $0.fields["user_id"] == .string(writer) || $0.sharedWith.contains(writer) }
        }
        if let text = request.query("is_archived") {
            guard let archived = ["true": true, "false": false][text.lowercased()] else {
                throw .query("is_archived", "Not a valid boolean.")
            }
            projects = projects.filter { $0.fields["is_archived"] == .bool(archived) }
        }
        let rows = try between(projects, request, "created_after", "created_before") {
            $0.fields["created_at"]?.integer ?? 0
        }
        return try page(sorted(rows.map { .object($0.fields) }, request), request)
    }

    /// Ids only (gem-api 4).
    func members(_ request: WireRequest, of project: GemWorld.Project) throws(GemProblem) -> WireResponse {
        let rows = try between(project.members, request, "added_after", "added_before") { $0.added }
        let items = rows.map { ["candidate_id": .string($0.candidate), "added_at": .integer($0.added)] as JSON }
        return try page(sorted(items, request), request)
    }

    func candidates(_ request: WireRequest) throws(GemProblem) -> WireResponse {
        var ids = world.candidateOrder
        if let list = request.query("candidate_ids") {
            let wanted = list.split(separator: ",").map(String.init)
            guard wanted.count <= 20 else { throw .query("candidate_ids", "Longer than maximum length 20.") }
            ids = ids.filter(Set(wanted).contains)
        }
        var rows = ids.compactMap { world.candidates[$0] }
        if let email = request.query("email") {
            guard isAddress(email), email.count <= 255 else { throw .query("email", "Not a valid email address.") }
            // Contains, not equals: the caller must compare again (gem-api 4.1).
            let part = searchFolded(email)
            rows = rows.filter { row in
                row["emails"]?.array?.contains { searchFolded($0["email_address"]?.string ?? "").contains(part) }
                    ?? false
            }
        }
        if let handle = request.query("linked_in_handle") {
            guard (1...255).contains(handle.count) else {
                throw .query("linked_in_handle", "Length must be between 1 and 255.")
            }
            rows = rows.filter { $0["linked_in_handle"] == .string(handle) }
        }
        if let user = request.query("created_by") { rows = rows.filter { $0["created_by"] == .string(user) } }
        rows = try between(rows, request, "created_after", "created_before") { $0["created_at"]?.integer ?? 0 }
        rows = try between(rows, request, "updated_after", "updated_before") { $0["last_updated_at"]?.integer ?? 0 }
        rows.sort { ($0["created_at"]?.integer ?? 0) < ($1["created_at"]?.integer ?? 0) }
        return try page(sorted(rows.map(JSON.object), request), request)
    }

    func resumes(_ request: WireRequest, of candidate: String) throws(GemProblem) -> WireResponse {
        guard world.candidates[candidate] != nil else { throw .notFound }
        let rows = try between(world.resumes[candidate] ?? [], request, "created_after", "created_before") {
            $0.created
        }
        let items = rows.map { resume -> JSON in
            let name = percentEncoded(resume.filename ?? "file")
            let link = "\(baseURL)/downloads/\(percentEncoded(resume.id))/\(name)?expires=\(now + 900)"
            return [
                "id": .string(resume.id), "candidate_id": .string(candidate), "created_at": .integer(resume.created),
                "user_id": .string(resume.user), "filename": .optional(resume.filename), "download_url": .string(link),
            ]
        }
        return try page(sorted(items, request), request)
    }

    // MARK: Pages

    /// Newest first unless asked otherwise (gem-api 4.1). Rows come in oldest first.
    private func sorted(_ rows: [JSON], _ request: WireRequest) throws(GemProblem) -> [JSON] {
        switch request.query("sort") {
        case "asc": return rows
        case nil, "desc": return rows.reversed()
        default: throw .query("sort", "Must be one of: asc, desc.")
        }
    }

    /// A bare array; where one stands is in the header `X-Pagination` (gem-api 3). Unknown query keys are ignored.
    func page(_ rows: [JSON], _ request: WireRequest) throws(GemProblem) -> WireResponse {
        let size = try positive("page_size", request) ?? 20
        guard size <= 100 else {
            throw .query("page_size", "Must be greater than or equal to 1 and less than or equal to 100.")
        }
        let page = try positive("page", request) ?? 1
        let pages = (rows.count + size - 1) / size
        var info = JSONObject()
        info["total"] = .integer(rows.count)
        info["total_pages"] = .integer(pages)
        if pages > 0 {
            info["first_page"] = 1
            info["last_page"] = .integer(pages)
            if page <= pages {
                info["page"] = .integer(page)
                if page > 1 { info["previous_page"] = .integer(page - 1) }
                if page < pages { info["next_page"] = .integer(page + 1) }
            }
        }
        var response = GemAnswer.json(.array(Array(rows.dropFirst((page - 1) * size).prefix(size))))
        response.headers.append(("X-Pagination", JSON.object(info).text))
        return response
    }

    private func between<Row>(
        _ rows: [Row], _ request: WireRequest, _ after: String, _ before: String, at: (Row) -> Int
    ) throws(GemProblem) -> [Row] {
        let start = try positive(after, request)
        let end = try positive(before, request)
        return rows.filter { at($0) > start ?? .min && at($0) < end ?? .max }
    }

    private func positive(_ name: String, _ request: WireRequest) throws(GemProblem) -> Int? {
        guard let text = request.query(name) else { return nil }
        guard let number = Int(text) else { throw .query(name, "Not a valid integer.") }
        guard number >= 1 else { throw .query(name, "Must be greater than or equal to 1.") }
        return number
    }

    private func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }
}

extension GemWorld.Project {
    /// A team key reads everything; this tells what one user may read.
    fileprivate func isOpen(to user: String) -> Bool {
        fields["privacy_type"] == "shared" || fields["user_id"] == .string(user) || sharedWith.contains(user)
    }
}
