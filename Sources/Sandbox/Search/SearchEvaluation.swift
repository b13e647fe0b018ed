/// Compares one record with a query.
struct SearchEvaluation {
    let world: ICIMSWorld
    let now: Int

    /// What a filter finds at a record.
    enum Found {
        case text(String?)
        /// Of a collection: any of its entries may be the one.
        case texts([String])
        case number(Int?)
        case date(Int?)
        case flag(Bool)
        case nodes([String])
    }

    func matches(_ query: SearchQuery, person: PersonRecord?, job: JobRecord?, workflow: WorkflowRecord?) -> Bool {
        func one(_ filter: SearchQuery.Filter) -> Bool {
            // The usual filters of a duplicate check, many to a query and each asked of everybody.
            if let name = filter.field.personText {
                return person.map { compare($0.keys.texts[name], filter) } ?? false
            }
            let found: Found? =
                switch filter.field.subject {
                case .person: person.map { value(filter.field.key, of: $0) }
                case .job: job.map { value(filter.field.key, of: $0) }
                case .workflow: workflow.map { value(filter.field.key, of: $0) }
                }
            return found.map { compare($0, filter) } ?? false
        }
        func group(_ child: SearchQuery) -> Bool {
            matches(child, person: person, job: job, workflow: workflow)
        }
        switch query.combination {
        case .all: return query.filters.allSatisfy(one) && query.children.allSatisfy(group)
        case .any: return query.filters.contains(where: one) || query.children.contains(where: group)
        }
    }

    // MARK: Values

    private func value(_ key: String, of person: PersonRecord) -> Found {
        let texts = person.keys.texts
        let address = person.fields["addresses"]?.array?.first
        switch key {
        case "id", "idCSV": return .number(person.id)
        case "customfield2147.date": return .date(texts["field12347"].flatMap { CivilTime.unix(date: $0) })
        case "collectionfield2231text":
            let groups = person.fields["workexperience"]?.array ?? []
            return .texts(groups.compactMap { $0["workemployer"]?.string.map(searchFolded) })
        case "folder": return .nodes(node(person.fields["folder"]))
        case "logingroupid": return .nodes(person.loginGroup.map { [$0] } ?? [])
        case "addresszip", "addresscity": return .text(address?[key]?.string.map(searchFolded))
        case "addresscountry", "addressstate": return .nodes(node(address?[key]))
        case "createddate": return .date(person.created)
        case "employeeinfo.startdate": return .date(texts["startdate"].flatMap { CivilTime.unix(date: $0) })
        case "employeeinfo.hiredate": return .date(texts["hiredate"].flatMap { CivilTime.unix(date: $0) })
        case "isfullaccessuser": return .flag(person.isFullAccess)
        case "login.lastaccess": return .date(person.loginGroup == nil ? nil : person.updated)
        case _ where key.hasSuffix("lastupdated") || key == "updateddate": return .date(person.updated)
        default: return .text(texts[key])
        }
    }

    private func value(_ key: String, of job: JobRecord) -> Found {
        switch key {
        case "id", "idCSV": return .number(job.id)
        case "folder", "positioncategory": return .nodes(node(job.fields[key]))
        case "numberofpositions", "numberofpositionsremaining": return .number(job.fields["numberofpositions"]?.integer)
        case "createddate": return .date(job.created)
        case "updateddate": return .date(job.updated)
        case "startdate": return .date(job.fields[key]?.string.flatMap { CivilTime.unix(date: $0) })
        case "joblocation.addresscity": return .text(job.fields["joblocation"]?["value"]?.string.map(searchFolded))
        case "jobpost.isposted": return .flag(isPosted(job))
        case "postedto": return .text(isPosted(job) ? "careers" : nil)
        default: return .text(job.fields[key]?.string.map(searchFolded))
        }
    }

    private func isPosted(_ job: JobRecord) -> Bool {
        job.fields["folder"]?["id"] == "D31001" && job.id % 3 != 0
    }

    private func value(_ key: String, of workflow: WorkflowRecord) -> Found {
        switch key {
        case "id": return .number(workflow.id)
        case "status": return .nodes(workflow.status.map { [$0.id] } ?? [])
        case "bin":
            let bins = ["D10100": "C20001", "C20105": "C20003"]
            return .nodes(workflow.status.map { [bins[$0.id] ?? "C20002"] } ?? [])
        case "createddate": return .date(workflow.created)
        default: return .date(workflow.updated)
        }
    }

