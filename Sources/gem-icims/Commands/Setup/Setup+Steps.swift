import APITransport
import ICIMSAPI
import Recruiting

/// The questions in their order, each with its test.
extension Setup {
    struct Question {
        /// By which a later question can come back to it.
        var key: SettingKey
        var run: (_ isRepeating: Bool) async -> Step
    }

    var steps: [Question] {
        [
            Question(key: .region) { [self] in await region($0) },
            Question(key: .customerID) { [self] in await ask(.customerID, isRepeating: $0, test: Self.customerID) },
            Question(key: .authentication) { [self] in await ask(.authentication, isRepeating: $0) },
            Question(key: .username) { [self] in await ask(usesOAuth ? .clientID : .username, isRepeating: $0) },
            Question(key: .password) { [self] in await icimsSecret($0) },
            Question(key: .gemAPIKey) { [self] in await gemKey($0) },
            Question(key: .gemUserEmail) { [self] in await gemUser($0) },
            Question(key: .linkedInField) { [self] in await linkedInField($0) },
            Question(key: .linkedInFilter) { [self] in await linkedInFilter($0) },
            Question(key: .activeFolder) { [self] in await activeFolder($0) },
            Question(key: .mobileType) { [self] in await mobileType($0) },
            Question(key: .openJobFolders) { [self] in await jobFolders($0) },
            Question(key: .submitStatus) { [self] in await submitStatus($0) },
            Question(key: .userFilter) { [self] in await userFilter($0) },
            Question(key: .webURL) { [self] in await ask(.webURL, isRepeating: $0) },
        ]
    }

    private var usesOAuth: Bool { source.text(.authentication)?.lowercased() == "oauth" }

    private func region(_ isRepeating: Bool) async -> Step {
        // Whoever named the host needs no region.
        if isSet(.baseURL), !isRepeating { return .next }
        return await ask(.region, isRepeating: isRepeating) { settings in
            let exchange = HTTPClientExchange()
            let way = await NetworkExamination(exchange: exchange, environment: [:]).way(
                to: settings.icimsBaseURL, path: "/", .icims)
            await exchange.shutdown()
            return way.findings.first { $0.state == .failed } ?? way.findings.first { $0.test == .icimsConnection }
        }
    }

    private static func customerID(_ settings: Settings) async -> Finding? {
        guard let id = settings.customerID, id.isEmpty || !id.allSatisfy(\.isNumber) else { return nil }
        return .failed(
            .icimsCustomer, "“\(id)” is no customer id.", remedy: "It is a number, such as 1234, without anything else."
        )
    }

    // MARK: Secrets

    private func icimsSecret(_ isRepeating: Bool) async -> Step {
        let name = (try? settings())?.signIn.secretName ?? "password"
        let keys: (SettingKey, SettingKey) =
            usesOAuth ? (.clientSecret, .clientSecretCommand) : (.password, .passwordCommand)
        return await secret(keys.0, keys.1, named: name, isRepeating: isRepeating) { [self] in await doors($0) }
    }

    private func gemKey(_ isRepeating: Bool) async -> Step {
        await secret(
            .gemAPIKey, .gemAPIKeyCommand, named: "Gem API key",
            isRepeating: isRepeating, isOptional: true
        ) { settings in
            await Self.examined(settings) { services in
                guard let gem = services.gem else { return nil }
                return await GemExamination.key(gem)
            }
        }
    }

    /// The command first; the secret itself when there is none.
    private func secret(
        _ key: SettingKey, _ command: SettingKey, named name: String, isRepeating: Bool, isOptional: Bool = false,
        test: @escaping (Settings) async -> Finding?
    ) async -> Step {
        if isSet(key), !isSet(command) {
            return await ask(
                .secret(key, named: name, isOptional: isOptional), isRepeating: isRepeating, isSecret: true, test: test)
        }
        let step = await ask(.command(command, for: name), isRepeating: isRepeating, test: test)
        guard case .next = step, !isSet(command) else { return step }
        return await ask(
            .secret(key, named: name, isOptional: isOptional), isRepeating: isRepeating, isSecret: true, test: test)
    }

    /// What stands in the way at iCIMS's door; an "ok" when nothing does.
    private func doors(_ settings: Settings) async -> Finding? {
        let findings = await Self.examinedICIMS(settings) { await $0.examineDoors() } ?? []
        let closed = findings.first { $0.state == .failed && $0.test != .icimsSearch }
        isICIMSOpen = closed == nil && findings.contains { $0.test == .icimsCustomer && $0.state == .ok }
        maySearch = findings.contains { $0.test == .icimsSearch && $0.state == .ok }
        if let secret = await missingSecret(settings) { return secret }
        guard let closed else {
            return findings.first { $0.test == .icimsSearch && $0.state == .failed }.map {
                .warning(.icimsSearch, $0.detail, remedy: $0.remedy)
            } ?? findings.first { $0.test == .icimsCredentials }
        }
        // Another answer would not help: this is for the administrator, and the rest can be asked meanwhile.
        if [.icimsWebServices, .icimsAllowList, .icimsBudget].contains(closed.test) {
            return .warning(closed.test, closed.detail, remedy: closed.remedy)
        }
        return closed
    }

    /// A command that gives nothing is no fault of iCIMS.
    private func missingSecret(_ settings: Settings) async -> Finding? {
        guard let secret = try? settings.signIn.authentication().secret else { return nil }
        do throws(SecretFault) {
            _ = try await secret.value()
            return nil
        } catch {
            return .failed(.icimsCredentials, error.message, remedy: error.remedy ?? "Run it by hand to see why.")
        }
    }

    private func gemUser(_ isRepeating: Bool) async -> Step {
        await ask(.gemUserEmail, isRepeating: isRepeating) { settings in
            await Self.examined(settings) { services in
                guard let gem = services.gem else { return nil }
                return await GemExamination.user(gem, email: settings.gemUserEmail)
            }
        }
    }

    // MARK: Calling

    static func examined<Result>(
        _ settings: Settings, _ examine: (ExaminedServices) async -> Result
    ) async -> Result {
        let services = ExaminedServices(settings, isReadOnly: true)
        let result = await examine(services)
        await services.close()
        return result
    }

    static func examinedICIMS<Result>(
        _ settings: Settings, _ examine: (ICIMSExamination) async -> Result
    ) async -> Result? {
        await examined(settings) { services in
            guard let icims = services.icims else { return nil }
            return await examine(ICIMSExamination(services: services, icims: icims, isClockOff: false))
        }
    }
}
