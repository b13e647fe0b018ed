import APITransport

/// What tools put around candidates: a list under a key with a page's data beside it, a record of a Singer stream.
struct Wrapping {
    /// Candidates, or what stands in their place.
    private(set) var pieces: [Result<JSONValue, EntryFault>] = []
    /// What else a reader has to know, one sentence each; none of it is a fault.
    private(set) var remarks: [String] = []
    private var skipped: [String: Int] = [:]

    init(_ wrapped: [Result<JSONValue, EntryFault>]) {
        for piece in wrapped {
            guard case .success(let value) = piece, value.members != nil else {
                pieces.append(piece)
                continue
            }
            take(value)
        }
        if !skipped.isEmpty {
            let kinds = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            remarks.append("Of the Singer stream, \(kinds) hold no candidate and are passed over.")
        }
    }

    private static let listKeys = ["candidates", "data", "results", "items", "records", "people", "value"]
    private static let messages: Set<String> = ["SCHEMA", "STATE", "ACTIVATE_VERSION", "BATCH"]

    private mutating func take(_ value: JSONValue) {
        if value["type"]?.text == "RECORD", let record = value["record"], record.members != nil {
            pieces.append(.success(record))
        } else if let type = value["type"]?.text, Self.messages.contains(type), !value.isCandidate {
            skipped[type, default: 0] += 1
        } else if !value.isCandidate, let list = Self.list(in: value) {
            pieces += list.map { .success($0) }
            if Self.goesOn(value) {
                remarks.append("The input says that there are more pages than this one.")
            }
        } else if !value.isCandidate, let candidate = value["candidate"] ?? value["data"], candidate.isCandidate {
            pieces.append(.success(candidate))
        } else {
            pieces.append(.success(value))
        }
    }

    private static func list(in value: JSONValue) -> [JSONValue]? {
        for key in listKeys {
            if case .array(let list) = value[key], list.allSatisfy({ $0.members != nil }) { return list }
            if let inner = value[key], inner.members != nil, !inner.isCandidate, let list = list(in: inner) {
                return list
            }
        }
        return nil
    }

    private static func goesOn(_ value: JSONValue) -> Bool {
        if value["has_more"]?.flag == true || value["hasMore"]?.flag == true { return true }
        return ["next", "next_page", "next_page_token", "nextPage", "next_cursor"].contains { key in
            value[key].map { !($0.text?.isEmpty ?? false) && $0.flag != false } ?? false
        }
    }
}

extension JSONValue {
    /// Whether it has anything that only a candidate has.
    fileprivate var isCandidate: Bool {
        guard let members else { return false }
        return ["first_name", "last_name", "emails", "linked_in_handle"].contains { members[$0] != nil }
    }
}
