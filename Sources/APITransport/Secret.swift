/// A password, key or token. Fetched when it is first needed, held in memory only, and never shown: whatever prints or
/// reflects it sees three dots.
public struct Secret: Sendable, ExpressibleByStringLiteral, CustomStringConvertible, CustomReflectable {
    private let vault: Vault

    public init(_ value: String) { vault = Vault(value: value, fetch: nil) }

    public init(stringLiteral value: String) { self.init(value) }

    /// - Parameter fetch: called once for all who wait, and again only a while after it failed.
    public init(fetch: @escaping @Sendable () async throws(SecretFault) -> String) {
        vault = Vault(value: nil, fetch: fetch)
    }

    /// The secret itself, for the one place that sends it.
    public func value() async throws(SecretFault) -> String {
        try await vault.open().get()
    }

    /// The secret when it was fetched already; for taking it out of texts.
    func valueIfKnown() async -> String? { await vault.value }

    public var description: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a secret is not to be had. Never holds any part of one.
public struct SecretFault: Error, Hashable, Sendable {
    public var message: String
    public var remedy: String?

    public init(_ message: String, remedy: String? = nil) {
        self.message = message
        self.remedy = remedy
    }
}

private actor Vault {
    private(set) var value: String?
    private let fetch: (@Sendable () async throws(SecretFault) -> String)?
    private var fetching: Task<Result<String, SecretFault>, Never>?
    private var failure: (fault: SecretFault, at: ContinuousClock.Instant)?

    /// A command that failed may ask a person for a passphrase: not again for every request that is waiting.
    private static let pause = Duration.seconds(30)

    init(value: String?, fetch: (@Sendable () async throws(SecretFault) -> String)?) {
        self.value = value
        self.fetch = fetch
    }

    func open() async -> Result<String, SecretFault> {
        if let value { return .success(value) }
        if let fetching { return await fetching.value }
        if let failure, failure.at.duration(to: .now) < Self.pause { return .failure(failure.fault) }
        guard let fetch else { return .failure(SecretFault("There is no secret.")) }
        let task = Task<Result<String, SecretFault>, Never> {
            do throws(SecretFault) { return .success(try await fetch()) } catch { return .failure(error) }
        }
        fetching = task
        let result = await task.value
        fetching = nil
        switch result {
        case .success(let found): value = found
        case .failure(let fault): failure = (fault, .now)
        }
        return result
    }
}
