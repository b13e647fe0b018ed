import ICIMSAPI
import Recruiting

/// Why iCIMS does not let anybody in, told apart by the status and the words of its answer (icims-api 2.4, 2.5, 4).
enum AccessTrouble: Hashable {
    case wrongCredentials
    case tokenRefused
    case noWebServices
    case blockedAddress
    /// 404 with code 2: no such customer; with code 3 or none: not for this user, or not at this host.
    case noSuchCustomer, hiddenCustomer
    case budgetGone, tooManyAtOnce
    case unreachable, serverTrouble, notUnderstood

    init(_ failure: ICIMSFailure) {
        let words = failure.message.lowercased()
        let isAboutServices = words.contains("web service")
        let isAboutAddress =
            words.contains("ip address") || words.contains("allow-list") || words.contains("allowlist")
            || words.contains("whitelist") || words.split { !$0.isLetter }.contains("ip")
        self =
            switch failure.kind {
            case _ where words.contains("token host"): failure.kind == .unauthorized ? .tokenRefused : .unreachable
            case .unauthorized where isAboutServices: .noWebServices
            case .unauthorized where isAboutAddress: .blockedAddress
            case .unauthorized: .wrongCredentials
            case .accessDenied where failure.status == 403: isAboutServices ? .noWebServices : .blockedAddress
            case .accessDenied: .hiddenCustomer
            case .notFound: .noSuchCustomer
            case .brokenAnswer where failure.status == 404: .hiddenCustomer
            case .dailyBudgetGone: .budgetGone
            case .tooManyAtOnce: .tooManyAtOnce
            case .notSent, .outcomeUnknown, .cancelled: .unreachable
            case .serverFault: .serverTrouble
            case .validation, .brokenAnswer: .notUnderstood
            }
    }

    /// The part that does not work.
    var test: DoctorTest {
        switch self {
        case .wrongCredentials: .icimsCredentials
        case .tokenRefused: .icimsToken
        case .noWebServices: .icimsWebServices
        case .blockedAddress: .icimsAllowList
        case .noSuchCustomer, .hiddenCustomer: .icimsCustomer
        case .budgetGone, .tooManyAtOnce: .icimsBudget
        case .unreachable, .serverTrouble, .notUnderstood: .icimsConnection
        }
    }

    /// The finding in words.
    /// - Parameter settings: names what was tried; its secrets are not touched.
    func finding(_ failure: ICIMSFailure, _ settings: Settings) -> Finding {
        let said = "iCIMS says: “\(failure.message)”."
        let who = settings.signIn.name ?? "this user"
        switch self {
        case .wrongCredentials:
            return .failed(
                test, "\(who) and the \(settings.signIn.secretName) were not accepted. \(said)",
                remedy:
                    "Check both for a slip of the finger. What works on iCIMS's website is no API user; ask the iCIMS "
                    + "administrator for one, or whether its \(settings.signIn.secretName) was changed.",
                status: .notPermitted)
        case .tokenRefused:
            return .failed(
                test, "\(failure.message).",
                remedy: "Check icims.client-id, icims.client-secret, icims.audience, and that icims.region fits.",
                status: .notPermitted)
        case .noWebServices:
            return .failed(
                test, "The sign-in is right, but \(who) may not use web services. \(said)",
                remedy: "Ask the iCIMS administrator to authorise \(who) for web services.", status: .notPermitted)
        case .blockedAddress:
            return .failed(
                test, "iCIMS turned this machine away. \(said)",
                remedy:
                    "Ask the iCIMS administrator to add the public address of this network to “IP addresses allowed to "
                    + "access our API” of \(who).", status: .notPermitted)
        case .noSuchCustomer:
            return .failed(
                test, "There is no customer \(settings.customerID ?? ""). \(said)",
                remedy: "Check icims.customer-id, and that icims.region is where your company's iCIMS is.")
        case .hiddenCustomer:
            return .failed(
                test, "Customer \(settings.customerID ?? "") is not open to \(who). \(said)",
                remedy:
                    "Check icims.customer-id; if it is right, ask the iCIMS administrator whether \(who) belongs to it.",
                status: .notPermitted)
        case .budgetGone:
            let hours = failure.secondsToReset.map { " It is full again in \(max(1, ($0 + 1800) / 3600)) h." } ?? ""
            return .failed(
                test, "No iCIMS calls are left today.\(hours)",
                remedy: "Go on after 00:00 UTC. If this happens often, the company can buy more calls from iCIMS.",
                status: .tryLater)
        case .tooManyAtOnce:
            return .failed(
                test, "iCIMS asks for fewer calls at a time.", remedy: "Wait a minute; lower icims.max-concurrency.",
                status: .tryLater)
        case .unreachable, .serverTrouble:
            return .failed(
                test, failure.failure().message, remedy: failure.failure().remedy ?? "Try again in a few minutes.",
                status: .unreachable)
        case .notUnderstood:
            return .failed(
                test, failure.failure().message, remedy: "Check icims.base-url: something else may have answered.",
                status: .brokenAnswer)
        }
    }
}
