/// Why iCIMS did not do what was asked, in iCIMS's own terms (icims-api 4).
public struct ICIMSFailure: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 404 with code 2: there is no such record.
        case notFound
        /// 404 with code 3, or 403: it exists and this user may not see it, or may not call at all.
        case accessDenied
        /// 401, or code 6 whatever the status: user, password, right or address.
        case unauthorized
        /// The request itself was refused: 400 and its kin.
        case validation
        /// 429 or 503 while there are calls left.
        case tooManyAtOnce
        /// 429 with no calls left today.
        case dailyBudgetGone
        /// 5xx.
        case serverFault
        /// Not what an API answers: a web page, half a JSON text, a redirection, a 404 that does not say of what.
        case brokenAnswer
        /// Nothing left this machine.
        case notSent
        /// The request left and no answer came.
        case outcomeUnknown
        case cancelled
    }

    public var kind: Kind
    /// What was being done, as the continuation of "could not": `create the person`.
    public var purpose: String
    public var isWrite: Bool
    public var status: Int?
    /// iCIMS's error code: 0 internal, 1 field required, 2 not found, 3 access denied, 6 no such API user.
    public var code: Int?
    /// The field the error is about, when it names one.
    public var field: String?
    /// The service's words, or the transport's; never a secret.
    public var message: String
    /// `x-transaction`, the id to quote to iCIMS support.
    public var transactionID: String?
    /// Seconds until the daily budget is full again.
    public var secondsToReset: Int?
    /// The customer's id, when an address without any record's id was not found: then it is the customer that is not
    /// there.
    public var unknownCustomer: String?

    public init(
        _ kind: Kind, purpose: String, isWrite: Bool = false, status: Int? = nil, code: Int? = nil,
        field: String? = nil, message: String, transactionID: String? = nil, secondsToReset: Int? = nil
    ) {
        self.kind = kind
        self.purpose = purpose
        self.isWrite = isWrite
        self.status = status
        self.code = code
        self.field = field
        self.message = message
        self.transactionID = transactionID
        self.secondsToReset = secondsToReset
    }

    /// Whether iCIMS said that it wrote, and not which record.
    public var isWrittenForSure: Bool { isWrite && kind == .outcomeUnknown && status == 201 }

    /// Whether a write was answered by a success that carries errors: it may have written something all the same.
    public var isComplaint: Bool {
        guard isWrite, let status, (200..<300).contains(status) else { return false }
        return kind != .outcomeUnknown && kind != .brokenAnswer
    }

    /// Whether iCIMS asked for patience in answer to a write. Usually nothing was done; whoever wrote looks all the same.
    public var isTurnedAway: Bool { isWrite && (kind == .tooManyAtOnce || kind == .dailyBudgetGone) }

    /// Whether iCIMS may have written something all the same; then one must look before trying again.
    public var mayHaveWritten: Bool {
        guard isWrite else { return false }
        if isComplaint { return true }
        return switch kind {
        case .outcomeUnknown, .serverFault: true
        // A redirection or a 404 did nothing; a success that cannot be read did something.
        case .brokenAnswer: (status ?? 200) < 300
        case .notFound, .accessDenied, .unauthorized, .validation, .tooManyAtOnce, .dailyBudgetGone, .notSent,
            .cancelled:
            false
        }
    }

    /// The search filter that is wrong or hidden from this user; nil when the failure is about something else.
    public var hiddenFilter: String? {
        guard let mark = message.firstRange(of: "filter is either not valid or hidden: ") else { return nil }
        let name = message[mark.upperBound...].prefix { !$0.isWhitespace && $0 != ";" }
        return name.isEmpty ? nil : String(name)
    }
}
