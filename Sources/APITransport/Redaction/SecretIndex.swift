/// The writings of secrets, cut into pieces of eight bytes, so that a text of any length is searched for all of them in
/// one pass.
struct SecretIndex: Sendable {
    /// How much of a secret is taken out.
    enum Care: Sendable {
        /// Every part of eight characters.
        case words
        /// Parts that can be nothing else: no ordinary word, no number.
        case data
        /// Secrets that are there whole, or nearly so.
        case whole
    }

    /// How long a run of pieces must be in data, and to count as a whole secret.
    private struct Need {
        var data: Int
        var whole: Int
        /// Whether the piece says anything: zeros stand in every id, also when a key has some.
        var isTelling: Bool
    }

    private var pieces: [UInt64: Need] = [:]
    /// Tells most places of a text that no piece begins there, without a look into `pieces`.
    private var sieve = [UInt64](repeating: 0, count: 4096)
    /// Secrets of fewer than eight bytes, as they are and in base64.
    private var short: [[UInt8]] = []

    static let piece = 8
    /// A run of letters or digits alone that is shorter may be an ordinary word, or anybody's number.
    private static let longestWord = 12
    private static let longestChance = 16
    /// What stands in messages about secrets, so that a part of one tells nothing that is one of these words.
    private static let everyday = Set(
        ["password", "passwords", "username", "customer", "credentials", "authorization", "application", "integration"]
            .map { Array($0.utf8) })

    var isEmpty: Bool { pieces.isEmpty && short.isEmpty }

    mutating func add(_ secret: String) {
        let plain = SecretWriting(secret)
        add(plain, of: plain.bytes)
        let base64 = plain.base64(padded: true)
        add(base64, of: plain.bytes)
        for word in [plain, base64] where (4..<Self.piece).contains(word.bytes.count) { short.append(word.bytes) }
        var writings = [plain]
        // Twice: base64 of base64 as well.
        for _ in 0..<2 {
            writings = writings.flatMap { $0.base64Alignments + [$0.hexadecimal] }
            for writing in writings { add(writing, of: plain.bytes) }
        }
        for writing in [plain.asForm, SecretWriting(latin1: secret)].compactMap(\.self) {
            add(writing, of: writing.bytes)
        }
    }

    private mutating func add(_ writing: SecretWriting, of secret: [UInt8]) {
        let bytes = writing.bytes
        guard bytes.count >= Self.piece else { return }
        for start in 0...(bytes.count - Self.piece) {
            let part = bytes[start..<(start + Self.piece)]
            let source = secret[writing.sources[start]...writing.sources[start + Self.piece - 1]]
            let kinds = Set(source).count
            let isWord = writing.isPlain && (part.allSatisfy(Self.isLetter) || part.allSatisfy(Self.isDigit))
            let key = part.reduce(0) { $0 << 8 | UInt64(Self.folded[Int($1)]) }
            let known = pieces[key]
            pieces[key] = Need(
                data: min(isWord ? min(Self.longestWord, bytes.count) : Self.piece, known?.data ?? .max),
                whole: min(Self.longestChance, bytes.count, known?.whole ?? .max),
                isTelling: kinds >= 4 || 2 * kinds > source.count || known?.isTelling ?? false)
            let place = Self.place(of: key)
            sieve[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    private static func place(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 46) }

    /// Where secrets stand, in order for each length of secret.
    func places(in bytes: [UInt8], _ care: Care) -> [Range<Int>] {
        runs(in: bytes, care) + short.flatMap { occurrences(of: $0, in: bytes, care) }
    }

    private func runs(in bytes: [UInt8], _ care: Care) -> [Range<Int>] {
        guard bytes.count >= Self.piece, !pieces.isEmpty else { return [] }
        var runs: [Range<Int>] = []
        var run = 0..<0
        var need = Need(data: .max, whole: .max, isTelling: false)
        func close() {
            let least =
                switch care {
                case .words: Self.piece
                case .data: need.data
                case .whole: need.whole
                }
            guard run.count >= least, need.isTelling else { return }
            if run.count < need.whole, Self.everyday.contains(bytes[run].map { Self.folded[Int($0)] }) { return }
            runs.append(run)
        }
        var key: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            key = key << 8 | UInt64(Self.folded[Int(byte)])
            guard index >= Self.piece - 1 else { continue }
            let place = Self.place(of: key)
            guard sieve[place >> 6] >> UInt64(place & 63) & 1 == 1, let found = pieces[key] else { continue }
            let start = index + 1 - Self.piece
            if start > run.upperBound || run.isEmpty {
                close()
                run = start..<(index + 1)
                need = found
            } else {
                run = run.lowerBound..<(index + 1)
                need.data = min(need.data, found.data)
                need.whole = min(need.whole, found.whole)
                need.isTelling = need.isTelling || found.isTelling
            }
        }
        close()
        return runs
    }

    private func occurrences(of word: [UInt8], in bytes: [UInt8], _ care: Care) -> [Range<Int>] {
        guard bytes.count >= word.count, care != .whole else { return [] }
        let mayBeWord = care == .data && (word.allSatisfy(Self.isLetter) || word.allSatisfy(Self.isDigit))
        return (0...(bytes.count - word.count)).compactMap { start in
            let end = start + word.count
            guard bytes[start] == word[0], bytes[start..<end].elementsEqual(word) else { return nil }
            let neighbours = [start > 0 ? bytes[start - 1] : 0x20, end < bytes.count ? bytes[end] : 0x20]
            let isWithinWord = neighbours.contains { Self.isLetter($0) || Self.isDigit($0) }
            return mayBeWord && isWithinWord ? nil : start..<end
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Without case, and the two alphabets of base64 as one.
    private static let folded: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
        case UInt8(ascii: "-"): UInt8(ascii: "+")
        case UInt8(ascii: "_"): UInt8(ascii: "/")
        default: UInt8(byte)
        }
    }
}