    private func node(_ value: JSON?) -> [String] {
        value?["id"]?.string.map { [$0] } ?? []
    }

    // MARK: Comparisons

    private func compare(_ found: Found, _ filter: SearchQuery.Filter) -> Bool {
        switch found {
        case .text(let text): compare(text, filter)
        case .texts(let texts): texts.isEmpty ? compare(nil as String?, filter) : texts.contains { compare($0, filter) }
        case .number(let number): compare(number, filter)
        case .date(let date): compare(date: date, filter)
        case .flag(let flag): compare(flag, filter)
        case .nodes(let nodes):
            (filter.operation == .notEqual) != nodes.contains { filter.nodes.contains($0) }
        }
    }

    /// `=` on a text means *contains* (icims-api 15.3). Of several values only the first counts: what several mean is
    /// not published, so nobody may rely on it. No value means "blank".
    private func compare(_ text: String?, _ filter: SearchQuery.Filter) -> Bool {
        guard let value = filter.value, !value.isEmpty else {
            let isBlank = (text ?? "").isEmpty
            return filter.operation == .equal || filter.operation == .exact ? isBlank : !isBlank
        }
        switch filter.operation {
        case .exact: return text == filter.folded
        case .notExact: return text != filter.folded
        case .notEqual: return !Self.contains(text ?? "", filter.needle)
        default: return text.map { Self.contains($0, filter.needle) } ?? false
        }
    }

    /// By bytes: both sides are folded and composed, and the library's search is slow for so short texts.
    private static func contains(_ text: String, _ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= needle.count else { return false }
            for start in 0...(bytes.count - needle.count) where bytes[start] == first {
                if needle.indices.allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
            }
            return false
        }
    }

    private func compare(_ number: Int?, _ filter: SearchQuery.Filter) -> Bool {
        guard let number else { return false }
        if filter.field.kind == .numbers {
            let ids = (filter.value ?? []).flatMap { text in text.split(separator: ",").map { $0.filter { $0 != " " } }
            }
            let isListed = ids.contains { Int($0) == number }
            return filter.operation == .notEqual || filter.operation == .notExact ? !isListed : isListed
        }
        guard let bound = filter.value?.first.flatMap({ Int($0) }) else { return false }
        return switch filter.operation {
        case .notEqual: number != bound
        case .less: number < bound
        case .greater: number > bound
        case .lessOrEqual: number <= bound
        case .greaterOrEqual: number >= bound
        default: number == bound
        }
    }

    private func compare(_ flag: Bool, _ filter: SearchQuery.Filter) -> Bool {
        let wanted: Bool? =
            switch filter.folded {
            case "yes", "true": true
            case "no", "false": false
            default: nil
            }
        guard let wanted else { return false }
        return (flag == wanted) == (filter.operation == .equal)
    }

    /// An unreadable date is ignored and its bound disappears: more is found, not less. An upper bound alone also
    /// finds what has no date (icims-api 7.3).
    private func compare(date: Int?, _ filter: SearchQuery.Filter) -> Bool {
        if filter.value == nil, filter.secondary.isEmpty { return date != nil }
        let first = filter.value?.first.flatMap { moment($0) }
        let second = filter.secondary.first.flatMap { moment($0) }
        switch filter.operation {
        case .equal:
            if let first, (date ?? .min) < first { return false }
            if let second, let date, date > second { return false }
            return true
        case .notEqual: return first == nil || date != first
        case .less: return first.map { bound in date.map { $0 < bound } ?? true } ?? true
        case .lessOrEqual: return first.map { bound in date.map { $0 <= bound } ?? true } ?? true
        case .greater: return first.map { bound in date.map { $0 > bound } ?? false } ?? true
        case .greaterOrEqual: return first.map { bound in date.map { $0 >= bound } ?? false } ?? true
        default: return true
        }
    }

    /// A date, a date with a time, or the macros `{DATE:START}`, `{DATE:END}`, `{DATE:START}{DATE:-9}`.
    private func moment(_ text: String) -> Int? {
        guard text.hasPrefix("{DATE:") else { return CivilTime.unix(dateTime: text) }
        let midnight = now - now % 86_400
        var moment: Int?
        for piece in text.split(separator: "}") {
            guard let word = String(piece).dropping(prefix: "{DATE:") else { return nil }
            switch word {
            case "START": moment = midnight
            case "END": moment = midnight + 86_399
            default:
                guard let days = Int(word), let base = moment else { return nil }
                moment = base + days * 86_400
            }
        }
        return moment
    }
}
