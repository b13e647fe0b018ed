extension ICIMSImitation {
    /// `/v2/lists…`: one level at a time, paged by `size` up to 1000 (icims-api 10).
    func lists(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", request)
        let names = world.lists.lists.keys.filter { !options.hiddenLists.contains($0) }.sorted()
        guard let name = path.first else { return ICIMSAnswer.json(["lists": .array(names.map(JSON.string))]) }
        let address = "\(root)/v2/lists/\(name)"
        guard path.count == 1 else { throw .notFound("List") }
        if options.hiddenLists.contains(name) { throw .denied("List") }
        let size = request.query("size").map { Int($0) ?? 0 } ?? 1000
        guard (1...1000).contains(size) else { throw .refused(400, "size must be between 1 and 1000.") }
        let page = request.query("page").map { Int($0) ?? -1 } ?? 0
        guard page >= 0 else { throw .refused(400, "page must not be negative.") }
        guard let nodes = world.lists.nodes(name) ?? children(of: name) else { throw .notFound("List") }
        let shown = nodes.dropFirst(page * size).prefix(size)
        var links: JSON = ["self": ["href": .string("\(address)?size=\(size)&page=\(page)")]]
        if nodes.count > (page + 1) * size {
            links = links.merging("next", ["href": .string("\(address)?size=\(size)&page=\(page + 1)")])
        }
        return ICIMSAnswer.json([
            "id": .string(name), "items": .array(shown.map(listItem)), "_links": links,
        ])
    }

    /// The children of a node: longer ids that begin with it, as states under their country.
    private func children(of id: String) -> [ListNode]? {
        let all = world.lists.lists.values.joined()
        guard all.contains(where: { $0.id == id }) else { return nil }
        return all.filter { $0.id.hasPrefix(id) && $0.id != id }.sorted { $0.id < $1.id }
    }

    /// The JSON of a node is not published; this is the reference's assumption.
    private func listItem(_ node: ListNode) -> JSON {
        [
            "id": .string(node.id), "value": .string(node.value), "hidden": .bool(node.isHidden),
            "_links": ["self": ["href": .string("\(root)/v2/lists/\(node.id)")]],
        ]
    }

    // MARK: Schemas

    /// `/profiledefinitions/v1/{type}/schema` and `…/{field}/schema`: types without labels (icims-api 11).
    func schema(_ request: WireRequest, _ path: [String]) throws(ICIMSProblem) -> WireResponse {
        try only("GET", request)
        guard path.count >= 3, path.first == "v1", path.last == "schema" else { throw .notFound("Schema") }
        guard path[1] == "person" else {
            guard path[1] == "job", path.count == 3 else { throw .notFound("Schema") }
            return ICIMSAnswer.json(["type": "object", "properties": ["jobtitle": ["type": "string"]]])
        }
        let visible = PersonSchema.fields.filter { !options.hiddenPersonFields.contains($0.key) }
        if path.count == 4 {
            guard let kind = visible[path[2]] else { throw .notFound("Field") }
            return ICIMSAnswer.json(Self.schema(of: kind))
        }
        guard path.count == 3 else { throw .notFound("Schema") }
        var properties = JSONObject()
        for (name, kind) in visible.sorted(by: { $0.key < $1.key }) { properties[name] = Self.schema(of: kind) }
        return ICIMSAnswer.json([
            "$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": .object(properties),
        ])
    }

    private static func schema(of kind: FieldKind) -> JSON {
        let text: JSON = ["type": "string"]
        switch kind {
        case .text, .dropDown, .platform: return text
        case .date: return ["type": "string", "format": "date"]
        case .flag: return ["type": "boolean"]
        case .list, .growingList:
            return ["type": "object", "properties": ["id": text, "value": text, "formattedvalue": text]]
        case .person:
            return ["type": "object", "properties": ["profile": text, "id": ["type": "integer"], "value": text]]
        case .file: return ["type": "object", "properties": ["file": text]]
        case .group(let children):
            var properties = JSONObject()
            properties["entry"] = ["type": "integer"]
            for (name, kind) in children.sorted(by: { $0.key < $1.key }) { properties[name] = schema(of: kind) }
            return ["type": "array", "items": ["type": "object", "properties": .object(properties)]]
        }
    }
}
