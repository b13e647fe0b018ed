import APITransport
import Synchronization
import Testing

/// One send is one attempt: what is kept, broken off and called back.
@Suite struct ConnectionTests {
    private static let ok: [UInt8] = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".utf8)

    @Test func `a connection is kept for the next request`() async throws {
        let server = try LoopbackServer([[.read, .say(Self.ok), .read, .say(Self.ok), .read, .say(Self.ok)]])
        let exchange = HTTPClientExchange(.init(longestIdle: 600, environment: [:]))
        for method in [APIRequest.Method.get, .post, .patch] {
            #expect(try await exchange.send(APIRequest(method, server.url())).status == 200)
        }
        await exchange.shutdown()
        #expect(server.connections == 1)
    }

    /// libcurl would send it again by itself.
    @Test(arguments: [APIRequest.Method.get, .post, .patch, .delete], [0, 1, 200_000])
    func `a request that meets a dead kept connection is not sent again`(
        method: APIRequest.Method, length: Int
    ) async throws {
        let server = try LoopbackServer([[.read, .say(Self.ok), .read]], others: .ok)
        let exchange = HTTPClientExchange(.init(longestIdle: 600, environment: [:]))
        _ = try await exchange.send(APIRequest(.get, server.url()))
        let body = [UInt8](repeating: 120, count: length)
        let result = await exchange.outcome(of: APIRequest(method, server.url(), body: body))
        #expect(result == .failure(.outcomeUnknown("The server closed the connection before it answered.")))
        await exchange.shutdown()
        #expect(server.requests.count == 2)
    }

    @Test func `a cancelled write has an unknown outcome and a cancelled read has none`() async throws {
        let server = try LoopbackServer([.silence(after: ""), .silence(after: "")])
        for (method, expected) in [
            (APIRequest.Method.get, TransportFailure.cancelled),
            (.post, .outcomeUnknown("The request was under way when it was cancelled.")),
        ] {
            let seen = server.requests.count
            let task = Task { await failure(of: APIRequest(method, server.url(), deadline: 600)) }
            while server.requests.count == seen { await Task.yield() }
            task.cancel()
            #expect(await task.value == expected)
        }
    }

    @Test func `a write that is cancelled before the connection stands was not sent`() async throws {
        let server = try LoopbackServer([[.wait]])
        let task = Task { await failure(of: APIRequest(.post, server.secureURL(), deadline: 600)) }
        while server.connections == 0 { await Task.yield() }
        task.cancel()
        #expect(await task.value == .cancelled)
    }

    @Test func `a task that is cancelled already sends nothing`() async throws {
        let server = try LoopbackServer([.ok])
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await failure(of: APIRequest(.post, server.url()))
        }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(server.requests.isEmpty)
    }

    @Test func `a shutdown breaks off what is under way, and nothing is sent afterwards`() async throws {
        let server = try LoopbackServer([.silence(after: "")])
        let exchange = HTTPClientExchange(.init(environment: [:]))
        let request = APIRequest(.post, server.url(), deadline: 600)
        let task = Task { await exchange.outcome(of: request) }
        while server.requests.isEmpty { await Task.yield() }
        await exchange.shutdown()
        #expect(await task.value == .failure(.outcomeUnknown("The request was under way when it was cancelled.")))
        #expect(
            await exchange.outcome(of: request) == .failure(.notSent("The connection to the network is closed.")))
        await exchange.shutdown()
    }

    @Test func `many requests at a time share few connections, and those that are called back harm nobody`()
        async throws
    {
        let server = try LoopbackServer([], others: Array(repeating: [.read, .say(Self.ok)], count: 50).flatMap { $0 })
        let exchange = HTTPClientExchange(.init(connectionsPerHost: 4, environment: [:]))
        let request = APIRequest(.post, server.url(), body: [UInt8](repeating: 120, count: 1_000))
        let answered = await withTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    let task = Task { await exchange.outcome(of: request) }
                    if number.isMultiple(of: 5) { task.cancel() }
                    let result = await task.value
                    return number.isMultiple(of: 5) || (try? result.get().body) == Array("ok".utf8)
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 200)
        await exchange.shutdown()
        server.stop()
    }
}

@Suite struct UploadTransferTests {
    private static let megabyte = [UInt8](repeating: 120, count: 1_500_000)

    @Test func `a long body announces its length, asks nobody first, and tells how much has left`() async throws {
        let server = try LoopbackServer([.ok])
        let told = Mutex([Int]())
        let observer = TransferObserver { sent, total in
            #expect(total == Self.megabyte.count)
            told.withLock { $0.append(sent) }
        }
        let request = APIRequest(.post, server.url(), body: Self.megabyte, observer: observer)
        #expect(try await outcome(of: request).get().status == 200)
        let head = try #require(server.requests.first?.prefix(2_000).lowercased())
        #expect(head.contains("\r\ncontent-length: 1500000\r\n"))
        #expect(!head.contains("expect:") && !head.contains("transfer-encoding"))
        let steps = told.withLock { $0 }
        #expect(steps == steps.sorted() && steps.count > 10)
        #expect(steps.last == Self.megabyte.count)
    }

    @Test func `a short body is nobody's news`() async throws {
        let server = try LoopbackServer([.ok])
        let observer = TransferObserver { _, _ in Issue.record("told") }
        _ = await outcome(of: APIRequest(.post, server.url(), body: [1, 2, 3], observer: observer))
    }

    @Test func `an answer in the middle of an upload is the answer`() async throws {
        let refusal = Array("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n".utf8)
        let server = try LoopbackServer([[.readHead, .say(refusal), .wait]])
        let request = APIRequest(.post, server.url(), body: [UInt8](repeating: 120, count: 20_000_000))
        #expect(try await outcome(of: request).get().status == 413)
    }
}
