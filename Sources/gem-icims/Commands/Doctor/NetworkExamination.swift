import APITransport
import Foundation

/// The way to a host: proxy, name, connection, certificate, and the clock at the other end.
struct NetworkExamination {
    enum Service {
        case icims, gem

        var name: String { self == .icims ? "iCIMS" : "Gem" }
        var setting: SettingKey { self == .icims ? .baseURL : .gemBaseURL }
        var dns: DoctorTest { self == .icims ? .icimsDNS : .gemDNS }
        var connection: DoctorTest { self == .icims ? .icimsConnection : .gemConnection }
        var tls: DoctorTest { self == .icims ? .icimsTLS : .gemTLS }
    }

    /// What was found on the way.
    struct Way {
        var findings: [Finding]
        var clock: Finding
        var isOpen: Bool
    }

    let exchange: HTTPClientExchange
    let environment: [String: String]

    func proxy() -> Finding {
        switch ProxySettings.reading(environment) {
        case nil: return .ok(.proxy, "None.")
        case .failure(let fault)?: return .failed(.proxy, fault.message, remedy: "Correct \(fault.name).")
        case .success(let proxy)?:
            let names = proxy.exceptions.entries
            let exceptions = names.isEmpty ? "" : " Not for \(names.joined(separator: ", "))."
            return .ok(.proxy, "\(proxy.host), port \(proxy.port).\(exceptions)")
        }
    }

    /// - Parameter path: of something that answers there, if only to ask for credentials.
    func way(to url: String, path: String, _ service: Service) async -> Way {
        let host = RequestAddress.parts(of: url)?.host ?? ""
        let proxy = proxy(to: host, port: RequestAddress.port(of: url))
        if let trouble = await name(host, proxy: proxy, service) {
            return Way(
                findings: [trouble] + [service.connection, service.tls].map { untested($0) },
                clock: untested(.clock), isOpen: false)
        }
        let named: Finding = .ok(service.dns, proxy == nil ? "\(host) is known." : "Left to the proxy.")
        let start = Date()
        switch await exchange.reach(url + path) {
        case .success(let response):
            let path = proxy.map { " through the proxy \($0.host)" } ?? ""
            let connected: Finding = .ok(service.connection, "\(host) answers\(path).")
            return Way(
                findings: [named, connected, secure(url, service)], clock: clock(response, start: start, host: host),
                isOpen: true)
        case .failure(let obstacle):
            return Way(
                findings: [named] + stopped(by: obstacle, host: host, proxy: proxy, service), clock: untested(.clock),
                isOpen: false)
        }
    }

    /// Nil when the host is called directly.
    private func proxy(to host: String, port: Int?) -> ProxySettings? {
        guard let port, let proxy = try? ProxySettings.reading(environment)?.get() else { return nil }
        return proxy.applies(to: host, port: port) ? proxy : nil
    }

    private func untested(_ test: DoctorTest) -> Finding { .untested(test, because: "the host was not reached") }

    /// Nil when the host has an address, or needs none here.
    private func name(_ host: String, proxy: ProxySettings?, _ service: Service) async -> Finding? {
        if proxy != nil { return nil }
        let isKnown = await Task.detached {
            var found: UnsafeMutablePointer<addrinfo>?
            defer { if found != nil { freeaddrinfo(found) } }
            return getaddrinfo(host, nil, nil, &found) == 0
        }.value
        guard !isKnown else { return nil }
        return .failed(
            service.dns, "No address is known for \(host).",
            remedy: "Check the network, and \(service.setting.rawValue) for a slip of the finger.",
            status: .unreachable)
    }

    private func secure(_ url: String, _ service: Service) -> Finding {
        guard RequestAddress.parts(of: url)?.scheme == "https" else {
            return .ok(service.tls, "Plain HTTP, which is allowed to this machine only.")
        }
        let roots = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : "the roots in \($0)" }
        return .ok(service.tls, "The certificate is valid, checked against \(roots ?? "the system's roots").")
    }

    private func stopped(
        by obstacle: Obstacle, host: String, proxy: ProxySettings?, _ service: Service
    ) -> [Finding] {
        switch obstacle.kind {
        case .certificate, .trustFile:
            let remedy =
                obstacle.kind == .trustFile
                ? "Correct SSL_CERT_FILE, or take it out of the environment."
                : "If your company inspects traffic, put its root certificate into a PEM file beside the usual ones and "
                    + "name that file in SSL_CERT_FILE. Never work around this."
            return [
                .ok(service.connection, "\(host) can be reached."),
                .failed(service.tls, obstacle.words, remedy: remedy, status: .unreachable),
            ]
        case .proxy:
            return [
                .failed(
                    service.connection, "\(obstacle.words) (\(proxy?.host ?? "proxy"))",
                    remedy: "Check HTTPS_PROXY and NO_PROXY.", status: .unreachable), untested(service.tls),
            ]
        case .address:
            return [
                .failed(service.connection, obstacle.words, remedy: "Correct \(service.setting.rawValue)."),
                untested(service.tls),
            ]
        case .connection, .silence:
            let remedy =
                proxy == nil
                ? "Check the network and the firewall; if this network needs a proxy, set HTTPS_PROXY."
                : "Check that the proxy is allowed to reach \(host)."
            return [
                .failed(service.connection, obstacle.words, remedy: remedy, status: .unreachable),
                untested(service.tls),
            ]
        }
    }

    /// Seconds that nobody notices, and seconds after which signatures and "since" searches go wrong.
    private static let noticeable = 60, harmful = 300

    /// Compares the `Date` of an answer with the middle of the exchange.
    private func clock(_ response: APIResponse, start: Date, host: String) -> Finding {
        guard let text = response.header("Date"), let date = HTTPDate.unixSeconds(text) else {
            return .ok(.clock, "\(host) does not tell its time.")
        }
        let middle = start.addingTimeInterval(Date().timeIntervalSince(start) / 2).timeIntervalSince1970
        let skew = Int((middle - Double(date)).rounded())
        let size = abs(skew)
        if size < Self.noticeable { return .ok(.clock, "Within \(max(size, 1)) s of \(host).") }
        let amount = size < 120 ? "\(size) s" : "\(size / 60) min"
        let detail = "This machine's clock is \(amount) \(skew > 0 ? "ahead of" : "behind") that of \(host)."
        let remedy = "Set the clock, best by network time (timedatectl set-ntp true)."
        return size < Self.harmful ? .warning(.clock, detail, remedy: remedy) : .failed(.clock, detail, remedy: remedy)
    }
}
