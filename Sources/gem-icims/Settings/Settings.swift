import APITransport
import CursesTerminal
import Foundation
import ICIMSAPI
import Recruiting
import Uploading

/// The configuration in force, typed and checked.
struct Settings: Sendable {
    var customerID: String?
    var icimsBaseURL: String
    var signIn: SignIn
    var linkedInField: String?
    var linkedInFilter: String?
    var employerFilter: String?
    var activeFolder: String
    var mobileType: String
    var openJobFolders: [String]
    var jobPortal: String?
    var jobReads: Int
    var submitStatus: String
    var userFilter: ICIMSUserFilter
    var webURL: String?
    /// Whether our record is moved to the Purge folder when a twin of it stays.
    var purgesTwins: Bool
    var maximumConcurrency: Int
    var dailyReserve: Int
    var gemBaseURL: String
    var gemAPIKey: Secret?
    var gemApplicationSecret: Secret?
    var gemUserEmail: String?
    var yearOnlyCountsAsStart: Bool
    var linkPolicy: LinkPolicy
    var signs: RecordSigns
    var resumeDirectory: String
    var resumeRules: ResumeRules
    var stateDirectory: String
    var theme: Theme
    var usesMouse: Bool
    /// Every secret that is written out, in the file or in the environment.
    var writtenSecrets: [String]
    /// The keys that differ from the standard ones, by the action's name.
    var keys: [String: String]

    /// Reads and checks every setting, and says on standard error which ones are none.
    ///
    /// - Throws: a configuration `Failure` naming the key that cannot be used, and where it is written.
    static func load(path: String?, overrides: [String], environment: [String: String]) throws -> Settings {
        let source = try SettingSource(path: path, overrides: overrides, environment: environment)
        for unknown in source.unknown { Diagnostics.line("gem-icims: \(unknown.text)") }
        return try Settings(source, environment: environment)
    }

    /// - Throws: a configuration `Failure` naming the key that cannot be used, and where it is written.
    init(_ source: SettingSource, environment: [String: String]) throws(Failure) {
        try source.checkTexts()
        let home = environment["HOME"] ?? NSHomeDirectory()
        let stateHome = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
        let region = try source.choice(
            .region, Dictionary(uniqueKeysWithValues: ICIMSRegion.allCases.map { ($0.rawValue, $0) }))
        customerID = source.text(.customerID)
        icimsBaseURL = try source.address(.baseURL) ?? region.baseURL
        signIn = try SignIn(source, region: region)
        linkedInField = try Self.linkedInField(source)
        linkedInFilter = try Self.linkedInFilter(source)
        employerFilter = try Self.employerFilter(source)
        activeFolder = source.text(.activeFolder) ?? ""
        mobileType = source.text(.mobileType) ?? ""
        openJobFolders = source.list(.openJobFolders)
        jobPortal = source.text(.jobPortal)
        jobReads = try source.number(.jobReads, in: 0...1_000_000)
        submitStatus = source.text(.submitStatus) ?? ""
        userFilter = try Self.userFilter(source)
        webURL = try Self.webURL(source)
        purgesTwins = try source.choice(.twin, ["report": false, "purge-ours": true])
        maximumConcurrency = try source.number(.maximumConcurrency, in: 1...16)
        dailyReserve = try source.number(.dailyReserve, in: 0...1_000_000)
        gemBaseURL = try source.address(.gemBaseURL) ?? ""
        gemAPIKey = source.secret(.gemAPIKey, command: .gemAPIKeyCommand)
        gemApplicationSecret = source.secret(.gemApplicationSecret)
        gemUserEmail = source.text(.gemUserEmail)
        yearOnlyCountsAsStart = try source.choice(.yearOnlyStart, ["omit": false, "send": true])
        linkPolicy = try LinkPolicy(source)
        signs = try RecordSigns(source)
        resumeDirectory = Self.expand(source.text(.resumeDirectory) ?? "", home: home)
        resumeRules = ResumeRules(
            maximumBytes: try source.number(.resumeMaximumBytes, in: 1_024...50 << 20),
            preference: try Self.resumePreference(source))
        stateDirectory = source.text(.stateDirectory).map { Self.expand($0, home: home) } ?? stateHome + "/gem-icims"
        theme = try source.choice(
            .theme, Dictionary(uniqueKeysWithValues: Theme.allCases.map { ($0.rawValue, $0) }))
        usesMouse = try source.choice(.mouse, ["auto": true, "on": true, "off": false])
        writtenSecrets = SettingKey.allCases.filter(\.isSecret).compactMap { source.text($0) }
        keys = source.keys()
    }

    private static func expand(_ path: String, home: String) -> String {
        path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst() : path
    }

    private static func resumePreference(_ source: SettingSource) throws(Failure) -> [ResumeSource] {
        let sources = source.list(.resumePreference).map { ResumeSource(rawValue: $0.lowercased()) }
        guard !sources.contains(nil) else {
            let names = ResumeSource.allCases.map(\.rawValue).joined(separator: ", ")
            throw source.failure(.resumePreference, "It can hold \(names), in any order.")
        }
        return sources.compactMap(\.self)
    }

    private static func userFilter(_ source: SettingSource) throws(Failure) -> ICIMSUserFilter {
        let text = source.list(.userFilter).joined(separator: ",")
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let ids = parts.count > 1 ? parts[1].split(separator: ",").map { String($0) } : []
        switch (parts.first, ids.isEmpty) {
        case ("full-access", true): return .fullAccess
        case ("login-group", false): return .loginGroup(ids)
        case ("folder", false): return .folder(ids)
        default: throw source.failure(.userFilter, "It can be full-access, login-group:ID[,ID] or folder:ID[,ID].")
        }
    }

    /// Only shown and opened, never called: plain http is nobody's danger here.
    private static func webURL(_ source: SettingSource) throws(Failure) -> String? {
        guard let text = source.text(.webURL) else { return nil }
        guard RequestAddress.parts(of: text) != nil else {
            throw source.failure(.webURL, "It is an address that begins with https://.")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func employerFilter(_ source: SettingSource) throws(Failure) -> String? {
        guard let text = source.text(.employerFilter) else { return nil }
        guard ICIMSConfiguration.searchName(ofCollectionField: text) != nil else {
            throw source.failure(
                .employerFilter,
                "It is the number of the employer in the work history in searches, such as rcf2231 or "
                    + "person.collectionfield2231text.")
        }
        return text
    }

    /// Whatever the field is called, it gets the profile's address: one that the upload writes itself would lose its own.
    private static func linkedInField(_ source: SettingSource) throws(Failure) -> String? {
        guard let text = source.text(.linkedInField)?.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
            return nil
        }
        guard ICIMSConfiguration.isFieldName(text), !ICIMSConfiguration.isOwnField(text) else {
            throw source.failure(
                .linkedInField,
                "It is the JSON name of the field that your company made for LinkedIn addresses, such as field12345; "
                    + "never a field that iCIMS has itself, which the upload would overwrite.")
        }
        return text
    }

    private static func linkedInFilter(_ source: SettingSource) throws(Failure) -> String? {
        guard let text = source.text(.linkedInFilter) else { return nil }
        guard ICIMSConfiguration.searchName(ofCustomField: text) != nil else {
            throw source.failure(
                .linkedInFilter,
                "It is the field's number in searches, such as rcf2145 or person.customfield2145.text; not field12345.")
        }
        return text
    }
}
