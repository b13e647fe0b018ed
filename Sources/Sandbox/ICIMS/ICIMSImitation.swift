/// The iCIMS side: one customer, its users and its rules (icims-api).
struct ICIMSImitation: Sendable {
    var world: ICIMSWorld
    let options: SandboxOptions
    var budget: DailyBudget
    var tokens: TokenDesk
    var cache = SearchCache()
    /// How this server is addressed; links in answers begin with it.
    var baseURL = "http://127.0.0.1"
    /// The rehearsal's present in Unix seconds; set before each call.
    var now = 0
    /// Set for one call by a fault: a create keeps no groups.
    var dropsCollections = false
    /// Set for one call by a fault: whether a second record of the person a create makes comes before it, or after.
    var hasOlderTwin: Bool?
    private var transaction: UInt64 = 0

    init(world: ICIMSWorld, options: SandboxOptions) {
        self.world = world
        self.options = options
        budget = DailyBudget(limit: options.dailyLimit)
        tokens = TokenDesk(isSecretChanged: options.troubles.contains(.wrongPassword))
    }

    var root: String { "\(baseURL)/customers/\(SandboxCredentials.customerID)" }

    /// The kind of call, for faults and for counting.
    static func route(_ request: WireRequest) -> FaultPlan.Route {
        let path = request.segments
        if path.first == "oauth" { return .token }
        guard path.count > 2 else { return .customer }
        let isRead = request.method == "GET"
        switch path[2] {
        case "people":
            if path.last == "binary" { return isRead ? .readResume : .uploadResume }
            if path.count > 4, !isRead { return .collection }
            return request.method == "POST" ? .createPerson : isRead ? .readPerson : .updatePerson
        case "jobs": return .readJob
        case "applicantworkflows":
            return request.method == "POST" ? .createWorkflow : isRead ? .readWorkflow : .updateWorkflow
        case "search": return path.last?.hasSuffix("Schema") == true ? .schema : .search
        case "v2", "companies": return .lists
        case "profiledefinitions": return .schema
        default: return .customer
        }
    }

    /// Answers one call and puts the headers every answer carries around it.
    mutating func answer(_ request: WireRequest, fault: FaultPlan.Fault?) -> WireResponse {
        budget.roll(to: now)
        if options.troubles.contains(.budgetGone) { budget.exhaust() }
        var response: WireResponse
        do throws(ICIMSProblem) {
            response = try checked(request, fault: fault)
        } catch {
            response = error.response
        }
        decorate(&response)
        return response
    }

    private mutating func checked(_ request: WireRequest, fault: FaultPlan.Fault?) throws(ICIMSProblem) -> WireResponse
    {
        try checkTransport(request)
        if request.segments == ["oauth", "token"] { return tokens.answer(request, now: now) }
        if options.troubles.contains(.blockedAddress) {
            throw .refused(403, "Access from this IP address is not allowed.")
        }
        let caller = try caller(of: request)
        guard budget.spend() else { throw .refused(429, "The daily limit of API calls has been reached.") }
        switch fault {
        case .tooManyAtOnce: throw .refused(429, "Too many concurrent requests.")
        case .dailyLimit:
            budget.exhaust()
            throw .refused(429, "The daily limit of API calls has been reached.")
        case .serverError: throw ICIMSProblem(status: 500, code: 0, message: "An internal error occurred.")
        case .errorsInSuccess:
            return ICIMSAnswer.json(["errors": [["errorMessage": "An internal error occurred.", "errorCode": 0]]])
        default: break
        }
        dropsCollections = fault == .dropCollections
        hasOlderTwin = if case .twin(let isOlder) = fault { isOlder } else { nil }
        return try routed(request, caller: caller)
    }

    /// HTTP/1.1, a length on every body, JSON as JSON (icims-api 1).
    private func checkTransport(_ request: WireRequest) throws(ICIMSProblem) {
        guard request.version == "HTTP/1.1" else { throw .refused(505, "HTTP/1.1 is the only version supported.") }
        if request.headers["transfer-encoding"] != nil { throw .refused(411, "A Content-Length is required.") }
        guard ["POST", "PATCH", "PUT"].contains(request.method) else { return }
        if request.headers["content-length"] == nil { throw .refused(411, "A Content-Length is required.") }
        if request.segments.last == "binary" || request.segments.first == "oauth" { return }
        let type = request.headers["content-type"]?.split(separator: ";").first.map { $0.lowercased() }
        if type != "application/json" { throw .refused(415, "The Content-Type must be application/json.") }
    }

    private mutating func routed(_ request: WireRequest, caller: Caller) throws(ICIMSProblem) -> WireResponse {
        let path = request.segments
        guard path.count >= 2, path[0] == "customers" else { throw .notFound("Resource") }
        guard path[1] == SandboxCredentials.customerID, !options.troubles.contains(.otherCustomer) else {
            throw .notFound("Customer")
        }
        guard path.count > 2 else {
            try only("GET", request)
            return customer()
        }
        let rest = Array(path.dropFirst(3))
        switch path[2] {
        case "people": return try people(request, rest)
        case "jobs": return try jobs(request, rest)
        case "companies": return try companies(request, rest)
        case "applicantworkflows": return try workflows(request, rest)
        case "search":
            guard caller.maySearch else { throw .refused(403, "The user is not in the Integration User group.") }
            return try search(request, rest)
        case "portals": return try portalJob(request, rest)
        case "v2" where rest.first == "lists": return try lists(request, Array(rest.dropFirst()))
        case "profiledefinitions": return try schema(request, rest)
        default: throw .notFound("Resource")
        }
    }

    func only(_ methods: String..., in request: WireRequest) throws(ICIMSProblem) {
        if !methods.contains(request.method) { throw .refused(405, "The method is not supported.") }
    }

    func only(_ method: String, _ request: WireRequest) throws(ICIMSProblem) {
        try only(method, in: request)
    }

    func body(_ request: WireRequest) throws(ICIMSProblem) -> JSONObject {
        guard let value = try? JSON(parsing: request.body), let members = value.object else {
            throw .refused(400, "The body is not a JSON object.")
        }
        return members
    }

    private func customer() -> WireResponse {
        let names = ["people", "jobs", "applicantworkflows", "search/people", "search/jobs", "v2/lists"]
        return ICIMSAnswer.json([
            "links": .array(names.map { ["rel": "related", "title": .string($0), "url": .string("\(root)/\($0)")] })
        ])
    }

    private mutating func decorate(_ response: inout WireResponse) {
        transaction += 1
        let serial = String(transaction, radix: 16)
        let identity = String(repeating: "0", count: max(0, 12 - serial.count)) + serial
        response.headers += [
            ("X-RateLimit-Limit", "\(budget.limit)"), ("X-RateLimit-Remaining", "\(budget.remaining)"),
            ("X-RateLimit-Reset", "\(DailyBudget.secondsUntilMidnight(now))"),
            ("x-transaction", "5a4db0c5-0000-4000-8000-\(identity)"),
            ("Strict-Transport-Security", "max-age=7776000"), ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "SAMEORIGIN"), ("Content-Language", "en-US"),
            ("Cache-Control", "no-cache,no-store,no-transform,must-revalidate,max-age=0,s-maxage=0"),
        ]
    }
}
