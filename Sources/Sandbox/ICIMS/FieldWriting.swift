/// Checks values as strictly as the screens do and brings them into the form in which they are read back.
struct FieldWriting {
    var world: ICIMSWorld

    /// The stored form of a value; nil when the value deletes the field (`null` or `""`, icims-api 5.3).
    mutating func stored(_ value: JSON, as kind: FieldKind, field: String) throws(ICIMSProblem) -> JSON? {
        if value == .null || value == .string("") { return nil }
        switch kind {
        case .text:
            guard let text = value.string else { throw .invalid(field, "A text is expected.") }
            return .string(text)
        case .date:
            guard let text = value.string, CivilTime.unix(date: text) != nil else {
                throw .invalid(field, "The date is not valid; the format is yyyy-MM-dd.")
            }
            return .string(text)
        case .dropDown(let options):
            guard let text = value.string, options.contains(text) else {
                throw .invalid(field, "The value is not one of the options.")
            }
            return .string(text)
        case .flag:
            guard let flag = value.bool else { throw .invalid(field, "true or false is expected.") }
            // `primary` appears only when it is true (icims-api 5.4).
            return flag ? .bool(true) : nil
        case .list(let list): return try node(value, list: list, grows: false, field: field)
        case .growingList(let list): return try node(value, list: list, grows: true, field: field)
        case .person: return try person(value, field: field)
        case .group(let children):
            guard let items = value.array else { throw .invalid(field, "An array of groups is expected.") }
            var groups: [JSON] = []
            for item in items {
                let group = try group(item, children: children, field: field)
                // The platform keeps no identical groups (icims-api 5.7).
                if groups.contains(where: { $0.object?.without("entry") == group }) { continue }
                groups.append(.object(numbered(group)))
            }
            return .array(groups)
        case .file: throw .invalid(field, "A file is written through its binary address.")
        case .platform: throw .invalid(field, "The field cannot be edited.")
        }
    }

    /// One group of a collection, without its `entry`.
    mutating func group(
        _ value: JSON, children: [String: FieldKind], field: String, onto old: JSONObject = JSONObject()
    ) throws(ICIMSProblem) -> JSONObject {
        guard let members = value.object else { throw .invalid(field, "A group is expected.") }
        var group = old
        for member in members.members where member.key != "entry" {
            guard let kind = children[member.key] else {
                throw .invalid(member.key, "The field does not exist in \(field).")
            }
            group[member.key] = try stored(member.value, as: kind, field: member.key)
        }
        return group
    }

    mutating func numbered(_ group: JSONObject) -> JSONObject {
        var output = JSONObject()
        output["entry"] = .integer(world.takeEntry())
        for member in group.members { output[member.key] = member.value }
        return output
    }

    private mutating func node(
        _ value: JSON, list: String, grows: Bool, field: String
    ) throws(ICIMSProblem) -> JSON {
        guard let members = value.object, !members.isEmpty else {
            throw .invalid(field, "A list value is an object with id or value.")
        }
        if let id = members["id"] {
            guard let id = id.string, let node = world.lists.node(list, id: id) else {
                throw .invalid(field, "The list item does not exist.")
            }
            return node.json
        }
        guard let text = members["value"]?.string, !text.isEmpty else {
            throw .invalid(field, "A list value is an object with id or value.")
        }
        if let node = world.lists.node(list, value: text) {
            guard !node.isHidden else { throw .invalid(field, "The list item is hidden.") }
            return node.json
        }
        guard grows else { throw .invalid(field, "The list item does not exist.") }
        return world.lists.grow(list, value: text).json
    }

    private func person(_ value: JSON, field: String) throws(ICIMSProblem) -> JSON {
        guard let id = value.integer ?? value["id"]?.integer else {
            throw .invalid(field, "A person is given by its number.")
        }
        guard let person = world.people[id], person.visibility == .visible else {
            throw .invalid(field, "The person does not exist.")
        }
        return ["id": .integer(id)]
    }
}
