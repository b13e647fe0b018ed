import APITransport
import Foundation
import Recruiting
import Testing

@testable import gem_icims

/// Command line over environment over file over default (reference 2.1).
@Suite struct SettingsTests {
    private func file(_ text: String, mode: Int = 0o600) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path.path)
        return path.path
    }

    private func source(
        _ text: String, mode: Int = 0o600, overrides: [String] = [], environment: [String: String] = [:]
    ) throws -> SettingSource {
        let path = try file(text, mode: mode)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try SettingSource(path: path, overrides: overrides, environment: environment)
    }

    /// What a broken file is answered with.
    private func complaint(_ text: String, mode: Int = 0o600) -> Failure? {
        do {
            let source = try source(text, mode: mode)
            _ = try Settings(source, environment: [:])
            return nil
        } catch {
            return error as? Failure
        }
    }

    @Test func `the command line wins over the environment, the environment over the file, the file over the default`()
        throws
    {
        let text = "icims:\n  customer-id: 0001\n  username: file\n  region: eu\n"
        let environment = ["GEM_ICIMS_ICIMS_USERNAME": "environment", "GEM_ICIMS_ICIMS_REGION": "ca"]
        let source = try source(text, overrides: ["icims.region=us"], environment: environment)
        #expect(source.text(.customerID) == "0001")
        #expect(source.text(.username) == "environment")
        #expect(source.text(.region) == "us")
        #expect(source.text(.activeFolder) == "D32007")
        #expect(source.place(of: .region) == .commandLine)
        #expect(source.place(of: .username) == .environment(variable: "GEM_ICIMS_ICIMS_USERNAME"))
        #expect(source.place(of: .customerID).text.hasSuffix(", line 2"))
        #expect(source.place(of: .activeFolder) == .standard)
        #expect(source.place(of: .webURL) == .nowhere)
    }

    @Test(arguments: ["icims:\n  open-job-folders: [D31001, C31500]\n", "icims.open-job-folders: D31001, C31500\n"])
    func `keys may be nested or written out, lists be sequences or commas`(text: String) throws {
        #expect(try source(text).list(.openJobFolders) == ["D31001", "C31500"])
    }

    @Test func `an unknown key is named with its line and the nearest real one`() throws {
        let source = try source(
            "icims:\n  customerid: 1\ngem:\n  api-kee-command: x\nnonsense: 1\nui:\n  keys:\n    upload: U\n",
            environment: ["GEM_ICIMS_ICIMS_PASWORD": "hunter22", "GEM_ICIMS_UI_KEYS_UPLOAD": "U"])
        #expect(
            source.unknown.map(\.nearest) == [
                "icims.customer-id", "gem.api-key-command", nil, "GEM_ICIMS_ICIMS_PASSWORD",
            ])
        #expect(source.unknown[0].text.contains("line 2"))
        #expect(!source.unknown.map(\.text).joined().contains("hunter22"))
    }

    @Test func `keys are set in the file and in the environment, and one for no action is passed on to be named`()
        throws
    {
        let source = try source(
            "ui:\n  keys:\n    skip: ctrl-s\n    link: L\n    upload: U\n",
            environment: ["GEM_ICIMS_UI_KEYS_LINK": "ctrl-k", "GEM_ICIMS_UI_KEYS_UPLOAD_AS_NEW": "n"])
        #expect(source.keys() == ["skip": "ctrl-s", "link": "ctrl-k", "upload-as-new": "n", "upload": "U"])
    }

    @Test(arguments: ["icims:\n  password: hunter22\n", "{icims: {\"password\": hunter22}}", "gem.api-key: hunter22"])
    func `a file with a secret that others can read is refused`(text: String) throws {
        for mode in [0o644, 0o640, 0o604] {
            let failure = try #require(complaint(text, mode: mode))
            #expect(failure.kind == .configuration)
            #expect(failure.text.contains("chmod 600") && !failure.text.contains("hunter22"))
        }
        #expect(complaint(text) == nil)
    }

    @Test(arguments: [
        ("icims:\n  password: \"hunter22\n", "line"), ("icims:\n  - password: hunter22\n", "icims"),
        ("gem:\n  api-key: hunter22\n  api-key: hunter22\n", "twice"), ("hunter22", "neither"),
        ("icims:\n password: hunter22\n\tusername: a\n", "line"),
    ])
    func `a broken file is answered with its name and line, never with its text`(text: String, word: String) throws {
        let failure = try #require(complaint(text))
        #expect(failure.kind == .configuration)
        #expect(failure.message.contains("settings-") && failure.text.contains(word), "\(failure.text)")
        #expect(!failure.text.contains("hunter22"))
    }

    private func fixture(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test(arguments: [
        ("icims:\n  region: us\n\tbase-url: https://x.example\n", 3), ("icims:\n  region: us\n  \tauth: basic\n", 3),
        ("gem:\n\n\n\tuser-email: a@b.example\n", 4),
    ])
    func `a tab is named with its line`(text: String, line: Int) throws {
        for (text, line) in [(text, line), (try fixture("tab.yaml"), 2)] {
            let failure = try #require(complaint(text))
            #expect(failure.message.contains("line \(line) begins with a tab"), "\(failure.message)")
            #expect(failure.remedy == "Indent it with spaces.")
        }
    }

    @Test(arguments: [
        ("icims.region: us\nicims:\n  region: eu\n", "icims.region", [1, 3]),
        ("icims:\n  password: a\nicims.password: b\n", "icims.password", [2, 3]),
        ("ui:\n  keys:\n    skip: s\nui.keys:\n  skip: x\n", "ui.keys.skip", [3, 5]),
    ])
    func `a key that is nested and written out is an error that names both`(text: String, key: String, lines: [Int])
        throws
    {
        let failure = try #require(complaint(text))
        #expect(failure.kind == .configuration)
        #expect(failure.message.contains("\(key) is set twice"), "\(failure.message)")
        for line in lines { #expect(failure.message.contains("line \(line)"), "\(failure.message)") }
        let both = try #require(complaint(try fixture("both.yaml")))
        #expect(
            both.message.contains("“icims.customer-id” in line 1 and as “icims: customer-id” in line 4"),
            "\(both.message)")
        #expect(!both.text.contains("9999"))
    }

    @Test(arguments: [
        ("GEM_ICIMS_GEM_API_KEY", "hunter22\r", "gem.api-key ends with a carriage return"),
        ("GEM_ICIMS_ICIMS_PASSWORD", "hunter22\r\n", "icims.password ends with a carriage return"),
        ("GEM_ICIMS_ICIMS_PASSWORD", "hunter22\n", "icims.password holds a line break"),
        ("GEM_ICIMS_ICIMS_PASSWORD", " hunter22", "icims.password begins with a space"),
        ("GEM_ICIMS_ICIMS_PASSWORD", "hunter22\u{A0}", "icims.password ends with a space"),
        ("GEM_ICIMS_GEM_API_KEY", "hunt er22", "gem.api-key holds a space"),
        ("GEM_ICIMS_ICIMS_USERNAME", "hunter22\r", "icims.username ends with a carriage return"),
        ("GEM_ICIMS_ICIMS_CUSTOMER_ID", "1234\r", "icims.customer-id ends with a carriage return"),
        ("GEM_ICIMS_ICIMS_CLIENT_SECRET", "hunter22\t", "icims.client-secret holds a tab"),
    ])
    func `what a file of settings leaves behind a value is named`(name: String, text: String, words: String) throws {
        let source = try source("ui.theme: dark\n", environment: [name: text])
        let failure = #expect(throws: Failure.self) { try Settings(source, environment: [:]) }
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.hasPrefix(words) == true, "\(failure?.message ?? "")")
        #expect(failure?.message.contains(name) == true)
        #expect(failure?.text.contains("hunter22") == false)
    }

    @Test func `a password may have spaces inside, and a command several lines`() throws {
        let text = "icims:\n  password: correct horse battery\n  client-secret-command: |\n    true\n    echo x\n"
        #expect(complaint(text) == nil)
    }

    @Test(arguments: [
        ("icims.region: mars", "icims.region is “mars”"), ("icims.auth: digest", "icims.auth is “digest”"),
        ("icims.max-concurrency: many", "icims.max-concurrency is “many”"),
        ("icims.daily-reserve: -1", "icims.daily-reserve is “-1”"),
        ("icims.base-url: http://api.example", "icims.base-url is “http://api.example”"),
        ("gem.base-url: api.gem.com", "gem.base-url is “api.gem.com”"),
        ("icims.user-filter: admins", "icims.user-filter is “admins”"),
        ("icims.linkedin-filter: field12345", "icims.linkedin-filter is “field12345”"),
        ("mapping.year-only-start: maybe", "mapping.year-only-start is “maybe”"),
        ("ui.theme: pink", "ui.theme is “pink”"), ("ui.mouse: cat", "ui.mouse is “cat”"),
    ])
    func `a value of the wrong kind is named with its key and place`(text: String, words: String) throws {
        let failure = try #require(complaint(text))
        #expect(failure.kind == .configuration)
        #expect(failure.message.hasPrefix(words) && failure.message.contains("line 1"), "\(failure.message)")
        #expect(failure.remedy?.isEmpty == false)
    }

    @Test func `a secret comes from the stronger place, and from its command when that is all there is`() async throws {
        let command = try source("icims.password-command: printf 'first\\nsecond\\n'\n")
        #expect(try await command.secret(.password, command: .passwordCommand)?.value() == "first")
        let both = try source(
            "icims.password: from file", environment: ["GEM_ICIMS_ICIMS_PASSWORD_COMMAND": "echo from command"])
        #expect(try await both.secret(.password, command: .passwordCommand)?.value() == "from command")
        let literal = try source("icims.password: literal\nicims.password-command: echo command\n")
        #expect(try await literal.secret(.password, command: .passwordCommand)?.value() == "literal")
    }

    @Test func `a command that fails tells its exit code and not its output`() async throws {
        let source = try source("icims.password-command: echo hunter22; exit 3\n")
        let secret = try #require(source.secret(.password, command: .passwordCommand))
        await #expect {
            try await secret.value()
        } throws: { error in
            "\(error)".contains("exit code 3") && "\(error)".contains("icims.password")
                && !"\(error)".contains("hunter22")
        }
    }

    @Test(arguments: [
        "icims:\n  password-command: pass show icims\n", "icims.base-url: https://api.example\n", "ui.theme: dark\n",
    ])
    func `a file that others may write is refused, and it is said who may`(text: String) throws {
        for (mode, who) in [(0o602, "everybody"), (0o622, "everybody"), (0o620, "the group")]
        where mode != 0o620 || geteuid() == 0 {
            let path = try file(text, mode: mode)
            defer { try? FileManager.default.removeItem(atPath: path) }
            // A group of this user alone is nobody else.
            if mode == 0o620 { try FileManager.default.setAttributes([.groupOwnerAccountID: 60], ofItemAtPath: path) }
            #expect {
                try SettingSource(path: path, overrides: [], environment: [:])
            } throws: { error in
                let failure = error as? Failure
                return failure?.kind == .configuration && failure?.text.contains("\(who)") == true
                    && failure?.text.contains("may write it") == true && failure?.text.contains("chmod go-w") == true
            }
        }
        #expect(try source(text, mode: 0o600).file != nil)
    }

    @Test func `a file in a folder that others may write is refused, but for one where nobody moves what is not his`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("config.yaml").path
        try Data("icims.password-command: pass show icims\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let link = FileManager.default.temporaryDirectory.appendingPathComponent("link-\(UUID().uuidString).yaml")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: path)
        defer { try? FileManager.default.removeItem(at: link) }
        for (mode, isRefused) in [(0o755, false), (0o777, true), (0o1777, false), (0o700, false)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path)
            for path in [path, link.path] {
                let failure: Failure?
                do {
                    _ = try SettingSource(path: path, overrides: [], environment: [:])
                    failure = nil
                } catch { failure = error as? Failure }
                #expect((failure != nil) == isRefused, "\(mode) \(failure?.text ?? "")")
                if let failure {
                    #expect(failure.text.contains("may write the folder \(folder.path)"), "\(failure.text)")
                }
            }
        }
    }
}
