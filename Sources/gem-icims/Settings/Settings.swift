import Foundation
import ICIMSAPI
import Recruiting

/// The configuration in force, typed and checked.
struct Settings: Sendable {
    var customerID: String?
    var icimsBaseURL: String
    var username: String?
    var password: String?
    var linkedInField: String?
    var linkedInFilter: String?
    var activeFolder: String
    var mobileType: String
    var openJobFolders: [String]
    var submitStatus: String
    var userFilter: ICIMSUserFilter
    var webURL: String?
    var maximumConcurrency: Int
    var dailyReserve: Int
    var gemBaseURL: String
    var gemAPIKey: String?
    var gemApplicationSecret: String?
    var gemUserEmail: String?
    var yearOnlyCountsAsStart: Bool
    var resumeDirectory: String
    var stateDirectory: String
    var theme: String
    var mouse: String

    /// Reads and checks every setting.
    ///
    /// - Throws: a configuration `Failure` naming the key that cannot be used.
    static func load(path: String?, overrides: [String], environment: [String: String]) async throws -> Settings {
        let source = try await SettingSource(path: path, overrides: overrides, environment: environment)
        let home = environment["HOME"] ?? NSHomeDirectory()
        let stateHome = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
        return Settings(
            customerID: source.text(.customerID),
            icimsBaseURL: try source.text(.baseURL).map(trimmedURL) ?? regionURL(source.text(.region) ?? "us"),
            username: source.text(.username),
            password: try source.secret(.password, command: .passwordCommand),
            linkedInField: source.text(.linkedInField),
            linkedInFilter: source.text(.linkedInFilter),
            activeFolder: source.text(.activeFolder) ?? "",
            mobileType: source.text(.mobileType) ?? "",
            openJobFolders: source.list(.openJobFolders),
            submitStatus: source.text(.submitStatus) ?? "",
            userFilter: try parseUserFilter(source.text(.userFilter) ?? ""),
            webURL: source.text(.webURL).map(trimmedURL),
            maximumConcurrency: try source.number(.maximumConcurrency, in: 1...16),
            dailyReserve: try source.number(.dailyReserve, in: 0...1_000_000),
            gemBaseURL: trimmedURL(source.text(.gemBaseURL) ?? ""),
            gemAPIKey: try source.secret(.gemAPIKey, command: .gemAPIKeyCommand),
            gemApplicationSecret: source.text(.gemApplicationSecret),
            gemUserEmail: source.text(.gemUserEmail),
            yearOnlyCountsAsStart: try source.choice(.yearOnlyStart, ["omit": false, "send": true]),
            resumeDirectory: expand(source.text(.resumeDirectory) ?? "", home: home),
            stateDirectory: source.text(.stateDirectory).map { expand($0, home: home) } ?? stateHome + "/gem-icims",
            theme: source.text(.theme) ?? "auto",
            mouse: source.text(.mouse) ?? "auto")
    }

    private static func regionURL(_ region: String) throws -> String {
        switch region.lowercased() {
        case "us": "https://api.icims.com"
        case "eu": "https://api-eu.icims.com"
        case "ca": "https://api.icims.ca"
        default:
            throw Failure(.configuration, "icims.region is “\(region)”.", remedy: "It can be us, eu or ca.")
        }
    }

    private static func trimmedURL(_ text: String) -> String {
        text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func expand(_ path: String, home: String) -> String {
        path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst() : path
    }

    private static func parseUserFilter(_ text: String) throws -> ICIMSUserFilter {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let ids = parts.count > 1 ? parts[1].split(separator: ",").map { String($0) } : []
        switch (parts.first, ids.isEmpty) {
        case ("full-access", true): return .fullAccess
        case ("login-group", false): return .loginGroup(ids)
        case ("folder", false): return .folder(ids)
        default:
            throw Failure(
                .configuration, "icims.user-filter is “\(text)”.",
                remedy: "It can be full-access, login-group:ID[,ID] or folder:ID[,ID].")
        }
    }
}

extension SettingSource {
    /// The secret itself, or the first line its command prints.
    func secret(_ key: SettingKey, command: SettingKey) throws -> String? {
        if let value = text(key) { return value }
        guard let line = text(command) else { return nil }
        return try SecretCommand.run(line, for: key)
    }

    func number(_ key: SettingKey, in range: ClosedRange<Int>) throws -> Int {
        let written = text(key) ?? ""
        guard let number = Int(written), range.contains(number) else {
            throw Failure(
                .configuration, "\(key.rawValue) is “\(written)”.",
                remedy: "It must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    func choice<Value>(_ key: SettingKey, _ values: [String: Value]) throws -> Value {
        let written = text(key) ?? ""
        guard let value = values[written] else {
            let names = values.keys.sorted().joined(separator: " or ")
            throw Failure(.configuration, "\(key.rawValue) is “\(written)”.", remedy: "It can be \(names).")
        }
        return value
    }
}
