import Foundation

/// A rehearsal of Gem and iCIMS on this machine, with invented people, built from the vendors' documents.
///
/// It is strict where the documents say the vendors are strict, and it can be told to fail (``FaultPlan``).
public actor Sandbox {
    var icims: ICIMSImitation
    var gem: GemImitation
    /// Who is who among the invented people.
    public let truth: SandboxTruth
    let options: SandboxOptions
    var faults: FaultDecider
    var log: [SandboxCall] = []
    /// Seconds by which the rehearsal's clock is ahead.
    var clockOffset = 0
    var servers: [LoopbackServer] = []

    /// Invents the world; nothing listens yet.
    public init(options: SandboxOptions = SandboxOptions()) {
        self.init(
            options: options, world: WorldBuilder.world(seed: options.seed, peopleCount: options.peopleCount))
    }

    /// With a world that exists already: worlds are values, so many rehearsals can begin from one.
    init(options: SandboxOptions, world: SandboxWorld) {
        var options = options
        if options.troubles.contains(.hiddenLinkedIn) {
            options.hiddenPersonFields.insert(SandboxWorld.linkedInField)
        }
        if options.troubles.contains(.clockOff) { clockOffset = 45 * 60 }
        let world = world.with(options.troubles)
        self.options = options
        icims = ICIMSImitation(world: world.icims, options: options)
        gem = GemImitation(world: world.gem, isKeyRevoked: options.troubles.contains(.expiredGemKey))
        truth = world.truth
        faults = FaultDecider(plan: options.faults, seed: options.seed)
    }

    /// Listens on 127.0.0.1, on the given ports or on free ones, and returns when both accept connections.
    ///
    /// - Throws: the error of the operating system when a port cannot be bound.
    public func start(icimsPort: Int = 0, gemPort: Int = 0) async throws -> SandboxAddresses {
        let first = try await LoopbackServer.start(port: icimsPort) { await self.answer($0, gem: false) }
        servers.append(first)
        do {
            servers.append(try await LoopbackServer.start(port: gemPort) { await self.answer($0, gem: true) })
        } catch {
            await stop()
            throw error
        }
        icims.baseURL = "http://127.0.0.1:\(first.port)"
        gem.baseURL = "http://127.0.0.1:\(servers[servers.count - 1].port)"
        return addresses
    }

    /// Closes both servers and every connection to them. The world stays as it is and can be started again.
    public func stop() async {
        let running = servers
        servers = []
        for server in running { await server.stop() }
    }

    private var addresses: SandboxAddresses {
        SandboxAddresses(
            icimsBaseURL: icims.baseURL, gemBaseURL: gem.baseURL, customerID: SandboxCredentials.customerID,
            icimsUsername: SandboxCredentials.username, icimsPassword: SandboxCredentials.password,
            icimsTokenURL: "\(icims.baseURL)/oauth/token", icimsAudience: SandboxCredentials.audience,
            icimsClientID: SandboxCredentials.clientID, icimsClientSecret: SandboxCredentials.clientSecret,
            gemAPIKey: SandboxCredentials.gemAPIKey, gemUserEmail: SandboxWorld.recruiterEmail,
            linkedInField: SandboxWorld.linkedInField, linkedInFilter: SandboxWorld.linkedInFilter,
            employerFilter: SandboxWorld.employerFilter,
            projects: gem.world.projects.map { .init(id: $0.id, name: $0.name) })
    }

    /// The rehearsal's present in Unix seconds.
    var now: Int {
        (options.startTime ?? Int(Date().timeIntervalSince1970)) + clockOffset
    }

    /// One call, from the wire and back to it.
    func answer(_ request: WireRequest, gem isGem: Bool) -> WireResponse {
        let route = isGem ? GemImitation.route(request) : ICIMSImitation.route(request)
        let fault = faults.decide(route, gem: isGem)
        icims.now = now
        gem.now = now
        var response =
            switch fault {
            case .closeBeforeActing: WireResponse(status: 0, delivery: .dropped)
            case .badGateway:
                WireResponse(
                    status: 502, headers: [("Content-Type", "text/html")],
                    body: Array("<html><body><h1>502 Bad Gateway</h1></body></html>".utf8))
            case .unavailable: WireResponse(status: 503)
            case .forbiddenByGateway: GemAnswer.gateway("Forbidden", status: 403)
            default: isGem ? gem.answer(request, fault: fault) : icims.answer(request, fault: fault)
            }
        log.append(
            SandboxCall(
                isGem: isGem, route: route, method: request.method,
                path: request.rawPath + (request.rawQuery.isEmpty ? "" : "?\(request.rawQuery)"),
                requestBody: String(decoding: request.body.prefix(20_000), as: UTF8.self), status: response.status,
                fault: fault))
        response.headers.append(("Date", CivilTime(unix: now).headerDate))
        response.delayMilliseconds = options.latencyMilliseconds
        switch fault {
        case .loseAnswer: response.delivery = .dropped
        case .actThenAnswer(let status):
            response.status = status
            response.headers.removeAll { $0.0 == "Location" }
            response.body = []
        case .truncatedJSON: response.delivery = response.body.isEmpty ? .dropped : .cutAfter(response.body.count / 2)
        case .brokenJSON: response.body = Array(response.body.prefix(response.body.count / 2))
        case .delay(let milliseconds): response.delayMilliseconds += milliseconds
        default: break
        }
        return response
    }
}
