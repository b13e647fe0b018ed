import Synchronization

/// Takes the secrets in force out of texts that others wrote, before such a text is shown, logged or kept: each secret
/// whole, or eight characters or more of it, as it is or in another writing (base64, hexadecimal, percent codes, JSON
/// escapes, character references, in any case and in each other).
///
/// One value for the whole program, because a service may be sent one secret and another one repeat it.
public final class Redaction: Sendable {
    private let state = Mutex(State())

    private struct State {
        var lasting = SecretIndex()
        var known: Set<String> = []
        /// What proves a single request: the newest, and those before them.
        var passing = SecretIndex()
        var earlier = SecretIndex()
        var knownPassing: Set<String> = []
        /// Not in an index yet: that takes a moment, and most runs begin with a screen and not with a text of others.
        var waiting: [String] = []

        mutating func indexes() -> [SecretIndex] {
            for secret in waiting { lasting.add(secret) }
            waiting = []
            return [lasting, passing, earlier].filter { !$0.isEmpty }
        }
    }

    /// Signatures of requests that are remembered at least; twice as many at most.
    private static let memory = 16

    public init() {}

    /// A secret that is good for longer than one request.
    public func add(_ secret: String) {
        state.withLock { state in
            guard secret.utf8.count >= Self.shortest, state.known.insert(secret).inserted else { return }
            state.waiting.append(secret)
        }
    }

    /// A user and a password, alone and as they travel together.
    public func add(user: String, password: String) {
        add(password)
        add(Base64.text(Array("\(user):\(password)".utf8)))
    }

    /// A proof that goes with one request and is another one in the next.
    func add(passing secret: String) {
        state.withLock { state in
            guard secret.utf8.count >= Self.shortest, state.knownPassing.insert(secret).inserted else { return }
            if state.knownPassing.count > Self.memory {
                state.earlier = state.passing
                state.passing = SecretIndex()
                state.knownPassing = [secret]
            }
            state.passing.add(secret)
        }
    }

    /// Shorter texts occur in any sentence; and nobody protects anything with them.
    private static let shortest = 4

    /// For a text that says what happened, such as an error: every part of a secret is taken out.
    public func words(_ text: String) -> String { redacted(text, .words) }

    /// The same for bytes, which may be text in UTF-8.
    public func words(_ bytes: [UInt8]) -> [UInt8] { redacted(bytes, .words) ?? bytes }

    /// For data about people that is shown: an ordinary word or a number stays, also when a secret begins with it.
    public func data(_ text: String) -> String { redacted(text, .data) }

    /// Whether a secret stands in the text, whole or with sixteen characters or more of it.
    public func isBroken(by text: String) -> Bool { redacted(Array(text.utf8), .whole) != nil }

    private func redacted(_ text: String, _ care: SecretIndex.Care) -> String {
        redacted(Array(text.utf8), care).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// Nil when there is nothing to take out.
    private func redacted(_ bytes: [UInt8], _ care: SecretIndex.Care) -> [UInt8]? {
        let indexes = state.withLock { $0.indexes() }
        guard !indexes.isEmpty else { return nil }
        var places: [Range<Int>] = []
        var reading: DecodedBytes? = DecodedBytes(bytes)
        // A web page in a JSON text in a percent code: deeper than that nobody can read it either.
        for _ in 0..<4 {
            guard let current = reading else { break }
            for index in indexes {
                places += index.places(in: current.bytes, care).map { current.source(of: $0) }
            }
            reading = current.decoded()
        }
        return places.isEmpty ? nil : Self.blank(places, in: bytes)
    }

    private static func blank(_ places: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.upperBound > end {
            // What touches the place before it is the same secret, or the next one.
            if place.lowerBound > end || end == 0 {
                result += bytes[end..<characterStart(max(place.lowerBound, end), in: bytes, from: end)]
                result += Array("•••".utf8)
            }
            end = characterEnd(place.upperBound, in: bytes)
        }
        return result + bytes[end...]
    }

    private static func characterStart(_ index: Int, in bytes: [UInt8], from start: Int) -> Int {
        var index = index
        while index > start, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private static func characterEnd(_ index: Int, in bytes: [UInt8]) -> Int {
        var index = index
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }
}
