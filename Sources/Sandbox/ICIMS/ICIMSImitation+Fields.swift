extension ICIMSImitation {
    /// `/people/{id}/fields/{field}…`: one field, one group, or the file.
    mutating func field(
        _ request: WireRequest, _ person: PersonRecord, _ name: String, _ rest: [String]
    ) throws(ICIMSProblem) -> WireResponse {
        guard let kind = PersonSchema.fields[name], !options.hiddenPersonFields.contains(name) else {
            throw .notFound("Field")
        }
        if kind == .file {
            guard rest == ["binary"] else { throw .notFound("Resource") }
            return try resume(request, person)
        }
        guard case .group(let children) = kind else {
            try only("GET", request)
            guard rest.isEmpty, let value = person.fields[name] else { throw .notFound("Field") }
            return ICIMSAnswer.json(JSON.one(name, value))
        }
        switch rest.count {
        case 0:
            try only("GET", "POST", in: request)
            if request.method == "POST" { return try addGroup(body(request), person, name, children) }
            return ICIMSAnswer.json(JSON.one(name, person.fields[name] ?? []))
        case 1: return try oneGroup(request, person, name, children, entry: rest[0])
        default: throw .notFound("Resource")
        }
    }

    /// A group identical to an existing one is ignored with success (icims-api 5.7).
    private mutating func addGroup(
        _ members: JSONObject, _ person: PersonRecord, _ name: String, _ children: [String: FieldKind]
    ) throws(ICIMSProblem) -> WireResponse {
        var writing = FieldWriting(world: world)
        let group = try writing.group(.object(members), children: children, field: name)
        guard !group.isEmpty else { throw .refused(400, "The group is empty.") }
        let address = "\(root)/people/\(person.id)/fields/\(name)"
        var groups = person.fields[name]?.array ?? []
        if let same = groups.first(where: { $0.object?.without("entry") == group }) {
            return ICIMSAnswer.created("\(address)/\(same["entry"]?.integer ?? 0)")
        }
        let numbered = writing.numbered(group)
        world = writing.world
        groups.append(.object(numbered))
        store(groups, in: name, of: person)
        return ICIMSAnswer.created("\(address)/\(numbered["entry"]?.integer ?? 0)")
    }

    private mutating func oneGroup(
        _ request: WireRequest, _ person: PersonRecord, _ name: String, _ children: [String: FieldKind], entry: String
    ) throws(ICIMSProblem) -> WireResponse {
        var groups = person.fields[name]?.array ?? []
        guard let number = Int(entry), let index = groups.firstIndex(where: { $0["entry"]?.integer == number }) else {
            throw .notFound("Entry")
        }
        switch request.method {
        case "GET": return ICIMSAnswer.json(groups[index])
        case "PATCH":
            var writing = FieldWriting(world: world)
            let old = groups[index].object ?? JSONObject()
            groups[index] = .object(
                try writing.group(.object(body(request)), children: children, field: name, onto: old))
            world = writing.world
            store(groups, in: name, of: person)
            return ICIMSAnswer.noContent("\(root)/people/\(person.id)/fields/\(name)/\(number)")
        case "DELETE":
            groups.remove(at: index)
            store(groups, in: name, of: person)
            return ICIMSAnswer.noContent()
        default: throw .refused(405, "The method is not supported.")
        }
    }

    private mutating func store(_ groups: [JSON], in name: String, of person: PersonRecord) {
        var changed = person
        changed.fields[name] = groups.isEmpty ? nil : .array(groups)
        changed.updated = now
        world.insert(changed)
    }

    // MARK: Résumé

    /// The only answer whose type has no alphabet: recorded clients tell by it that there is no résumé (icims-api 6).
    private static var noResume: WireResponse {
        var response = ICIMSProblem.notFound("File").response
        response.headers.removeAll { $0.name == "Content-Type" }
        response.headers.append(("Content-Type", "application/json"))
        return response
    }

    /// Only PATCH writes, only GET reads; the résumé of a person cannot be deleted (icims-api 6).
    private mutating func resume(_ request: WireRequest, _ person: PersonRecord) throws(ICIMSProblem) -> WireResponse {
        switch request.method {
        case "GET":
            guard let resume = person.resume else { return Self.noResume }
            return WireResponse(status: 200, headers: [("Content-Type", resume.mediaType)], body: resume.bytes())
        case "PATCH":
            var changed = person
            changed.resume = try uploadedFile(request)
            changed.updated = now
            world.insert(changed)
            return ICIMSAnswer.noContent()
        case "DELETE": throw .refused(403, "The resume of a person cannot be deleted.")
        default: throw .refused(405, "The method is not supported for binary files.")
        }
    }

    /// A multipart body with one named file, or raw bytes under `Content-Disposition`: the documents print both
    /// (icims-api 6).
    private func uploadedFile(_ request: WireRequest) throws(ICIMSProblem) -> StoredFile {
        let type = request.headers["content-type"] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            throw .refused(415, "The Content-Type must be multipart/form-data.")
        }
        if let boundary = MultipartForm.boundary(of: type) {
            guard let part = MultipartForm.firstFile(in: request.body, boundary: boundary) else {
                throw .invalid("resume", "A part with a file name is required.")
            }
            guard !part.content.isEmpty else { throw .invalid("resume", "The file is empty.") }
            return StoredFile(name: part.filename, mediaType: part.mediaType, content: .bytes(part.content))
        }
        guard let name = MultipartForm.filename(in: request.headers["content-disposition"] ?? "") else {
            throw .invalid("resume", "A file name is required.")
        }
        guard !request.body.isEmpty else { throw .invalid("resume", "The file is empty.") }
        return StoredFile(
            name: name, mediaType: MultipartForm.mediaType(of: name), content: .bytes(request.body))
    }
}

extension JSON {
    /// An object with one member.
    static func one(_ key: String, _ value: JSON) -> JSON { JSON.object(JSONObject()).merging(key, value) }

    /// An object with one more member.
    func merging(_ key: String, _ value: JSON) -> JSON {
        var members = object ?? JSONObject()
        members[key] = value
        return .object(members)
    }
}
