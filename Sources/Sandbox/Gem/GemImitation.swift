/// The Gem side: one team and its key (gem-api 8).
struct GemImitation: Sendable {
    var world: GemWorld
    var baseURL = "http://127.0.0.1"
    /// The rehearsal's present in Unix seconds; set before each call.
    var now = 0
    /// How often an API key was sent to where files are downloaded. It must stay 0.
    private(set) var keysSentToDownloads = 0
    private var bucket = TokenBucket()

    private let isKeyRevoked: Bool

    init(world: GemWorld, isKeyRevoked: Bool = false) {
        self.world = world
        self.isKeyRevoked = isKeyRevoked
    }

    static func route(_ request: WireRequest) -> FaultPlan.Route {
        let path = request.segments
        if path.first == "downloads" { return .gemDownload }
        if request.method != "GET" { return .gemWrites }
        if path.last == "uploaded_resumes" { return .gemResumes }
        switch path.dropFirst().first {
        case "users": return .gemUsers
        case "projects": return path.count > 3 ? .gemMembers : .gemProjects
        default: return .gemCandidates
        }
    }

    mutating func answer(_ request: WireRequest, fault: FaultPlan.Fault?) -> WireResponse {
        switch fault {
        case .tooManyAtOnce: return GemAnswer.gateway("Too Many Requests", status: 429)
        case .dailyLimit: return GemAnswer.gateway("Limit Exceeded", status: 429)
        case .serverError: return GemProblem(status: 500, message: "Internal Server Error").response
        case .errorsInSuccess: return GemAnswer.json(["code": 500, "message": "Internal Server Error"])
        default: break
        }
        let path = request.segments
        if path.first == "downloads" { return download(request, Array(path.dropFirst())) }
        guard request.headers["x-api-key"] == SandboxCredentials.gemAPIKey, !isKeyRevoked else {
            return GemAnswer.gateway("Forbidden", status: 403)
        }
        guard bucket.take() else { return GemAnswer.gateway("Too Many Requests", status: 429) }
        do throws(GemProblem) {
            guard path.first == "v0" else { throw .notFound }
            return try routed(request, Array(path.dropFirst()))
        } catch {
            return error.response
        }
    }

    private mutating func routed(_ request: WireRequest, _ path: [String]) throws(GemProblem) -> WireResponse {
        guard let kind = path.first, ["users", "projects", "candidates"].contains(kind) else { throw .notFound }
        if path.last == "events" { throw GemProblem(status: 403, message: "Events are deprecated") }
        guard request.method == "GET" else { throw GemProblem(status: 405, message: "The method is not allowed.") }
        switch (kind, path.count) {
        case ("users", 1): return try users(request)
        case ("projects", 1): return try projects(request)
        case ("projects", 2): return GemAnswer.json(.object(try project(path[1]).fields))
        case ("projects", 3) where path[2] == "candidates": return try members(request, of: project(path[1]))
        case ("candidates", 1): return try candidates(request)
        case ("candidates", 2):
            guard let candidate = world.candidates[path[1]] else { throw .notFound }
            return GemAnswer.json(.object(candidate))
        case ("candidates", 3) where path[2] == "uploaded_resumes": return try resumes(request, of: path[1])
        case ("candidates", 3) where path[2] == "notes":
            guard world.candidates[path[1]] != nil else { throw .notFound }
            return try page([], request)
        case ("projects", 3): throw GemProblem(status: 405, message: "The method is not allowed.")
        default: throw .notFound
        }
    }

    func project(_ id: String) throws(GemProblem) -> GemWorld.Project {
        guard let project = world.projects.first(where: { $0.id == id }) else { throw .notFound }
        return project
    }

    // MARK: Files

    /// Another place than the API: it takes no key, and a link works for a while only.
    private mutating func download(_ request: WireRequest, _ path: [String]) -> WireResponse {
        func refusal(_ code: String, _ status: Int) -> WireResponse {
            let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>\(code)</Code></Error>"
            return WireResponse(status: status, headers: [("Content-Type", "application/xml")], body: Array(text.utf8))
        }
        if request.headers["x-api-key"] != nil || request.headers["x-application-secret"] != nil {
            keysSentToDownloads += 1
            return refusal("InvalidArgument", 400)
        }
        guard request.method == "GET", path.count >= 1,
            let resume = world.resumes.values.joined().first(where: { $0.id == path[0] })
        else { return refusal("NoSuchKey", 404) }
        guard let expires = request.query("expires").flatMap({ Int($0) }), now < expires, resume.linkWorks else {
            return refusal("AccessDenied", 403)
        }
        return WireResponse(
            status: 200, headers: [("Content-Type", resume.file.mediaType)], body: resume.file.bytes())
    }
}
