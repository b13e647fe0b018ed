/// A field of the upload. Indices are places in the *candidate's* lists, so that a field keeps its name whatever is
/// left out before it.
public enum FieldKey: Hashable, Sendable, Codable {
    case firstName, lastName, email, linkedIn, mobile
    case employment(Int)
    case school(Int)
    case resume, source, folder, sourcePerson, job

    /// What the recruiter reads.
    public var label: String {
        switch self {
        case .firstName: "First name"
        case .lastName: "Last name"
        case .email: "E-mail"
        case .linkedIn: "LinkedIn"
        case .mobile: "Mobile phone"
        case .employment: "Work history"
        case .school: "Education"
        case .resume: "Résumé"
        case .source: "Source"
        case .folder: "Folder"
        case .sourcePerson: "Source person"
        case .job: "Job"
        }
    }
}

/// Where a value came from, in the source's own terms.
public enum FieldOrigin: Hashable, Sendable, Codable {
    case firstName, lastName
    case email(Int)
    case linkedInHandle
    case profile(Int)
    case phone
    case employment(Int)
    /// The summary company and title, used when there is no work history at all.
    case currentPosition
    case education(Int)
    /// The summary school, used when there is no education at all.
    case currentSchool
    /// A fixed rule of the product or of the configuration.
    case rule
    /// The recruiter typed it for this upload.
    case edit
}
