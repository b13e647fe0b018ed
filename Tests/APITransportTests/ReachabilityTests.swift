import Synchronization
import Testing

@testable import APITransport

@Suite struct ReachabilityTests {
    private func line(_ events: [(Double, Reachability.Event)]) -> Reachability {
        var line = Reachability()
        for (moment, event) in events { line.take(event, at: moment) }
        return line
    }

    @Test func `one silence is a hiccup, two in a row are a network that is gone since the first call`() {
        var line = line([
            (10, .began(1, service: "iCIMS", purpose: "find people")), (11, .unanswered(1, reason: "Refused.")),
        ])
        #expect(line.state(at: 11) == .fine)
        line.take(.began(2, service: "iCIMS", purpose: "find people"), at: 12)
        line.take(.unanswered(2, reason: "No route."), at: 13)
        #expect(line.state(at: 13) == .offline(since: 10, services: ["iCIMS"], reason: "No route."))
        #expect(line.nextChange(after: 13) == nil)
    }

    @Test func `any answer ends it, of that service only`() {
        var line = line([
            (1, .began(1, service: "iCIMS", purpose: "")), (1, .unanswered(1, reason: "a")),
            (2, .began(2, service: "iCIMS", purpose: "")), (2, .unanswered(2, reason: "b")),
            (3, .began(3, service: "Gem", purpose: "")), (4, .answered(3)),
        ])
        #expect(line.state(at: 4) == .offline(since: 1, services: ["iCIMS"], reason: "b"))
        line.take(.began(4, service: "iCIMS", purpose: ""), at: 5)
        line.take(.answered(4), at: 5)
        #expect(line.state(at: 5) == .fine)
    }

    @Test func `an answer between two silences breaks the row`() {
        let line = line([
            (1, .began(1, service: "Gem", purpose: "")), (1, .unanswered(1, reason: "a")),
            (2, .began(2, service: "Gem", purpose: "")), (2, .answered(2)),
            (3, .began(3, service: "Gem", purpose: "")), (3, .unanswered(3, reason: "b")),
        ])
        #expect(line.state(at: 3) == .fine)
    }

    @Test func `two services that are silent are both named, since the first of them`() {
        var events: [(Double, Reachability.Event)] = []
        for (place, service) in ["iCIMS", "Gem", "iCIMS", "Gem"].enumerated() {
            events.append((Double(place), .began(place, service: service, purpose: "")))
            events.append((Double(place), .unanswered(place, reason: service)))
        }
        #expect(line(events).state(at: 9) == .offline(since: 0, services: ["Gem", "iCIMS"], reason: "iCIMS"))
    }

    @Test func `a call that waits longer than usual is slow, and says when that would be`() {
        var line = line([
            (100, .began(1, service: "iCIMS", purpose: "find people")), (101, .began(2, service: "Gem", purpose: "")),
        ])
        #expect(line.state(at: 102.9) == .fine)
        #expect(line.nextChange(after: 101) == 103)
        #expect(line.state(at: 103) == .slow(since: 100, service: "iCIMS", purpose: "find people"))
        line.take(.answered(1), at: 103.5)
        #expect(line.state(at: 103.5) == .fine)
        #expect(line.nextChange(after: 103.5) == 104)
        line.take(.cancelled(2), at: 103.6)
        #expect(line.nextChange(after: 103.6) == nil)
    }

    @Test func `every attempt is told from its beginning to its end`() async {
        let told = Mutex<[Reachability.Event]>([])
        let feed = TrafficFeed()
        feed.listen { event in told.withLock { $0.append(event) } }
        let answers: [Result<APIResponse, TransportFailure>] = [
            .success(APIResponse(status: 500)), .failure(.notSent("Refused.")), .failure(.outcomeUnknown("Silence.")),
            .failure(.cancelled),
        ]
        let inner = ScriptedExchange(answers)
        let exchange = WatchedExchange(inner, service: "Gem", feed: feed)
        for _ in answers { _ = try? await exchange.send(APIRequest(.get, "https://gem.example/", purpose: "try")) }
        #expect(
            told.withLock { $0 } == [
                .began(1, service: "Gem", purpose: "try"), .answered(1),
                .began(2, service: "Gem", purpose: "try"), .unanswered(2, reason: "Refused."),
                .began(3, service: "Gem", purpose: "try"), .unanswered(3, reason: "Silence."),
                .began(4, service: "Gem", purpose: "try"), .cancelled(4),
            ])
    }
}
