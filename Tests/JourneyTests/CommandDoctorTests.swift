import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `doctor` on a healthy set-up and on broken ones: exactly the fault is named (reference 3.4).
@Suite struct CommandDoctorTests {
    /// The lines by test.
    private func report(_ run: Run) throws -> [String: JSONValue] {
        let lines = try run.lines()
        #expect(lines.allSatisfy { $0["test"]?.text != nil && $0["state"]?.text != nil && $0["detail"]?.text != nil })
        return Dictionary(lines.map { ($0["test"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func tests(_ state: String, in report: [String: JSONValue]) -> [String] {
        report.filter { $0.value["state"]?.text == state }.map(\.key).sorted()
    }

    private func examine(
        _ troubles: Set<SandboxTrouble>, _ arguments: [String] = [], changing changes: [String: String?] = [:],
        _ check: (Journey, Run, [String: JSONValue]) async throws -> Void
    ) async throws {
        try await withJourney {
            $0.troubles = troubles
        } _: { journey in
            try FileManager.default.createDirectory(
                at: journey.directory.appendingPathComponent("Downloads"), withIntermediateDirectories: true)
            let run = try await journey.run(["doctor", "--json"] + arguments, changing: changes)
            try await check(journey, run, try report(run))
        }
    }

    @Test func `on a healthy set-up everything is ok, and nothing is written`() async throws {
        try await examine([]) { journey, run, report in
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(tests("failed", in: report) == [])
            #expect(tests("warning", in: report) == [])
            #expect(report.count >= 28)
            #expect(report["linkedin-filter"]?["detail"]?.text?.contains("finds people") == true)
            #expect(await journey.writes().isEmpty)
        }
    }

    static let faults: [(SandboxTrouble, String, Int32)] = [
        (.wrongPassword, "icims-credentials", 77), (.noWebServices, "icims-web-services", 77),
        (.noSearchGroup, "icims-search", 77), (.hiddenLinkedIn, "linkedin-field", 78),
        (.otherLinkedInFilter, "linkedin-filter", 78), (.missingFolder, "active-folder", 78),
        (.twoUsers, "icims-user", 78), (.noUser, "icims-user", 78), (.expiredGemKey, "gem-key", 77),
        (.blockedAddress, "icims-allow-list", 77), (.clockOff, "clock", 78), (.budgetGone, "icims-budget", 75),
        (.otherCustomer, "icims-customer", 78),
    ]

    @Test(arguments: faults)
    func `a single fault is named, with what to do, and no other`(
        trouble: SandboxTrouble, test: String, status: Int32
    ) async throws {
        try await examine([trouble]) { _, run, report in
            #expect(tests("failed", in: report) == [test], "\(run.output)")
            #expect(report[test]?["remedy"]?.text?.isEmpty == false)
            #expect(run.status == status)
        }
    }

    @Test func `a renamed folder works by its node, and its new name is shown`() async throws {
        try await examine([.renamedFolder]) { _, run, report in
            #expect(run.status == 0)
            #expect(tests("failed", in: report) == [])
            #expect(tests("warning", in: report) == ["active-folder"])
            #expect(report["active-folder"]?["detail"]?.text?.contains("Talent Community") == true)
        }
    }

    @Test(arguments: SandboxTrouble.allCases)
    func `every trouble has its test`(trouble: SandboxTrouble) {
        #expect(trouble == .renamedFolder || Self.faults.contains { $0.0 == trouble })
    }

    @Test func `with signatures a wrong clock is named, not the key`() async throws {
        try await examine([.clockOff], changing: ["GEM_ICIMS_ICIMS_AUTH": "hmac"]) { _, run, report in
            #expect(tests("failed", in: report) == ["clock"], "\(run.output)")
        }
    }

    @Test func `with OAuth a changed client secret is the token's fault`() async throws {
        try await withJourney {
            $0.troubles = [.wrongPassword]
        } _: { journey in
            let run = try await journey.run(
                ["doctor", "--json"],
                changing: [
                    "GEM_ICIMS_ICIMS_AUTH": "oauth", "GEM_ICIMS_ICIMS_TOKEN_URL": journey.addresses.icimsTokenURL,
                    "GEM_ICIMS_ICIMS_CLIENT_ID": journey.addresses.icimsClientID,
                    "GEM_ICIMS_ICIMS_CLIENT_SECRET": journey.addresses.icimsClientSecret,
                ])
            #expect(tests("failed", in: try report(run)) == ["icims-token"], "\(run.output)")
            #expect(run.status == 77)
        }
    }

    @Test func `a field of the wrong number is told by the people the filter finds`() async throws {
        try await examine([], changing: ["GEM_ICIMS_ICIMS_LINKEDIN_FIELD": "field12346"]) { _, run, report in
            #expect(tests("failed", in: report) == ["linkedin-field"], "\(run.output)")
        }
        try await examine([], changing: ["GEM_ICIMS_ICIMS_LINKEDIN_FILTER": "rcf2146"]) { _, run, report in
            #expect(tests("failed", in: report) == ["linkedin-filter"], "\(run.output)")
        }
    }

    @Test func `what is missing, unreachable or not secure is named`() async throws {
        try await examine([], changing: ["GEM_ICIMS_ICIMS_PASSWORD": nil]) { _, run, report in
            #expect(tests("failed", in: report) == ["configuration"] && run.status == 78)
            #expect(report["configuration"]?["remedy"]?.text?.contains("setup") == true)
        }
        try await examine([], changing: ["GEM_ICIMS_ICIMS_BASE_URL": "http://127.0.0.1:1"]) { _, run, report in
            #expect(tests("failed", in: report) == ["icims-connection"] && run.status == 69)
        }
        try await examine([], changing: ["GEM_ICIMS_GEM_BASE_URL": "https://nobody.invalid"]) { _, run, report in
            #expect(tests("failed", in: report) == ["gem-dns"] && run.status == 69)
        }
        try await examine([], changing: ["GEM_ICIMS_ICIMS_BASE_URL": "http://api.example"]) { _, run, report in
            #expect(tests("failed", in: report) == ["configuration"] && run.status == 78)
        }
        try await examine([], changing: ["GEM_ICIMS_STATE_DIRECTORY": "/proc/nowhere"]) { _, run, report in
            #expect(tests("failed", in: report) == ["state-directory"] && run.status == 73)
        }
    }

    @Test func `people read one line a part and a verdict`() async throws {
        try await withJourney {
            $0.troubles = [.noSearchGroup]
        } _: { journey in
            let run = try await journey.run("doctor")
            #expect(run.output.contains("FAILED   icims-search"))
            #expect(run.output.contains("Integration User group"))
            #expect(run.output.contains("1 of "))
        }
    }

    @Test func `the write probe asks, proves every field, and clears up`() async throws {
        try await withJourney { journey in
            let refused = try await journey.run("doctor", "--probe-writes")
            #expect(refused.status == 64)
            #expect(try await journey.run("doctor", "--probe-writes", "--yes", "--read-only").status == 64)
            #expect(await journey.writes().isEmpty)
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run("doctor", "--json", "--probe-writes", "--yes")
            let report = try report(run)
            for test in ["write-create", "write-fields", "write-resume", "write-cleanup"] {
                #expect(report[test]?["state"] == "ok", "\(run.output)")
            }
            #expect(await journey.sandbox.peopleCount() == before + 1)
            #expect(await journey.sandbox.people().contains { $0.firstName == "Gem-iCIMS" && $0.folderID == "D32002" })
        }
    }
}
