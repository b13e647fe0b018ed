import ICIMSAPI
import Recruiting

extension ICIMSClient {
    /// Who gets credit: the one user with the uploader's e-mail (rules 1.10; icims-api 7.7).
    ///
    /// - Throws: `ICIMSFailure` when the users cannot be searched; then nobody knows whether there is one.
    public func sourcePerson(uploader email: String?) async throws(ICIMSFailure) -> SourcePersonFinding {
        guard let email, !email.isEmpty else { return .noUploader }
        let users = try await users(email: email)
        return switch users.count {
        case 0: .noUser
        case 1: .set(users[0])
        default: .severalUsers(users)
        }
    }
}
