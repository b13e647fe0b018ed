import APITransport
import Foundation
import ICIMSAPI
import Testing

@testable import gem_icims

/// Refusals told apart by status and words, because their bodies are published in fragments only (icims-api 2.4, 16).
@Suite struct DoctorWordsTests {
    private func failure(_ kind: ICIMSFailure.Kind, _ status: Int?, _ message: String, code: Int? = nil) -> ICIMSFailure
    {
        ICIMSFailure(kind, purpose: "answer at all", status: status, code: code, message: message)
    }

    @Test func `every refusal at the door has its own meaning`() {
        let cases: [(ICIMSFailure, AccessTrouble)] = [
            (failure(.unauthorized, 401, "Invalid Username or Password credentials provided"), .wrongCredentials),
            (failure(.unauthorized, 401, "It answered with status 401 and no word."), .wrongCredentials),
            (
                failure(.unauthorized, 401, "The provided Username is not Authorized to access Web Services"),
                .noWebServices
            ),
            (failure(.accessDenied, 403, "Your IP is not whitelisted."), .blockedAddress),
            (failure(.unauthorized, 401, "IP address 192.0.2.1 is not allowed"), .blockedAddress),
            (failure(.accessDenied, 403, "It answered with a web page (status 403)."), .blockedAddress),
            (failure(.accessDenied, 403, "Not authorized for web services"), .noWebServices),
            (failure(.notFound, 404, "Customer not found.", code: 2), .noSuchCustomer),
            (failure(.accessDenied, 404, "Access to Customer is denied.", code: 3), .hiddenCustomer),
            (failure(.brokenAnswer, 404, "It answered with a web page (status 404)."), .hiddenCustomer),
            (failure(.dailyBudgetGone, 429, "limit"), .budgetGone),
            (failure(.tooManyAtOnce, 429, "slow"), .tooManyAtOnce),
            (failure(.notSent, nil, "The connection was refused."), .unreachable),
            (
                failure(.unauthorized, 401, "The token host login.icims.com refused the client (access_denied)"),
                .tokenRefused
            ),
            (failure(.serverFault, 500, "oops"), .serverTrouble),
        ]
        for (failure, trouble) in cases { #expect(AccessTrouble(failure) == trouble, "\(failure.message)") }
    }

    @Test func `the date of an answer is read`() {
        #expect(HTTPDate.unixSeconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        #expect(HTTPDate.unixSeconds("yesterday") == nil)
    }

    @Test(arguments: [
        ("icims.pasword", "icims.password"), ("icims.base_url", "icims.base-url"), ("password", "icims.password"),
        ("gem.apikey", "gem.api-key"), ("icims.customer.id", "icims.customer-id"), ("something.else", nil),
    ])
    func `the nearest name is the one that was meant`(written: String, meant: String?) {
        #expect(UnknownSetting.nearest(to: written, among: SettingKey.allCases.map(\.rawValue)) == meant)
    }

    @Test(arguments: [
        ("", "icims.username: \"a\\\"b\\\\c\"\n"), ("icims.username: x\n", "icims.username: \"a\\\"b\\\\c\"\n"),
        ("icims:\n  username: x # note\n", "icims:\n  username: \"a\\\"b\\\\c\"\n"),
        ("{icims: {username: x, region: eu}}\n", "icims.region: \"eu\"\nicims.username: \"a\\\"b\\\\c\"\n"),
    ])
    func `an answer is written into the file as it is`(before: String, after: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("written-\(UUID().uuidString).yaml")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        if !before.isEmpty { try Data(before.utf8).write(to: URL(fileURLWithPath: path)) }
        try SettingWriter(path: path).write([.username: "a\"b\\c"])
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix(after))
        #expect(try SettingSource(path: path, overrides: [], environment: [:]).text(.username) == "a\"b\\c")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }
}
