/// What the customer's iCIMS is called and how its own nodes and fields are numbered. Who asks, and with which
/// secret, is the business of ``AuthorizedExchange``.
public struct ICIMSConfiguration: Sendable {
    /// Without a slash at the end, e.g. `https://api.icims.com`.
    public var baseURL: String
    public var customerID: String
    /// JSON name of the custom field for the LinkedIn address, e.g. `field12345`; nil when the customer has none.
    public var linkedInField: String?
    /// Name of the same field in searches, `person.customfield2145.text`: another number (icims-api 7.5).
    public var linkedInFilter: String?
    /// Name of the employer in the work history in searches, `person.collectionfield2231text`; nil when it is not known.
    public var employerFilter: String?
    /// Node id of the phone type "Mobile".
    public var mobileType: String
    /// Node id of the Active folder.
    public var activeFolder: String
    /// Node ids of the folders whose jobs can be picked.
    public var openJobFolders: [String]
    /// Node id of the status a submission starts with.
    public var submitStatus: String
    public var userFilter: ICIMSUserFilter
    /// Base of the links shown to people; `{id}` in it stands for the person's id.
    public var webURL: String?

    public init(
        baseURL: String, customerID: String, linkedInField: String? = nil, linkedInFilter: String? = nil,
        employerFilter: String? = nil, mobileType: String = "D83004", activeFolder: String = "D32007",
        openJobFolders: [String] = ["D31001"], submitStatus: String = "D10100",
        userFilter: ICIMSUserFilter = .fullAccess, webURL: String? = nil
    ) {
        var base = baseURL
        while base.hasSuffix("/") { base.removeLast() }
        self.baseURL = base
        self.customerID = customerID
        self.linkedInField = linkedInField.flatMap { $0.isEmpty ? nil : $0 }
        self.linkedInFilter = linkedInFilter.flatMap(Self.searchName(ofCustomField:))
        self.employerFilter = employerFilter.flatMap(Self.searchName(ofCollectionField:))
        self.mobileType = mobileType
        self.activeFolder = activeFolder
        self.openJobFolders = openJobFolders
        self.submitStatus = submitStatus
        self.userFilter = userFilter
        self.webURL = webURL.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The filter name of a custom text field, from any of `rcf2145`, `2145`, `customfield2145`,
    /// `person.customfield2145.text`; nil for anything else, among them the *other* number, `field12345`.
    public static func searchName(ofCustomField text: String) -> String? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        if rest.hasPrefix("person.") { rest = rest.dropFirst("person.".count) }
        if rest.hasSuffix(".text") { rest = rest.dropLast(".text".count) }
        for prefix in ["customfield", "rcf"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return "person.customfield\(rest).text"
    }

    /// The filter name of a text in a collection, without a dot before its type (icims-api 7.5), from any of `rcf2231`,
    /// `2231`, `collectionfield2231`, `person.collectionfield2231text`; nil for anything else.
    public static func searchName(ofCollectionField text: String) -> String? {
        var rest = text.lowercased().filter { !$0.isWhitespace }[...]
        if rest.hasPrefix("person.") { rest = rest.dropFirst("person.".count) }
        if rest.hasSuffix("text") { rest = rest.dropLast("text".count) }
        if rest.hasSuffix(".") { rest = rest.dropLast() }
        for prefix in ["collectionfield", "rcf"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return "person.collectionfield\(rest)text"
    }

    /// Opens a person in the browser; nil when the customer gave no base address.
    public func profileLink(person id: Int) -> String? {
        guard var base = webURL else { return nil }
        if let mark = base.firstRange(of: "{id}") {
            base.replaceSubrange(mark, with: String(id))
            return base
        }
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)/people/\(id)"
    }
}

/// How users are told from candidates, for the source person (icims-api 7.7). Texts are node ids.
public enum ICIMSUserFilter: Hashable, Sendable {
    case fullAccess
    case loginGroup([String])
    case folder([String])
}
