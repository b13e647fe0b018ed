import Foundation
import TerminalScreen
import Testing

@testable import Sandbox

/// The first run, through pipes as a script or a screen reader would go through it.
@Suite struct CommandSetupTests {
    /// Only the way to the rehearsal and the state's place are set, as on a machine of which nobody told anything.
    private let nothing: [String: String?] = [
        "GEM_ICIMS_ICIMS_CUSTOMER_ID": nil, "GEM_ICIMS_ICIMS_USERNAME": nil, "GEM_ICIMS_ICIMS_PASSWORD": nil,
        "GEM_ICIMS_GEM_API_KEY": nil, "GEM_ICIMS_GEM_USER_EMAIL": nil, "GEM_ICIMS_ICIMS_LINKEDIN_FIELD": nil,
        "GEM_ICIMS_ICIMS_LINKEDIN_FILTER": nil, "GEM_ICIMS_ICIMS_WEB_URL": nil,
    ]

    private func file(_ journey: Journey) throws -> String {
        let path = journey.directory.appendingPathComponent("config/gem-icims/config.yaml").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func `each wrong answer gets its sentence, and at the end everything works`() async throws {
        try await withJourney { journey in
            let addresses = journey.addresses
            try FileManager.default.createDirectory(
                at: journey.directory.appendingPathComponent("Downloads"), withIntermediateDirectories: true)
            let answers = [
                "12x34", "12 34", "1234",  // customer id
                "digest", "",  // way to sign in
                "", "admin", "integration@sandbox.example",  // user name
                "exit 7", "",  // command for the password
                "wrong-4711", addresses.icimsPassword,  // password
                "", "wrongkey4711", addresses.gemAPIKey,  // Gem's key
                "nobody@sandbox.example", addresses.gemUserEmail,  // who uploads
                "rcf2145", "",  // LinkedIn field, found by itself
                "field12345", "rcf9999", "",  // its number in searches
                "C99", "?", "Cand:Active",  // folder, by its label
                "1", "Mobile",  // phone type, by a number that is another type
                "D31001",  // open jobs
                "D99999", "",  // status
                "folder:D32011", "full-access",  // users
                "",  // web address
            ]
            let run = try await journey.run(
                ["setup"], changing: nothing, input: answers.joined(separator: "\n") + "\n")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            for sentence in [
                "“12x34” is no customer id", "icims.customer-id holds a space", "icims.auth is “digest”",
                "This one is needed",
                "For the iCIMS administrator", "gave no secret (exit code 7)", "were not accepted",
                "Gem does not accept the API key", "No user of this Gem team has the address nobody@sandbox.example",
                "rcf2145 is not among the fields", "icims.linkedin-filter is “field12345”",
                "iCIMS does not search by person.customfield9999.text", "C99 is not in the list lists.person.folders",
                "is called “Work”", "D99999 is in none of the lists of statuses",
                "No iCIMS user has the address", "Everything that is needed works", "Begin with: gem-icims",
            ] { #expect(run.output.contains(sentence), "\(sentence)\n\(run.output)") }
            for secret in [addresses.icimsPassword, addresses.gemAPIKey, "4711"] {
                #expect(!(run.output + run.errors).contains(secret))
            }
            let text = try file(journey)
            #expect(text.contains("icims.customer-id: \"1234\"") && text.contains("icims.linkedin-filter: \"rcf2145\""))
            #expect(await journey.writes().isEmpty)
            // What it wrote is what the commands read.
            let jobs = try await journey.run(["jobs", "--json"], changing: nothing)
            #expect(jobs.status == 0, "\(jobs.errors)")
        }
    }

    @Test func `it can be left at any question and goes on from there`() async throws {
        try await withJourney { journey in
            let first = try await journey.run(["setup"], changing: nothing, input: "1234\nquit\n")
            #expect(first.status == 78)
            #expect(first.output.contains("The answers so far are kept"))
            #expect(try file(journey).contains("1234"))
            let second = try await journey.run(
                ["setup"], changing: nothing, input: "basic\nintegration@sandbox.example\n")
            #expect(second.output.contains("icims.customer-id: 1234"))
            #expect(!second.output.contains("icims.customer-id:\n"))
            #expect(try file(journey).contains("integration@sandbox.example"))
        }
    }

    @Test func `a command keeps the secret out of every file`() async throws {
        try await withJourney { journey in
            let answers = [
                "1234", "", "integration@sandbox.example", "echo \(journey.addresses.icimsPassword)", "quit",
            ]
            let run = try await journey.run(["setup"], changing: nothing, input: answers.joined(separator: "\n"))
            #expect(run.output.contains("Signed in as integration@sandbox.example"))
            let text = try file(journey)
            #expect(text.contains("icims.password-command") && !text.contains("icims.password:"))
        }
    }

    @Test func `a customer id that turns out wrong is asked for again`() async throws {
        try await withJourney { journey in
            let answers = [
                "4321", "", "integration@sandbox.example", "", journey.addresses.icimsPassword, "1234", "quit",
            ]
            let run = try await journey.run(["setup"], changing: nothing, input: answers.joined(separator: "\n"))
            #expect(run.output.contains("There is no customer 4321"), "\(run.output)")
            #expect(try file(journey).contains("icims.customer-id: \"1234\""))
        }
    }

    @Test func `what only the administrator can change does not stop the questions`() async throws {
        try await withJourney {
            $0.troubles = [.blockedAddress]
        } _: { journey in
            let answers = [
                "1234", "", "integration@sandbox.example", "", journey.addresses.icimsPassword, "",
                journey.addresses.gemAPIKey,
                journey.addresses.gemUserEmail, "field12345", "rcf2145", "", "", "", "", "", "",
            ]
            let run = try await journey.run(
                ["setup"], changing: nothing, input: answers.joined(separator: "\n") + "\n")
            #expect(run.status == 77, "\(run.output)")
            #expect(run.output.contains("IP addresses allowed to access our API"))
            #expect(run.output.contains("Not working at the moment:"))
        }
    }

    @Test func `an existing file keeps its comments and what is not asked for`() async throws {
        try await withJourney { journey in
            let folder = journey.directory.appendingPathComponent("config/gem-icims")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let old = "# mine\nicims:\n  customer-id: 4321 # old\n  daily-reserve: 700\n"
            let path = folder.appendingPathComponent("config.yaml")
            try Data(old.utf8).write(to: path)
            let run = try await journey.run(["setup", "--all"], changing: nothing, input: "1234\nquit\n")
            #expect(run.status == 78)
            #expect(try file(journey) == "# mine\nicims:\n  customer-id: \"1234\"\n  daily-reserve: 700\n")
        }
    }

    @Test func `without configuration and without a terminal, the way to set-up is one line and 78`() async throws {
        try await withJourney { journey in
            let run = try await journey.run(["--from", "x.ndjson"], changing: nothing)
            #expect(run.status == 78)
            #expect(run.errors.contains("gem-icims setup"))
        }
    }

    @Test func `on a terminal the first run leads to set-up, and a password is not shown`() async throws {
        try await withJourney { journey in
            var environment = nothing
            for name in ["HOME", "XDG_CONFIG_HOME", "GEM_ICIMS_STATE_DIRECTORY", "NO_PROXY"]
                + ["GEM_ICIMS_ICIMS_BASE_URL", "GEM_ICIMS_GEM_BASE_URL"]
            { environment[name] = journey.environment[name] }
            let terminal = try PseudoTerminal(
                [BuiltProgram.path], size: Size(columns: 120, rows: 50), environment: environment)
            try terminal.expect(contains: "icims.customer-id:")
            terminal.type("1234\n")
            try terminal.expect(contains: "icims.auth [basic]:")
            terminal.type("\n")
            try terminal.expect(contains: "icims.username:")
            terminal.type("integration@sandbox.example\n")
            try terminal.expect(contains: "icims.password-command")
            terminal.type("\n")
            try terminal.expect(contains: "icims.password:")
            terminal.type(journey.addresses.icimsPassword + "\n")
            try terminal.expect(contains: "Signed in as")
            #expect(!terminal.screen.text.contains(journey.addresses.icimsPassword))
            terminal.type("quit\n")
            #expect(try terminal.exitCode() == 0)
            #expect(terminal.leftovers == [])
            #expect(try file(journey).contains("icims.password: "))
        }
    }

    @Test func `stopping while a password is typed gives the terminal back`() async throws {
        try await withJourney { journey in
            var environment = nothing
            for name in ["HOME", "XDG_CONFIG_HOME", "GEM_ICIMS_STATE_DIRECTORY", "GEM_ICIMS_ICIMS_BASE_URL"] {
                environment[name] = journey.environment[name]
            }
            let terminal = try PseudoTerminal(
                [BuiltProgram.path, "setup"], size: Size(columns: 120, rows: 50), environment: environment)
            for (prompt, answer) in [
                ("icims.customer-id:", "1234\n"), ("icims.auth [basic]:", "\n"), ("icims.username:", "robot\n"),
                ("icims.password-command", "\n"),
            ] {
                try terminal.expect(contains: prompt)
                terminal.type(answer)
            }
            try terminal.expect(contains: "icims.password:")
            terminal.type("half\u{3}")
            #expect(try terminal.exitCode() == 130)
            #expect(terminal.leftovers == [])
            #expect(!terminal.screen.text.contains("half"))
        }
    }
}
