import APITransport
import Foundation

extension Settings {
    /// Those that travel to the services; what a command gives is known once it was asked for.
    var secrets: [Secret] { [signIn.secret, gemAPIKey, gemApplicationSecret].compactMap { $0 } }

    /// Makes known what must never be shown: every secret that is set anywhere, also those that this run does not use.
    func keepSecrets(outOf redaction: Redaction, environment: [String: String] = ProcessInfo.processInfo.environment) {
        for secret in writtenSecrets { redaction.add(secret) }
        for address in ChildEnvironment.proxyVariables.compactMap({ environment[$0] }) {
            if let account = ChildEnvironment.account(in: address) {
                redaction.add(user: account.user, password: account.password)
            }
        }
    }
}
