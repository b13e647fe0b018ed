import Foundation
import Recruiting
import Sandbox

/// A local imitation of both services, and settings that lead to it.
struct Rehearsal {
    private let sandbox: Sandbox
    private let addresses: SandboxAddresses
    private let directory: String
    private let keeps: Bool

    /// Starts the servers on free ports of this machine; ready when it returns.
    init(seed: UInt64, keeps: Bool) throws {
        self.keeps = keeps
        var options = SandboxOptions()
        options.seed = seed
        let sandbox = Sandbox(options: options)
        self.sandbox = sandbox
        addresses = try blocking { try await sandbox.start() }
        let temporary = FileManager.default.temporaryDirectory.path
        directory = keeps ? temporary + "/gem-icims-rehearsal-\(seed)" : temporary + "/gem-icims-\(UUID().uuidString)"
        try saveProfiles()
    }

    /// Stops the servers and removes what was written here, unless it is to be kept.
    func end() {
        try? blocking { [sandbox] in await sandbox.stop() }
        if !keeps { try? FileManager.default.removeItem(atPath: directory) }
    }

    private var downloads: String { Self.downloads(directory) }

    static func downloads(_ directory: String) -> String { directory + "/downloads" }

    /// A few people's profiles lie in the download folder, as if they had been saved from LinkedIn.
    private func saveProfiles() throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: downloads, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard let project = addresses.projects.first?.id else { return }
        let profiles = try blocking { [sandbox] in
            var profiles: [[UInt8]] = []
            for id in await sandbox.candidateIDs(ofProject: project).prefix(8) {
                if let profile = await sandbox.linkedInPDF(ofCandidate: id) { profiles.append(profile) }
            }
            return profiles.prefix(3)
        }
        for (place, profile) in profiles.enumerated() {
            let name = place == 0 ? "Profile.pdf" : "Profile (\(place)).pdf"
            try Data(profile).write(to: URL(fileURLWithPath: "\(downloads)/\(name)"))
        }
    }

    /// The project that shows every case on its first screen.
    var firstProject: (id: String, name: String) {
        get throws {
            guard let first = addresses.projects.first else {
                throw Failure(.internal, "The rehearsal has no project.")
            }
            return (first.id, first.name)
        }
    }

    func settings() throws(Failure) -> Settings {
        try Settings(rehearsal: addresses, directory: directory)
    }
}

extension Settings {
    /// What leads to a rehearsal and keeps everything in `directory`.
    init(rehearsal addresses: SandboxAddresses, directory: String) throws(Failure) {
        let source = SettingSource(values: [
            .customerID: addresses.customerID, .baseURL: addresses.icimsBaseURL, .username: addresses.icimsUsername,
            .password: addresses.icimsPassword, .linkedInField: addresses.linkedInField,
            .linkedInFilter: addresses.linkedInFilter, .webURL: addresses.icimsBaseURL + "/profiles",
            .gemBaseURL: addresses.gemBaseURL, .gemAPIKey: addresses.gemAPIKey, .gemUserEmail: addresses.gemUserEmail,
            .resumeDirectory: Rehearsal.downloads(directory), .stateDirectory: directory,
        ])
        try self.init(source, environment: [:])
    }
}
