import GemAPI
import Recruiting

/// The team's key and the user in Gem.
struct GemExamination {
    let services: ExaminedServices
    let isOpen: Bool

    func examine(into report: inout DoctorReport) async {
        guard let gem = services.gem else {
            report.add(
                .warning(
                    .gemKey, "gem.api-key is not set: only files can be reviewed.",
                    remedy: "A Gem team admin makes one under Team Settings; gem-icims setup asks for it."))
            report.add(.untested(.gemUser, because: "there is no key"))
            return
        }
        guard isOpen else {
            report.add([DoctorTest.gemKey, .gemUser].map { .untested($0, because: "Gem cannot be reached") })
            return
        }
        let key = await Self.key(gem)
        report.add(key)
        report.add(
            key.state == .ok
                ? await Self.user(gem, email: services.settings.gemUserEmail)
                : .untested(.gemUser, because: "gem-key does not work"))
    }

    static func key(_ gem: GemClient) async -> Finding {
        do throws(GemFailure) {
            try await gem.probe()
            return .ok(.gemKey, "Gem accepts the key.")
        } catch {
            let said = error.detail.map { " Gem says: “\($0)”." } ?? ""
            return .failed(
                .gemKey, error.failure.message + said,
                remedy: error.failure.remedy ?? "Check gem.api-key; a Gem team admin can make a new one.",
                status: ExitStatus(error.failure.kind))
        }
    }

    static func user(_ gem: GemClient, email: String?) async -> Finding {
        guard let email else {
            return .warning(
                .gemUser, "gem.user-email is not set: projects of the whole team are shown.",
                remedy: "Set it to the address with which you sign in to Gem.")
        }
        do throws(GemFailure) {
            let users = try await gem.users(email: email)
            switch users.count {
            case 1: return .ok(.gemUser, "\(users[0].name ?? email) is a user of this Gem team.")
            case 0:
                return .failed(
                    .gemUser, "No user of this Gem team has the address \(email).",
                    remedy: "Set gem.user-email to the address with which you sign in to Gem.")
            default:
                return .failed(
                    .gemUser, "\(users.count) users of this Gem team have the address \(email).",
                    remedy: "Ask a Gem team admin which of them is yours.")
            }
        } catch {
            return .untested(.gemUser, because: error.failure.message)
        }
    }
}
