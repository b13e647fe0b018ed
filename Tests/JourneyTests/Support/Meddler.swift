import Foundation

@testable import Sandbox

extension Journey {
    typealias Change = @Sendable (WireRequest, inout WireResponse) -> Void

    /// Runs a journey through something that changes the answers of iCIMS on their way. `address` is for
    /// `GEM_ICIMS_ICIMS_BASE_URL`.
    func meddling(_ change: @escaping Change, _ body: (_ address: [String: String?]) async throws -> Void) async throws
    {
        let sandbox = sandbox
        let server = try await LoopbackServer.start(port: 0) { request in
            var response = await sandbox.answer(request, gem: false)
            change(request, &response)
            return response
        }
        let result: Result<Void, any Error>
        do {
            try await body(["GEM_ICIMS_ICIMS_BASE_URL": "http://127.0.0.1:\(server.port)"])
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await server.stop()
        try result.get()
    }
}

extension WireRequest {
    var isPeopleSearch: Bool { rawPath.hasSuffix("/search/people") }
}
