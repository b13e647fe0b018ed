import APITransport
import Foundation
import Recruiting
import Testing

@testable import Sandbox
@testable import UploadLedger

/// A local state that cannot be used, with the built program: exit 73, words a person can act on, and no write to iCIMS
/// without its record.
@Suite struct FaultLedgerTests {
    private static func ledger(_ journey: Journey) -> URL { journey.state.appendingPathComponent("ledger.sqlite") }

    /// Uploads a first candidate so that there is a ledger, and answers with what a second run would be.
    private static func begin(_ journey: Journey) async throws -> [String] {
        let first = try await journey.run(
            "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()], named: "first.ndjson"))
        #expect(first.status == 0, "\(first.errors)")
        await journey.sandbox.forgetCalls()
        return ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(3))]
    }

    private static func expectRefusal(_ run: Run, _ journey: Journey, saying words: String) async {
        #expect(run.status == 73, "\(run.status) \(run.output)\(run.errors)")
        #expect((run.errors + run.output).contains(words), "\(run.errors)\(run.output)")
        #expect(await journey.writes().isEmpty)
    }

    @Test func `a ledger of a newer version is refused, and left as it is`() async throws {
        try await withJourney { journey in
            let arguments = try await Self.begin(journey)
            var bytes = try Data(contentsOf: Self.ledger(journey))
            // The header's user version, a number of four bytes, the highest first.
            let version = bytes[60..<64]
            bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
            try bytes.write(to: Self.ledger(journey))
            for command in [arguments, ["history"], ["check", "--from", arguments[4]]] {
                let run = try await journey.run(command)
                await Self.expectRefusal(run, journey, saying: "was written by a newer version of this program (99,")
                #expect(run.errors.contains("Update this program"), "\(run.errors)")
            }
            bytes = try Data(contentsOf: Self.ledger(journey))
            #expect(Array(bytes[60..<64]) == [0, 0, 0, 99])
            // In its own version again it is whole.
            bytes.replaceSubrange(60..<64, with: version)
            try bytes.write(to: Self.ledger(journey))
            let history = try await journey.run("history")
            #expect(history.status == 0 && history.output.contains("Nuñez-O’Hara"), "\(history.errors)")
        }
    }

    @Test func `a ledger of an older version is copied, brought up to date, and still knows who was uploaded`()
        async throws
    {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let older = LedgerSchema(steps: Array(LedgerSchema.current.steps.prefix(1)))
            let ledger = try SQLiteLedger(
                directory: journey.state.path, customer: journey.addresses.customerID, owner: .current(),
                now: SQLiteLedger.clock, schema: older)
            let request = UploadRequest(
                candidateKey: "c-zoe", candidateID: "c-zoe", candidateName: "Zoë Nuñez-O’Hara",
                decision: .create(overruling: nil))
            guard case .begun(let upload) = try ledger.begin(request) else { throw Program.Missing() }
            try ledger.finish(
                Receipt(candidateID: "c-zoe", candidateName: "Zoë Nuñez-O’Hara", outcome: .created, personID: id),
                for: upload.id)
            try ledger.close()
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()]))
            #expect(try run.outcomes() == ["already-uploaded"], "\(run.output)\(run.errors)")
            #expect(await journey.writes().isEmpty)
            let copy = Self.ledger(journey).path + ".backup-v1"
            let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
    }

    @Test(arguments: ["all", "middle"])
    func `a damaged ledger is refused with what to do`(where place: String) async throws {
        try await withJourney { journey in
            let arguments = try await Self.begin(journey)
            var bytes = try Data(contentsOf: Self.ledger(journey))
            let range = place == "all" ? 0..<bytes.count : 4_096..<bytes.count
            bytes.replaceSubrange(range, with: Data(repeating: 0x78, count: range.count))
            try bytes.write(to: Self.ledger(journey))
            let run = try await journey.run(arguments)
            await Self.expectRefusal(run, journey, saying: "is damaged")
            #expect((run.errors + run.output).contains("restore a copy"))
        }
    }

    @Test func `a file of another program is not touched`() async throws {
        try await withJourney { journey in
            try FileManager.default.createDirectory(at: journey.state, withIntermediateDirectories: true)
            try Data("a text of somebody else".utf8).write(to: Self.ledger(journey))
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()]))
            await Self.expectRefusal(run, journey, saying: "is damaged")
            #expect(try Data(contentsOf: Self.ledger(journey)) == Data("a text of somebody else".utf8))
        }
    }

    /// A place where not even the superuser may make a file.
    @Test(arguments: ["/proc/self/gem-icims", "/sys/kernel", "/dev/null/state"])
    func `a folder that cannot be written is named, with what to do`(folder: String) async throws {
        try await withJourney { journey in
            let run = try await journey.run(
                ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])],
                changing: ["GEM_ICIMS_STATE_DIRECTORY": folder])
            await Self.expectRefusal(run, journey, saying: "state.directory")
            #expect(run.errors.contains(folder))
            #expect(await journey.sandbox.calls().isEmpty)
        }
    }

    /// The shell's limit on the size of files stands for the end of the disk; it comes at another moment each time.
    @Test(arguments: [150, 200, 260])
    func `when the disk is full the uploads stop, nobody is created without a record, and later all go on`(
        kilobytes: Int
    ) async throws {
        try await withJourney { journey in
            let before = await journey.sandbox.peopleCount()
            let people = People.crowd(40)
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(people)]
            let script = journey.directory.appendingPathComponent("limited.sh")
            let quoted = try ([Program.executable().path] + arguments).map { "'\($0)'" }.joined(separator: " ")
            try Data("trap '' XFSZ\nulimit -f \(kilobytes)\nexec \(quoted)\n".utf8).write(to: script)
            let run = try await journey.shell(script)
            #expect(run.status == 73, "\(run.status) \(run.output)\(run.errors)")
            #expect((run.errors + run.output).contains("The local state in"))
            #expect(await journey.sandbox.peopleCount() < before + people.count)
            let again = try await journey.run(arguments)
            #expect(again.status == 0, "\(again.output)\(again.errors)")
            #expect(await journey.sandbox.peopleCount() == before + people.count)
            #expect(Set(try again.outcomes()).isSubset(of: ["created", "already-uploaded"]), "\(again.output)")
        }
    }
}
