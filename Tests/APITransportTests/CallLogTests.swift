import Foundation
import Testing

@testable import APITransport

@Suite struct CallLogTests {
    private let path = FileManager.default.temporaryDirectory.path + "/calls-\(UUID().uuidString).log"

    private func lines() throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("/customers/1234/people/20412?fields=email", "/customers/1234/people/…"),
        ("/customers/1234/people/20412/fields/field12345", "/customers/1234/people/…/fields/field12345"),
        ("/customers/1234/applicantworkflows/person/7/job/8", "/customers/1234/applicantworkflows/person/…/job/…"),
        ("/customers/1234/v2/lists/lists.person.folders", "/customers/1234/v2/lists/…"),
        ("/v0/users?email=jane@x.org", "/v0/users"),
        ("/v0/candidates/Y2FuZA%3D%3D/uploaded_resumes", "/v0/candidates/…/uploaded_resumes"),
        ("/bucket/Jane-Doe.pdf?signature=abc", "…"),
    ])
    func `nothing in a line points at a person`(path: String, outline: String) {
        #expect(CallLog.outline(of: path) == outline)
    }

    @Test func `a level lets through what is at least as grave`() throws {
        let log = CallLog(path: path, level: .warning)
        log.note(CallRecord(method: .get, path: "/v0/projects", status: 200), service: "gem")
        log.note(CallRecord(method: .get, path: "/v0/projects", status: 404), service: "gem")
        log.note(
            CallRecord(method: .post, path: "/customers/1/people", failure: .outcomeUnknown("10.0.0.1")),
            service: "icims")
        let lines = try lines()
        #expect(lines.count == 2)
        #expect(lines[0].contains(" warning call method=GET ms=0 path=/v0/projects service=gem status=404"))
        #expect(lines[1].contains(" error call failure=outcome-unknown method=POST"))
        #expect(!lines[1].contains("10.0.0.1"))
    }

    @Test func `details come only when they are asked for`() throws {
        var record = CallRecord(method: .get, path: "/v0/projects", status: 200, bytesReceived: 17)
        record.transactionID = "{1E5A}"
        CallLog(path: path, level: .info).note(record, service: "gem")
        CallLog(path: path, level: .debug).note(record, service: "gem")
        let lines = try lines()
        #expect(!lines[0].contains("received=17"))
        #expect(lines[0].contains("transaction={1E5A}"))
        #expect(lines[1].contains("received=17"))
    }

    @Test func `the file is its owner's alone and is made with the first line`() throws {
        let log = CallLog(path: path, level: .info)
        #expect(!FileManager.default.fileExists(atPath: path))
        log.note(CallRecord(method: .get, path: "/v0/projects", status: 200), service: "gem")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test func `a file that has grown long is set aside`() throws {
        try Data(count: LogFile.longest + 1).write(to: URL(fileURLWithPath: path))
        CallLog(path: path, level: .info).note(CallRecord(method: .get, path: "/v0/users", status: 200), service: "gem")
        #expect(try lines().count == 1)
        #expect(FileManager.default.fileExists(atPath: path + ".1"))
    }

    @Test func `a place that cannot be written stops nobody`() {
        let log = CallLog(path: "/nonexistent/calls.log", level: .info)
        log.note(CallRecord(method: .get, path: "/v0/users", status: 200), service: "gem")
        #expect(!FileManager.default.fileExists(atPath: "/nonexistent/calls.log"))
    }
}
