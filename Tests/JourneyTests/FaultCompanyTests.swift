import APITransport
import Foundation
import Glibc
import Testing

@testable import Sandbox

/// Two programs on one machine, two entries for one person: only one of them creates.
@Suite struct FaultCompanyTests {
    /// Ctrl-Z, or a machine that sleeps: the program is there, and so is its request.
    private static func suspended(_ journey: Journey, _ arguments: [String]) async throws -> RunningProgram {
        let program = try journey.start(arguments)
        while await journey.sandbox.callCount(.createPerson) < 1 { try await Task.sleep(for: .milliseconds(5)) }
        kill(program.pid, SIGSTOP)
        return program
    }

    @Test func `while one program has a candidate, another passes it over and says who has it`() async throws {
        try await withJourney {
            $0.faults = .on(.createPerson, call: 1, .delay(milliseconds: 1_500))
        } _: { journey in
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])]
            let first = try await Self.suspended(journey, arguments)
            let second = try await journey.run(arguments)
            #expect(second.status == 75, "\(second.output)\(second.errors)")
            #expect(try second.outcomes() == ["skipped"])
            #expect(second.output.contains("being uploaded by another gem-icims (process \(first.pid) on "))
            kill(first.pid, SIGCONT)
            #expect(try await first.finished().status == 0)
            #expect(await journey.sandbox.callCount(.createPerson) == 1)
            #expect(try await journey.run(arguments).outcomes() == ["already-uploaded"])
        }
    }

    @Test func `a program that is gone no longer keeps its candidate`() async throws {
        try await withJourney {
            $0.faults = .on(.createPerson, call: 1, .delay(milliseconds: 1_500))
        } _: { journey in
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])]
            let first = try await Self.suspended(journey, arguments)
            first.kill()
            _ = try await first.finished()
            let next = try await journey.run(arguments)
            #expect(next.status == 0, "\(next.output)\(next.errors)")
            #expect(await journey.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
            #expect(await journey.sandbox.callCount(.createPerson) == 1)
        }
    }

    /// One person under two names of files and two ids: by address in one, by profile in the other.
    @Test func `two programs with two entries for one person create that person once`() async throws {
        try await withJourney {
            $0.latencyMilliseconds = 30
        } _: { journey in
            let one = try journey.queue([People.zoe()], named: "terminal.ndjson")
            let other = try journey.queue(
                [
                    People.candidate(
                        "c-zoe-again", "Zoe", "Nunez", email: "private@people.example",
                        ["linked_in_handle": "zoe-nunez-4711"])
                ], named: "cron.ndjson")
            let before = await journey.sandbox.peopleCount()
            async let first = journey.run(["upload", "--json", "--yes", "--on-match", "create", "--from", one])
            async let second = journey.run(["upload", "--json", "--yes", "--on-match", "create", "--from", other])
            let runs = try await [first, second]
            let outcomes = try runs.flatMap { try $0.outcomes() }
            #expect(outcomes.sorted() == ["created", "needs-decision"], "\(runs.map(\.output))")
            #expect(await journey.sandbox.peopleCount() == before + 1)
        }
    }

    @Test func `three programs at once, one of them killed again and again, create each person once`() async throws {
        try await withJourney {
            $0.latencyMilliseconds = 10
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(12))]
            async let first = journey.run(arguments)
            async let second = journey.run(arguments)
            for round in 0..<4 {
                let third = try journey.start(arguments)
                try await Task.sleep(for: .milliseconds(150 + 130 * round))
                third.kill()
                _ = try await third.finished()
            }
            for run in try await [first, second] {
                #expect([0, 3, 75].contains(run.status), "\(run.output)\(run.errors)")
            }
            let last = try await journey.run(arguments)
            #expect(last.status == 0, "\(last.output)\(last.errors)")
            #expect(await journey.sandbox.peopleCount() == before + 12)
            #expect(Set(try last.candidates().map { $0["personId"] }).count == 12)
        }
    }

    /// A plan that was made before a decision changed: the last word of a person counts, and nothing is done twice.
    @Test func `an upload that stopped before anything was sent is decided anew`() async throws {
        try await withJourney { journey in
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe()])
            await journey.sandbox.setFaults(FaultPlan([.init(.createPerson, .always, .tooManyAtOnce)]))
            let stopped = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            #expect(stopped.status == 75, "\(stopped.output)\(stopped.errors)")
            #expect(try stopped.candidates().first?["problem"]?.text?.contains("Nothing of it shows in iCIMS.") == true)
            await journey.sandbox.setFaults(.none)
            // Meanwhile she is there, and the second time no job is asked for.
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let again = try await journey.run(
                "upload", "--json", "--yes", "--on-match", "link-same", "--from", queue)
            let line = try #require(try again.candidates().first)
            #expect(line["outcome"] == "linked", "\(again.output)\(again.errors)")
            #expect(line["personId"]?.integer == id)
            #expect(await journey.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
            #expect(await journey.sandbox.workflows(ofPerson: id).isEmpty)
        }
    }
}
