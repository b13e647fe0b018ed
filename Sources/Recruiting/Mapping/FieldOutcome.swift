/// What becomes of one field, and why (rules 1.12: every rule is visible in the preview).
public struct FieldOutcome: Hashable, Sendable, Codable {
    public enum State: String, Sendable, Codable, Hashable {
        /// Goes up exactly as the source has it; a `reason` asks for a look at it.
        case sent
        /// Goes up in another form than the source's; `reason` says why.
        case changed
        /// Does not go up; `reason` says why.
        case leftOut = "left-out"
    }

    public var field: FieldKey
    public var state: State
    /// The text for people; nil when nothing is sent.
    public var value: String?
    /// The source's own text, when it differs from `value`.
    public var original: String?
    public var origin: FieldOrigin
    public var reason: ReasonCode?
    /// What the value most likely should be; offered, never sent by itself.
    public var suggestion: String?

    public init(
        field: FieldKey, state: State, value: String?, original: String? = nil, origin: FieldOrigin,
        reason: ReasonCode? = nil, suggestion: String? = nil
    ) {
        self.suggestion = suggestion
        self.field = field
        self.state = state
        self.value = value
        self.original = original
        self.origin = origin
        self.reason = reason
    }
}

/// Why a field was changed or left out. Raw values are stable and listed in the README.
public enum ReasonCode: String, Sendable, Codable, Hashable, CaseIterable {
    // Lists
    case tooManyEntries = "too-many-entries"
    // Names
    case noFirstName = "no-first-name"
    case noLastName = "no-last-name"
    case placeholderName = "placeholder-name"
    case nameWithExtras = "name-with-extras"
    case doubtfulName = "doubtful-name"
    case hiddenSurname = "hidden-surname"
    case nameTooLong = "name-too-long"
    case unsafeCharactersRemoved = "unsafe-characters-removed"
    case spacesTrimmed = "spaces-trimmed"
    case brokenCharacter = "broken-character"
    // E-mail
    case noEmail = "no-email"
    case noValidEmail = "no-valid-email"
    case noPrimaryEmail = "no-primary-email"
    case severalPrimaryEmails = "several-primary-emails"
    case invalidPrimaryEmail = "invalid-primary-email"
    case emailTidied = "email-tidied"
    case severalEmailsInOne = "several-emails-in-one-field"
    case notPrimary = "not-primary"
    // LinkedIn
    case noLinkedIn = "no-linkedin"
    case linkedInFieldNotConfigured = "linkedin-field-not-configured"
    case linkedInCanonicalised = "linkedin-canonicalised"
    case linkedInFromProfiles = "linkedin-from-profiles"
    case linkedInFromText = "linkedin-from-text"
    case severalLinkedIn = "several-linkedin-profiles"
    case linkedInNotAPerson = "linkedin-not-a-person"
    case linkedInOpaque = "linkedin-opaque-token"
    case linkedInUnresolvable = "linkedin-unresolvable"
    case linkedInInvalid = "linkedin-invalid"
    // Phone
    case noPhone = "no-phone"
    case phoneNotANumber = "phone-not-a-number"
    case severalPhones = "several-phone-numbers"
    case phoneTidied = "phone-tidied"
    case phoneFromText = "phone-from-text"
    // Work history
    case noCompany = "no-company"
    case noTitle = "no-title"
    case noStartDate = "no-start-date"
    case unreadableStartDate = "unreadable-start-date"
    case yearOnlyStartDate = "year-only-start-date"
    case placeholderStartDate = "placeholder-start-date"
    case futureStartDate = "future-start-date"
    case duplicateEntry = "duplicate-entry"
    case markupRemoved = "markup-removed"
    case monthCompleted = "first-of-month"
    case endDateLeftOut = "end-date-left-out"
    case openEndDate = "open-end-date"
    // Education
    case noSchoolName = "no-school-name"
    case duplicateSchool = "duplicate-school"
    // Source person
    case noUser = "no-user"
    case severalUsers = "several-users"
    case noUploader = "no-uploader-email"
    // Job, résumé
    case noJob = "no-job"
    case noResume = "no-resume"
    // The recruiter
    case edited
    case leftOutByRecruiter = "left-out-by-recruiter"
}

extension FieldOutcome {
    /// What else is to be said of the text, beside `reason`: an unreadable character is never passed over.
    public var furtherReasons: [ReasonCode] {
        let isBroken = [value, original].contains { $0?.unicodeScalars.contains("\u{FFFD}") ?? false }
        return isBroken && reason != .brokenCharacter ? [.brokenCharacter] : []
    }
}

extension ReasonCode {
    /// Asks for a look at a value that goes up as it is.
    public var isDoubt: Bool {
        switch self {
        case .nameWithExtras, .doubtfulName, .hiddenSurname, .nameTooLong, .futureStartDate: true
        default: false
        }
    }
}
