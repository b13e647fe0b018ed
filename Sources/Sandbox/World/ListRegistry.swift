/// One node of a list. `D…` nodes are delivered by iCIMS, `C…` nodes are the customer's own (icims-api 5.5).
struct ListNode: Equatable, Sendable {
    var id: String
    var value: String
    var abbreviation: String?
    var isHidden = false

    /// The value of a field that holds this node.
    var json: JSON {
        if let abbreviation { return ["id": .string(id), "abbrev": .string(abbreviation), "value": .string(value)] }
        return ["id": .string(id), "value": .string(value), "formattedvalue": .string(value)]
    }
}

/// All lists of the customer by name, such as `lists.person.folders`.
struct ListRegistry: Sendable {
    private(set) var lists: [String: [ListNode]]
    private var nextOwnNode = 51_000

    /// Lists to which an unknown value is added instead of refused (icims-api 5.4).
    static let selfGrowing: Set<String> = ["lists.schools", "lists.majors", "lists.degrees"]

    func nodes(_ list: String) -> [ListNode]? { lists[list] }

    func node(_ list: String, id: String) -> ListNode? {
        lists[list]?.first { $0.id == id }
    }

    func node(_ list: String, value: String) -> ListNode? {
        if let exact = lists[list]?.first(where: { $0.value == value && !$0.isHidden }) { return exact }
        let folded = searchFolded(value)
        let found = lists[list]?.filter { searchFolded($0.value) == folded } ?? []
        return found.first { !$0.isHidden } ?? found.first
    }

    /// Changes one node, or takes it away by making it nil.
    mutating func change(_ list: String, id: String, _ change: (inout ListNode?) -> Void) {
        guard let index = lists[list]?.firstIndex(where: { $0.id == id }) else { return }
        var node = lists[list]?.remove(at: index)
        change(&node)
        if let node { lists[list]?.insert(node, at: index) }
    }

    mutating func grow(_ list: String, value: String) -> ListNode {
        nextOwnNode += 1
        let node = ListNode(id: "C\(nextOwnNode)", value: value)
        lists[list, default: []].append(node)
        return node
    }

    init() {
        func nodes(_ pairs: KeyValuePairs<String, String>) -> [ListNode] {
            pairs.map { ListNode(id: $0.key, value: $0.value) }
        }
        lists = [
            "lists.person.folders": nodes([
                "D32002": "Purge", "D32006": "Cand:Unreviewed", "D32007": "Cand:Active", "D32011": "HM:Active",
                "D32012": "HM:Inactive", "D32013": "Emp:Current Employee", "D32017": "Emp:Contractor/Temp",
                "D32018": "Emp:Former Employee", "C16818": "Emp:New Hire",
            ]),
            "lists.job.folders": nodes([
                "D31001": "Approved", "D31002": "Pending Approval", "D31003": "Closed (Filled)",
                "D31004": "Closed (Cancelled)", "C31500": "On Hold", "C31501": "Evergreen",
            ]),
            "lists.phone_type": nodes([
                "D83001": "Work", "D83002": "Home", "D83003": "Fax", "D83004": "Mobile", "D83005": "Pager",
            ]),
            "lists.address_type": nodes(["D84001": "Work", "D84002": "Home"]),
            "lists.country": ListRegistry.countries.map { ListNode(id: $0.0, value: $0.2, abbreviation: $0.1) },
            "lists.state": [
                ("D41001022", "MA", "Massachusetts"), ("D41001044", "TX", "Texas"), ("D41001053", "WI", "Wisconsin"),
                ("D41001005", "CA", "California"), ("D41001033", "NY", "New York"),
            ].map { ListNode(id: $0.0, value: $0.2, abbreviation: $0.1) },
            "lists.sources": nodes([
                "C71001": "Gem", "C71002": "LinkedIn", "C71003": "Employee Referral",
                "D71900": "Other (Please Specify)",
            ]),
            "lists.sourcechannels": nodes(["C72001": "Sourced", "C72002": "Inbound"]),
            "lists.client_group": nodes([
                "C9001": "Recruiters", "C9002": "HR Administrators", "C9003": "Hiring Managers",
            ]),
            "lists.position": nodes([
                "C61001": "Engineering", "C61002": "Data", "C61003": "Design", "C61004": "Sales", "C61005": "Nursing",
                "C61006": "Security", "C61007": "Operations",
            ]),
            "lists.department": nodes([
                "C62001": "Mobile", "C62002": "Platform", "C62003": "Commercial", "C62004": "Care", "C62005": "Trust",
            ]),
            "lists.submittal.statuses": nodes([
                "D10100": "New Submission", "C20101": "Recruiter Screen", "C20102": "Hiring Manager Review",
                "C20103": "Interview", "C20104": "Offer Extended", "C20105": "Not Selected",
            ]),
            "lists.submittal.bins": nodes(["C20001": "New", "C20002": "In Process", "C20003": "Closed"]),
            "lists.skills": nodes(["C63001": "Swift", "C63002": "SQL"]),
            "lists.majors": [], "lists.degrees": nodes(["C64001": "Bachelor", "C64002": "Master"]),
            "lists.person.userlists": [], "lists.customfields_lists": [],
            "lists.schools": CareerTables.schools.enumerated().map {
                ListNode(id: "C\(50_001 + $0.offset)", value: $0.element)
            } + [ListNode(id: "C50999", value: "Retired Academy", isHidden: true)],
        ]
    }

    private static let countries = [
        ("D41001", "US", "United States"), ("D41002", "CA", "Canada"), ("D41003", "GB", "United Kingdom"),
        ("D41004", "DE", "Germany"), ("D41005", "FR", "France"), ("D41006", "ES", "Spain"), ("D41007", "PL", "Poland"),
        ("D41008", "NO", "Norway"), ("D41009", "DK", "Denmark"), ("D41010", "SE", "Sweden"),
        ("D41011", "FI", "Finland"), ("D41012", "TR", "Türkiye"), ("D41013", "VN", "Vietnam"),
        ("D41014", "IN", "India"),
        ("D41015", "NL", "Netherlands"), ("D41016", "BE", "Belgium"), ("D41017", "PT", "Portugal"),
        ("D41018", "BR", "Brazil"), ("D41019", "CN", "China"), ("D41020", "TW", "Taiwan"),
        ("D41021", "SG", "Singapore"),
        ("D41022", "JP", "Japan"), ("D41023", "KR", "South Korea"), ("D41024", "EG", "Egypt"),
        ("D41025", "AE", "United Arab Emirates"), ("D41026", "KZ", "Kazakhstan"), ("D41027", "UA", "Ukraine"),
        ("D41028", "GE", "Georgia"), ("D41029", "AT", "Austria"), ("D41030", "CH", "Switzerland"),
        ("D41031", "MX", "Mexico"), ("D41032", "CO", "Colombia"), ("D41033", "IE", "Ireland"),
    ]
}
