/// Where the two imitations listen and how to get in. Everything a configuration needs.
public struct SandboxAddresses: Codable, Equatable, Sendable {
    /// A project of the Gem team, for choosing one.
    public struct Project: Codable, Equatable, Sendable {
        public var id: String
        public var name: String
    }

    public var icimsBaseURL: String
    public var gemBaseURL: String
    public var customerID: String
    public var icimsUsername: String
    public var icimsPassword: String
    /// The token endpoint, with its audience and client (icims-api 2.3).
    public var icimsTokenURL: String
    public var icimsAudience: String
    public var icimsClientID: String
    public var icimsClientSecret: String
    public var gemAPIKey: String
    public var gemUserEmail: String
    public var linkedInField: String
    public var linkedInFilter: String
    /// The employer in the work history.
    public var employerFilter: String
    public var projects: [Project]
}

/// The fixed credentials of the rehearsal. They open nothing but this imitation.
enum SandboxCredentials {
    static let customerID = "1234"
    static let username = "integration@sandbox.example"
    static let password = "rehearsal-password"
    /// The right password, but no right to web services.
    static let userWithoutService = "noservice@sandbox.example"
    /// A web-service user outside the Integration User group: may read, may not search (icims-api 2).
    static let userWithoutSearch = "outsider@sandbox.example"
    static let users = [username, userWithoutService, userWithoutSearch]
    static let clientID = "rehearsal-client"
    static let clientSecret = "rehearsal-secret"
    static let audience = "https://api.icims.com/v1/"
    static let gemAPIKey = "SandboxRehearsalKey000000000000000000001"
}
