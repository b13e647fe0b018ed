import APITransport
import Foundation
import Glibc
import Testing

@testable import Sandbox

/// The crash matrix with the real program: killed at a point, run again, and exactly one of everything is there.
@Suite struct FaultCrashTests {
    private static func expectOne(_ journey: Journey, job: Int, resume: [UInt8]) async throws {
        let people = await journey.sandbox.people(withEmail: "zoe.nunez@people.example")
        let id = try #require(people.first?.id)
        #expect(people.count == 1)
        #expect(await journey.sandbox.resume(ofPerson: id) == resume)
        #expect(await journey.sandbox.workflows(ofPerson: id).map(\.jobID) == [job])
        let record = try JSONValue(parsing: Array(people[0].json.utf8))
        #expect(record["workexperience"]?.elements.count == 1)
        #expect(record["education"]?.elements.count == 1)
        #expect(record["phones"]?.elements.count == 1)
        #expect(record["field12345"] == "https://www.linkedin.com/in/zoe-nunez-4711")
    }

    private static func prepare(_ journey: Journey) async throws -> (arguments: [String], job: Int, resume: [UInt8]) {
        let pdf = try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara"])
        let job = try await journey.openJob()
        let queue = try journey.queue([People.zoe(["resume_file": "zoe.pdf"])])
        return (["upload", "--json", "--yes", "--job", "\(job)", "--from", queue], job, pdf)
    }

    /// The n-th call takes effect, and the program is killed while it waits for the answer. The last number is past
    /// the end of a whole upload.
    @Test(arguments: 4...11)
    func `killed while a call is answered, and run again, leaves one of everything`(call: Int) async throws {
        try await withJourney {
            $0.faults = .on(.icims, call: call, .delay(milliseconds: 4_000))
        } _: { journey in
            let (arguments, job, resume) = try await Self.prepare(journey)
            await Turns.shared.take()
            let program = try journey.start(arguments, changing: ["GEM_ICIMS_ICIMS_MAX_CONCURRENCY": "1"])
            var looks = 0
            while await journey.sandbox.calls().count(where: { !$0.isGem }) < call, looks < 1_000 {
                looks += 1
                try await Task.sleep(for: .milliseconds(5))
            }
            program.kill()
            let killed = try await program.finished()
            await Turns.shared.give()
            let last = await journey.sandbox.calls().last.map { "\($0.route)" } ?? "none"
            await journey.sandbox.setFaults(.none)
            let rerun = try await journey.run(arguments)
            #expect(rerun.status == 0, "killed at \(last), \(killed.status): \(rerun.output)\(rerun.errors)")
            try await Self.expectOne(journey, job: job, resume: resume)
            #expect(await journey.sandbox.calls().count { $0.route == .createPerson } == 1, "killed at \(last)")
        }
    }

    /// The same for a record that is there: filled, given the résumé and the job, and nothing of it overwritten.
    @Test(arguments: 3...13)
    func `killed while a record is completed, and run again, leaves it complete once`(call: Int) async throws {
        try await withJourney { journey in
            let (arguments, job, resume) = try await Self.prepare(journey)
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example","gender":"F"}"#)
            await journey.sandbox.setFaults(.on(.icims, call: call, .delay(milliseconds: 4_000)))
            await journey.sandbox.forgetCalls()
            await Turns.shared.take()
            let link = arguments + ["--on-match", "link-same"]
            let program = try journey.start(link, changing: ["GEM_ICIMS_ICIMS_MAX_CONCURRENCY": "1"])
            var looks = 0
            while await journey.sandbox.calls().count(where: { !$0.isGem }) < call, looks < 1_000 {
                looks += 1
                try await Task.sleep(for: .milliseconds(5))
            }
            program.kill()
            _ = try await program.finished()
            await Turns.shared.give()
            let last = await journey.sandbox.calls().last.map { "\($0.route)" } ?? "none"
            await journey.sandbox.setFaults(.none)
            let rerun = try await journey.run(link)
            #expect(rerun.status == 0, "killed at \(last): \(rerun.output)\(rerun.errors)")
            try await Self.expectOne(journey, job: job, resume: resume)
            #expect(await journey.sandbox.person(id)?.json.contains(#""gender":"F""#) == true)
            #expect(await journey.sandbox.callCount(.createWorkflow) == 1, "killed at \(last)")
        }
    }

    /// Killed at moments nobody chose, again and again, until the upload is through.
    @Test(arguments: [UInt64(1), 2, 3])
    func `killed at any moment, again and again, leaves one of everything`(seed: UInt64) async throws {
        try await withJourney {
            $0.latencyMilliseconds = 15
        } _: { journey in
            let (arguments, job, resume) = try await Self.prepare(journey)
            var random = SplitMix64(seed: seed)
            for _ in 0..<5 {
                await Turns.shared.take()
                let program = try journey.start(arguments)
                try await Task.sleep(for: .milliseconds(60 + random.below(400)))
                program.kill()
                _ = try await program.finished()
                await Turns.shared.give()
            }
            let rerun = try await journey.run(arguments)
            #expect(rerun.status == 0, "\(rerun.output)\(rerun.errors)")
            try await Self.expectOne(journey, job: job, resume: resume)
        }
    }

    @Test func `two programs that start at once create each person once`() async throws {
        try await withJourney {
            $0.latencyMilliseconds = 20
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(6))]
            async let first = journey.run(arguments)
            async let second = journey.run(arguments)
            let runs = try await [first, second]
            for run in runs { #expect([0, 3, 75].contains(run.status), "\(run.output)\(run.errors)") }
            #expect(await journey.sandbox.peopleCount() == before + 6)
            let again = try await journey.run(arguments)
            #expect(try again.outcomes() == Array(repeating: "already-uploaded", count: 6))
        }
    }

    @Test func `interrupted, the program finishes its request, says 130, and goes on when it is run again`()
        async throws
    {
        try await withJourney {
            $0.latencyMilliseconds = 60
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(6))]
            await Turns.shared.take()
            let program = try journey.start(arguments)
            while await journey.sandbox.callCount(.createPerson) < 2 { try await Task.sleep(for: .milliseconds(5)) }
            kill(program.pid, SIGINT)
            let run = try await program.finished()
            await Turns.shared.give()
            #expect(run.status == 130, "\(run.errors)")
            #expect(await journey.sandbox.peopleCount() < before + 6)
            let again = try await journey.run(arguments)
            #expect(again.status == 0, "\(again.output)\(again.errors)")
            #expect(await journey.sandbox.peopleCount() == before + 6)
            #expect(await journey.sandbox.callCount(.createPerson) == 6)
        }
    }

    @Test func `interrupted while it only reads, the program ends at once`() async throws {
        try await withJourney {
            $0.latencyMilliseconds = 200
        } _: { journey in
            await Turns.shared.take()
            let program = try journey.start(["check", "--json", "--from", "gem:iOS Engineers, Berlin"])
            while await journey.sandbox.callCount(.icims) < 2 { try await Task.sleep(for: .milliseconds(5)) }
            kill(program.pid, SIGINT)
            let run = try await program.finished()
            await Turns.shared.give()
            #expect(run.status == 130, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(await journey.sandbox.callCount(.icims) < 40)
        }
    }
}
