import Recruiting

/// Every configuration key, with its default and meaning (reference 2). Keys are added, never renamed.
enum SettingKey: String, CaseIterable {
    case customerID = "icims.customer-id"
    case region = "icims.region"
    case baseURL = "icims.base-url"
    case tokenURL = "icims.token-url"
    case audience = "icims.audience"
    case authentication = "icims.auth"
    case username = "icims.username"
    case password = "icims.password"
    case passwordCommand = "icims.password-command"
    case clientID = "icims.client-id"
    case clientSecret = "icims.client-secret"
    case clientSecretCommand = "icims.client-secret-command"
    case linkedInField = "icims.linkedin-field"
    case linkedInFilter = "icims.linkedin-filter"
    case employerFilter = "icims.employer-filter"
    case activeFolder = "icims.active-folder"
    case mobileType = "icims.mobile-type"
    case openJobFolders = "icims.open-job-folders"
    case jobPortal = "icims.job-portal"
    case jobReads = "icims.job-reads"
    case submitStatus = "icims.submit-status"
    case userFilter = "icims.user-filter"
    case webURL = "icims.web-url"
    case twin = "icims.twin"
    case maximumConcurrency = "icims.max-concurrency"
    case dailyReserve = "icims.daily-reserve"
    case gemBaseURL = "gem.base-url"
    case gemAPIKey = "gem.api-key"
    case gemAPIKeyCommand = "gem.api-key-command"
    case gemApplicationSecret = "gem.application-secret"
    case gemUserEmail = "gem.user-email"
    case linkFirstName = "link.first-name"
    case linkLastName = "link.last-name"
    case linkEmail = "link.email"
    case linkLinkedIn = "link.linkedin"
    case linkPhone = "link.phone"
    case linkWork = "link.work"
    case linkSchool = "link.school"
    case linkResume = "link.resume"
    case employeeFolders = "warn.employee-folders"
    case contactBanFolders = "warn.do-not-contact-folders"
    case rejectedStatuses = "warn.rejected-statuses"
    case closedStatuses = "warn.closed-statuses"
    case rejectedDays = "warn.rejected-days"
    case yearOnlyStart = "mapping.year-only-start"
    case resumeDirectory = "resume.directory"
    case resumePreference = "resume.preference"
    case resumeMaximumBytes = "resume.maximum-bytes"
    case stateDirectory = "state.directory"
    case theme = "ui.theme"
    case mouse = "ui.mouse"

    /// Values that are never printed, logged or accepted on the command line.
    var isSecret: Bool {
        switch self {
        case .password, .clientSecret, .gemAPIKey, .gemApplicationSecret: true
        default: false
        }
    }

    /// Keys and ids, which have no space anywhere. A password may.
    var isOneWord: Bool {
        switch self {
        case .customerID, .clientID, .clientSecret, .gemAPIKey, .gemApplicationSecret, .gemUserEmail: true
        default: false
        }
    }

    /// Commands whose first output line is a secret.
    var isCommand: Bool {
        switch self {
        case .passwordCommand, .clientSecretCommand, .gemAPIKeyCommand: true
        default: false
        }
    }

    /// The environment variable of the same meaning.
    var environmentName: String {
        "GEM_ICIMS_" + rawValue.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    }

    /// Keys with an open end (reference 2.7): any name may follow.
    static func isOpen(_ name: String) -> Bool { name.hasPrefix(keys) }

    /// What the settings of keys begin with; the action's name follows.
    static let keys = "ui.keys."

    var defaultText: String? {
        switch self {
        case .region: "us"
        case .authentication: "basic"
        case .activeFolder: "D32007"
        case .mobileType: "D83004"
        case .openJobFolders: "D31001"
        case .jobReads: "3000"
        case .submitStatus: "D10100"
        case .userFilter: "full-access"
        case .twin: "report"
        case .maximumConcurrency: "2"
        case .dailyReserve: "500"
        case .gemBaseURL: "https://api.gem.com"
        case .linkFirstName, .linkLastName, .linkEmail, .linkLinkedIn, .linkPhone, .linkWork, .linkSchool, .linkResume:
            "fill"
        case .employeeFolders: RecordSigns.usualEmployeeFolders.joined(separator: ",")
        case .contactBanFolders: RecordSigns.usualContactBanFolders.joined(separator: ",")
        case .rejectedStatuses: RecordSigns.usualRejectedStatuses.joined(separator: ",")
        case .closedStatuses: RecordSigns.usualClosedStatuses.joined(separator: ",")
        case .rejectedDays: String(RecordSigns.usualRejectedDays)
        case .yearOnlyStart: "omit"
        case .resumeDirectory: "~/Downloads"
        case .resumePreference: "attached,downloads,gem"
        case .resumeMaximumBytes: "5242880"
        case .theme, .mouse: "auto"
        default: nil
        }
    }
}
