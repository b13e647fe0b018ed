/// Who gets credit for the upload: the one user with the uploader's e-mail, or nobody, and then why (rules 1.10).
public enum SourcePersonFinding: Hashable, Sendable, Codable {
    case set(PersonLink)
    case noUser
    case severalUsers([PersonLink])
    /// It is not known who uploads: no e-mail is configured.
    case noUploader
}
