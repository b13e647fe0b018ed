import APITransport

/// Ids in the addresses iCIMS hands out: of created records, of links.
enum ResourceAddress {
    /// A number that a record can have: others are reckoned from it, and JSON carries no larger one whole.
    static func checked(_ number: Int) -> Int? { (1...1 << 53).contains(number) ? number : nil }

    /// The number at the end of an address, whatever query follows.
    static func lastNumber(_ address: String) -> Int? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.flatMap { Int($0) }.flatMap(checked)
    }

    /// The number after a part of the path: `number(after: "people", in: "…/people/5/fields/phones/9")` is 5.
    static func number(after part: String, in address: String) -> Int? {
        let parts = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let place = parts.lastIndex(where: { $0 == part }), parts.indices.contains(place + 1) else { return nil }
        return Int(parts[place + 1]).flatMap(checked)
    }

    /// The id of the record an answer is about: from its `id`, its `self`, or its `links`, which are all called
    /// `self` (icims-api 9), so that only the address tells them apart.
    static func id(of type: String, in answer: JSONValue) -> Int? {
        if let id = answer["id"]?.recordNumber { return id }
        let addresses = [answer["self"]?.text] + (answer["links"]?.elements ?? []).map { $0["url"]?.text }
        return addresses.lazy.compactMap { $0 }.compactMap { number(after: type, in: $0) }.first
    }
}

extension JSONValue {
    /// The number of a record; nil for one that none can have.
    var recordNumber: Int? { integer.flatMap(ResourceAddress.checked) }
}
