extension ICIMSImitation {
    /// `/people…`
    mutating func people(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        guard let first = path.first else {
            try only("POST", request)
            return try createPerson(body(request))
        }
        let person = try visiblePerson(first)
        switch path.count {
        case 1:
            try only("GET", "PATCH", in: request)
            if request.method == "PATCH" { return try updatePerson(person, body(request)) }
            return readPerson(person, fields: request.query("fields"))
        case 3... where path[1] == "fields":
            return try field(request, person, path[2], Array(path.dropFirst(3)))
        default: throw .notFound("Resource")
        }
    }

    /// 404 for the absent, the purged and, with another code, the forbidden (icims-api 4).
    func visiblePerson(_ text: String) throws(ICIMSProblem) -> PersonRecord {
        guard let id = Int(text), let person = world.people[id] else { throw .notFound("Person") }
        switch person.visibility {
        case .visible: return person
        case .purged: throw .notFound("Person")
        case .forbidden, .unreadable: throw .denied("Person")
        }
    }

    // MARK: Reading

    private func readPerson(_ person: PersonRecord, fields: String?) -> WireResponse {
        var members = JSONObject()
        let names = fields.map { $0.split(separator: ",").map(String.init) } ?? PersonSchema.standardFields
        for name in names { members[name] = shown(name, of: person) }
        members["links"] = [
            [
                "rel": "self", "title": "The current profile being viewed.",
                "url": .string("\(root)/people/\(person.id)"),
            ]
        ]
        var response = ICIMSAnswer.json(.object(members))
        for name in names where name != name.lowercased() {
            response.headers.append(("X-Warning", "4:\(name):The field name must be all lowercase."))
        }
        return response
    }

    /// A field as it is read: absent when empty or hidden, without telling which (icims-api 5.2).
    private func shown(_ name: String, of person: PersonRecord) -> JSON? {
        if options.hiddenPersonFields.contains(name) { return nil }
        switch name {
        case "id": return .integer(person.id)
        case "createddate": return .string(CivilTime(unix: person.created).dateTime)
        case "updateddate": return .string(CivilTime(unix: person.updated).dateTime)
        case "resume":
            guard let resume = person.resume else { return nil }
            return [
                "file": .string("\(root)/people/\(person.id)/fields/resume/binary"),
                "filename": .optional(resume.name),
            ]
        case "sourceperson":
            guard let id = person.fields[name]?["id"]?.integer else { return nil }
            return personLink(id)
        default:
            guard let value = person.fields[name], value != .array([]) else { return nil }
            return value
        }
    }

    func personLink(_ id: Int) -> JSON {
        [
            "id": .integer(id), "value": .string(world.people[id]?.fullName ?? ""),
            "profile": .string("\(root)/people/\(id)"),
        ]
    }

    // MARK: Writing

    /// No duplicate check: a second create with the same e-mail is a second person (icims-api 5.6).
    private mutating func createPerson(_ members: JSONObject) throws(ICIMSProblem) -> WireResponse {
        for name in options.requiredPersonFields.sorted() where (members[name]?.string ?? "").isEmpty {
            throw .required(name)
        }
        var writing = FieldWriting(world: world)
        var fields = JSONObject()
        for member in members.members {
            if options.fieldsRefusedInCreate.contains(member.key) {
                throw .invalid(member.key, "The field cannot be set here.")
            }
            guard let kind = PersonSchema.fields[member.key] else {
                throw .invalid(member.key, "The field does not exist.")
            }
            let value = try writing.stored(member.value, as: kind, field: member.key)
            if dropsCollections, case .group = kind { continue }
            fields[member.key] = value
        }
        if fields["folder"] == nil {
            fields["folder"] = world.lists.node("lists.person.folders", id: "D32006")?.json
        }
        world = writing.world
        let person = PersonRecord(id: world.nextPersonID, fields: fields, created: now, updated: now)
        world.insert(person)
        guard let hasOlderTwin else { return ICIMSAnswer.created("\(root)/people/\(person.id)") }
        let twin = PersonRecord(id: world.nextPersonID, fields: fields, created: now, updated: now)
        world.insert(twin)
        return ICIMSAnswer.created("\(root)/people/\(hasOlderTwin ? twin.id : person.id)")
    }

    private mutating func updatePerson(
        _ person: PersonRecord, _ members: JSONObject
    ) throws(ICIMSProblem) -> WireResponse {
        var writing = FieldWriting(world: world)
        var changed = person
        var fields = person.fields
        for member in members.members {
            guard let kind = PersonSchema.fields[member.key] else {
                throw .invalid(member.key, "The field does not exist.")
            }
            if case .group(let children) = kind, let items = member.value.array {
                var groups = fields[member.key]?.array ?? []
                for item in items {
                    try merge(item, into: &groups, children: children, field: member.key, writing: &writing)
                }
                fields[member.key] = .array(groups)
                continue
            }
            let value = try writing.stored(member.value, as: kind, field: member.key)
            if value == nil, options.requiredPersonFields.contains(member.key) { throw .required(member.key) }
            fields[member.key] = value
        }
        world = writing.world
        changed.fields = fields
        changed.updated = now
        world.insert(changed)
        return ICIMSAnswer.noContent("\(root)/people/\(person.id)")
    }

    /// An array in a PATCH: with `entry` that group is updated, without it is appended, nothing is removed
    /// (icims-api 5.7, assumed).
    private func merge(
        _ item: JSON, into groups: inout [JSON], children: [String: FieldKind], field: String,
        writing: inout FieldWriting
    ) throws(ICIMSProblem) {
        guard let entry = item["entry"] else {
            let group = try writing.group(item, children: children, field: field)
            if !groups.contains(where: { $0.object?.without("entry") == group }) {
                groups.append(.object(writing.numbered(group)))
            }
            return
        }
        guard let index = groups.firstIndex(where: { $0["entry"] == entry }) else {
            throw .invalid(field, "The entry does not exist.")
        }
        let old = groups[index].object ?? JSONObject()
        groups[index] = .object(try writing.group(item, children: children, field: field, onto: old))
    }
}
