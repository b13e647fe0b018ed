import APITransport
import Foundation
import Testing

@testable import Sandbox

/// The three ways to sign in, chosen by configuration (icims-api 2).
@Suite struct CommandSignInTests {
    private func hmac() -> [String: String?] { ["GEM_ICIMS_ICIMS_AUTH": "hmac"] }

    private func oauth(_ addresses: SandboxAddresses) -> [String: String?] {
        [
            "GEM_ICIMS_ICIMS_AUTH": "oauth", "GEM_ICIMS_ICIMS_TOKEN_URL": addresses.icimsTokenURL,
            "GEM_ICIMS_ICIMS_CLIENT_ID": addresses.icimsClientID,
            "GEM_ICIMS_ICIMS_CLIENT_SECRET_COMMAND": "echo \(addresses.icimsClientSecret)",
            "GEM_ICIMS_ICIMS_USERNAME": nil, "GEM_ICIMS_ICIMS_PASSWORD": nil,
        ]
    }

    @Test func `a signed upload arrives, every request of it signed`() async throws {
        try await withJourney { journey in
            try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara"])
            let queue = try journey.queue([People.zoe(["resume_file": "zoe.pdf"])])
            let run = try await journey.run(["upload", "--json", "--yes", "--from", queue], changing: hmac())
            #expect(try run.outcomes() == ["created"], "\(run.output)\(run.errors)")
        }
    }

    @Test func `an upload with OAuth asks for one token`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(
                ["upload", "--json", "--yes", "--from", queue], changing: oauth(journey.addresses))
            #expect(try run.outcomes() == ["created"], "\(run.output)\(run.errors)")
            #expect(await journey.sandbox.callCount(.token) == 1)
        }
    }

    @Test func `each way says in one line that it is refused, with 77, and without its secret`() async throws {
        try await withJourney { journey in
            var signed = hmac()
            signed["GEM_ICIMS_ICIMS_PASSWORD"] = "wrong-key-4711"
            var client = oauth(journey.addresses)
            client["GEM_ICIMS_ICIMS_CLIENT_SECRET_COMMAND"] = "echo wrong-secret-4711"
            let basic: [String: String?] = ["GEM_ICIMS_ICIMS_PASSWORD": "wrong-password-4711"]
            for changes in [signed, client, basic] {
                let run = try await journey.run(["jobs", "--json"], changing: changes)
                #expect(run.status == 77, "\(run.errors)")
                #expect(!(run.output + run.errors).contains("4711"))
                #expect(run.complaints.count == 2, "\(run.errors)")
            }
        }
    }

    @Test func `a missing secret and a failing command end with 78 before anything is called`() async throws {
        try await withJourney { journey in
            for changes: [String: String?] in [
                ["GEM_ICIMS_ICIMS_PASSWORD": nil],
                ["GEM_ICIMS_ICIMS_PASSWORD": nil, "GEM_ICIMS_ICIMS_PASSWORD_COMMAND": "echo s3cret; exit 4"],
            ] {
                let run = try await journey.run(["jobs"], changing: changes)
                #expect(run.status == 78)
                #expect(run.errors.contains("icims.password") && !run.errors.contains("s3cret"))
            }
            #expect(await journey.sandbox.calls().isEmpty)
        }
    }

    @Test func `config names every setting and its place, and shows no secret`() async throws {
        try await withJourney { journey in
            let changes: [String: String?] = [
                "GEM_ICIMS_ICIMS_CLIENT_SECRET_COMMAND": "echo s3cret-4711", "GEM_ICIMS_ICIMS_PASWORD": "typed-4711",
                "GEM_ICIMS_ICIMS_TOKEN_URL": nil,
            ]
            let run = try await journey.run(["config", "--json", "--set", "icims.region=eu"], changing: changes)
            #expect(run.status == 0)
            let rows = Dictionary(
                try run.lines().map { ($0["key"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
            #expect(rows["icims.region"]?["source"] == "command-line")
            #expect(rows["icims.token-url"]?["value"] == "https://login.icims.eu/oauth/token")
            #expect(rows["icims.password"] != nil && rows["icims.password"]?["value"] == nil)
            #expect(rows["icims.password"]?["isSet"] == true)
            #expect(rows["icims.client-secret-command"]?["value"] == "echo …")
            #expect(rows["icims.submit-status"]?["source"] == "default")
            #expect(run.errors.contains("Did you mean GEM_ICIMS_ICIMS_PASSWORD?"))
            let plain = try await journey.run(["config"], changing: changes)
            for text in [run.output, run.errors, plain.output, plain.errors] {
                #expect(!text.contains("4711") && !text.contains(journey.addresses.icimsPassword))
            }
        }
    }

    @Test func `a secret on the command line is refused`() async throws {
        try await withJourney { journey in
            for key in ["icims.password", "icims.client-secret", "gem.api-key", "gem.application-secret"] {
                let run = try await journey.run("jobs", "--set", "\(key)=s3cret")
                #expect(run.status == 64)
                #expect(run.errors.contains(key) && !run.errors.contains("s3cret"))
            }
            let bare = try await journey.run("jobs", "--set", "s3cret")
            #expect(bare.status == 64 && !bare.errors.contains("s3cret"))
        }
    }
}
