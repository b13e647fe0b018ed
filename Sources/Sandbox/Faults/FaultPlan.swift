/// What goes wrong, where and when. Decided by call counts and the seed, never by time.
public struct FaultPlan: Equatable, Sendable {
    /// One way in which a call goes wrong.
    public enum Fault: Equatable, Sendable {
        /// The call takes effect, then the connection is closed without a byte.
        case loseAnswer
        /// The call takes effect; the answer has this status and no body.
        case actThenAnswer(status: Int)
        /// The connection is closed and nothing happens.
        case closeBeforeActing
        /// Everything happens, so many milliseconds later.
        case delay(milliseconds: Int)
        /// 429 although calls remain (Gem: the gateway's own body).
        case tooManyAtOnce
        /// 429 as when the day's calls are used up.
        case dailyLimit
        /// 500 with the vendor's error body; nothing happens.
        case serverError
        /// 502 with an HTML page; nothing happens.
        case badGateway
        /// 503 without a body; nothing happens.
        case unavailable
        /// 403 with the gateway's body, which is not the application's.
        case forbiddenByGateway
        /// The call takes effect; the body promises more than it delivers.
        case truncatedJSON
        /// The call takes effect; the body breaks off, with a length that fits.
        case brokenJSON
        /// A success whose body holds `errors` (icims-api 7.6); nothing happens.
        case errorsInSuccess
        /// A create beside which somebody else makes the same person, a moment before it or after it.
        case twin(isOlder: Bool)
        /// A create that keeps neither phones nor work history nor education.
        case dropCollections
    }

    /// Kinds of calls.
    public enum Route: String, CaseIterable, Sendable {
        case any, icims, gem
        case token, customer, createPerson, readPerson, updatePerson, collection, uploadResume, readResume
        case search, createWorkflow, readWorkflow, updateWorkflow, readJob, lists, schema
        case gemUsers, gemProjects, gemMembers, gemCandidates, gemResumes, gemDownload, gemWrites
    }

    /// When a rule applies. Calls of a route are counted from 1.
    public enum Trigger: Equatable, Sendable {
        case always
        case calls(Set<Int>)
        case every(Int)
        case probability(Double)
    }

    /// A fault on a route.
    public struct Rule: Equatable, Sendable {
        public var route: Route
        public var trigger: Trigger
        public var fault: Fault

        public init(_ route: Route, _ trigger: Trigger, _ fault: Fault) {
            self.route = route
            self.trigger = trigger
            self.fault = fault
        }
    }

    /// Looked at in order; the first that applies decides.
    public var rules: [Rule]

    public init(_ rules: [Rule] = []) { self.rules = rules }

    /// Nothing goes wrong.
    public static let none = FaultPlan()

    /// A fault on the n-th call of a route.
    public static func on(_ route: Route, call number: Int, _ fault: Fault) -> FaultPlan {
        FaultPlan([Rule(route, .calls([number]), fault)])
    }

    /// A day on which a little of everything goes wrong; the probability is that of each kind of fault.
    public static func rough(_ probability: Double) -> FaultPlan {
        let faults: [Fault] = [
            .loseAnswer, .closeBeforeActing, .delay(milliseconds: 40), .tooManyAtOnce, .serverError, .badGateway,
            .unavailable, .truncatedJSON,
        ]
        return FaultPlan(faults.map { Rule(.any, .probability(probability), $0) })
    }
}
