import APITransport
import Foundation
import ICIMSAPI
import Testing

@testable import Sandbox
@testable import gem_icims

/// Settings, files, candidates and records that no company has.
@Suite struct OutOfMeasureTests {
    @Test(arguments: ["email", "Email", " email ", "firstname", "phones", "workexperience", "sourceperson", "a,email"])
    func `a field that the upload writes itself is no field for LinkedIn`(field: String) async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let changes: [String: String?] = ["GEM_ICIMS_ICIMS_LINKEDIN_FIELD": field]
            for arguments in [
                ["config"], ["doctor"], ["check", "--from", queue], ["upload", "--yes", "--from", queue],
            ] {
                let run = try await journey.run(arguments, changing: changes)
                #expect(run.status == 78, "\(arguments): \(run.errors)\(run.output)")
                #expect((run.errors + run.output).contains("icims.linkedin-field"), "\(run.errors)")
            }
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `every field that a create writes is refused`() {
        let names = ["firstname", "lastname", "email", "phones", "workexperience", "education", "source", "folder"]
        #expect(names.allSatisfy { ICIMSConfiguration.isOwnField($0) } && !ICIMSConfiguration.isOwnField("field12345"))
    }

    @Test func `a plan is not written through a link that somebody else made`() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("links-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        // Anybody may make links here.
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: directory.path)
        let elsewhere = directory.appendingPathComponent("elsewhere.json")
        try Data().write(to: elsewhere)
        let own = directory.appendingPathComponent("plan.json").path
        try FileManager.default.createSymbolicLink(atPath: own, withDestinationPath: "elsewhere.json")
        #expect(PrivateFile.foreignLink(own) == nil)
        #expect(PrivateFile.foreignLink(own, owner: geteuid() + 1) == own)
        #expect(PrivateFile.foreignLink("/dev/stdout", owner: geteuid()) == nil)
        try PrivateFile.write(Data("{}".utf8), to: own, what: "The plan")
        #expect(try Data(contentsOf: elsewhere) == Data("{}".utf8))
    }
}
