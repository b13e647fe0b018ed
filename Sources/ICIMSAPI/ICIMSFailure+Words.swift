import Recruiting

extension ICIMSFailure {
    /// The failure in words for the person in front of the screen: whom it concerns, what was and was not written, and
    /// what to do.
    /// - Parameters:
    ///   - name: the candidate it happened to; nil when it concerns nobody in particular.
    ///   - tellsWhatWasWritten: false where the caller knows more than this one request, and says it.
    public func failure(about name: String? = nil, tellsWhatWasWritten: Bool = true) -> Failure {
        let subject = name.map { "\($0): " } ?? ""
        let written = tellsWhatWasWritten ? written : ""
        return Failure(failureKind, "\(subject)\(sentence)\(written)", remedy: remedy)
    }

    private var failureKind: Failure.Kind {
        if mayHaveWritten, !isComplaint { return .unknownOutcome }
        return switch kind {
        case .notFound: unknownCustomer == nil ? .refused : .configuration
        case .accessDenied, .unauthorized: .notPermitted
        case .validation: hiddenFilter == nil ? .refused : .configuration
        case .tooManyAtOnce, .dailyBudgetGone, .cancelled: .tryLater
        case .serverFault, .notSent, .outcomeUnknown: .unreachable
        case .brokenAnswer: .brokenAnswer
        }
    }

    private var sentence: String {
        let action = purpose.isEmpty ? "do this" : purpose
        return switch kind {
        case .notFound where unknownCustomer != nil:
            "iCIMS knows no customer \(unknownCustomer ?? "") (icims.customer-id), so it could not \(action)\(quoted)."
        case .notFound: "iCIMS has no such record, so it could not \(action)\(quoted)."
        case .accessDenied: "iCIMS does not let this API user \(action)\(quoted)."
        case .unauthorized where isAboutWebServices: "iCIMS did not accept the credentials\(quoted)."
        case .unauthorized:
            "iCIMS did not accept the credentials\(quoted); a name and password that work on its website are no API user."
        case .validation:
            if let hiddenFilter {
                "iCIMS does not let this API user search by \(hiddenFilter), or has no such field."
            } else {
                "iCIMS refused to \(action)\(quoted)."
            }
        case .tooManyAtOnce: "iCIMS asked for fewer calls at a time and would not \(action) yet."
        case .dailyBudgetGone: "Today’s iCIMS calls are used up, so it did not \(action)."
        case .serverFault: "iCIMS failed while it was to \(action)\(quoted)."
        case .brokenAnswer: "The answer of iCIMS cannot be understood (it was to \(action))\(quoted)."
        case .notSent: "iCIMS could not be reached to \(action)\(quoted)."
        case .outcomeUnknown: "No answer came when iCIMS was to \(action)\(quoted)."
        case .cancelled: "Stopped before iCIMS was asked to \(action)."
        }
    }

    private var quoted: String {
        let words = message.hasSuffix(".") ? String(message.dropLast()) : message
        guard !words.isEmpty else { return "" }
        if let field, !words.hasPrefix(field) { return " (\(field): \(words))" }
        return " (\(words))"
    }

    private var written: String {
        guard isWrite else { return "" }
        if mayHaveWritten || isTurnedAway { return " It may or may not have been written." }
        // Every other write is about a person who is there already, some of it perhaps written a moment ago.
        return purpose == ICIMSClient.createPurpose ? " Nothing was written." : " This was not written."
    }

    private var remedy: String? {
        if mayHaveWritten, !isComplaint { return "Look in iCIMS before trying again\(quoteTransaction)." }
        return switch kind {
        case .notFound where unknownCustomer != nil:
            "Check icims.customer-id, and that icims.region is where your company’s iCIMS is."
        case .notFound: "Refresh and check whether the record was deleted or merged."
        case .accessDenied:
            "Ask the iCIMS administrator for this API user’s rights to it, and whether this machine’s address is on "
                + "the API allow-list."
                + (unknownCustomer.map { " If it is about everything, check icims.customer-id (\($0))." } ?? "")
        case .unauthorized: unauthorizedRemedy
        case .validation:
            if hiddenFilter != nil {
                "Check icims.linkedin-filter, or ask the iCIMS administrator to make the field visible to this API user."
            } else if code == 1 {
                "This iCIMS requires a field that was not sent: ask its administrator to make it optional for API users."
            } else {
                "Correct the value for this upload, or leave the field out, and try again."
            }
        case .tooManyAtOnce: "Try again in a minute; icims.max-concurrency makes it gentler."
        case .dailyBudgetGone:
            secondsToReset.map {
                "Run it again in \(Self.duration($0)), after 00:00 UTC; it continues where it stopped."
            }
                ?? "Run it again after 00:00 UTC; it continues where it stopped."
        case .serverFault, .outcomeUnknown: "Try again in a few minutes\(quoteTransaction)."
        case .brokenAnswer: "Check icims.base-url and icims.customer-id; a proxy may have answered instead of iCIMS."
        case .notSent: "Check the network and icims.base-url, then try again."
        case .cancelled: "Run it again; it continues where it stopped."
        }
    }

    private var isAboutWebServices: Bool { message.lowercased().contains("web services") }

    private var unauthorizedRemedy: String {
        isAboutWebServices
            ? "Ask the iCIMS administrator to authorise this user for web services."
            : "Check icims.username and icims.password, which are those of an API user that iCIMS made for the company; "
                + "when they are right, ask the iCIMS administrator whether this machine’s address is on the API "
                + "allow-list."
    }

    private var quoteTransaction: String {
        transactionID.map { " (iCIMS support finds it as transaction \($0))" } ?? ""
    }

    private static func duration(_ seconds: Int) -> String {
        let minutes = max(1, (seconds + 59) / 60)
        if minutes < 60 { return "\(minutes) min" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
