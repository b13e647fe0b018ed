/// The writings of secrets, cut into pieces of eight bytes, so that a text of any length is searched for all of them in
/// one pass.
struct SecretIndex: Sendable {
    /// By piece: how long a run of pieces must be before it is taken out of data.
    private var pieces: [UInt64: Int] = [:]
    /// Tells most places of a text that no piece begins there, without a look into `pieces`.
    private var sieve = [UInt64](repeating: 0, count: 4096)
    /// Secrets of fewer than eight bytes, as they are and in base64.
    private var short: [[UInt8]] = []

    static let piece = 8
    /// A run of letters alone that is shorter may be an ordinary word.
    private static let longestWord = 12

    var isEmpty: Bool { pieces.isEmpty && short.isEmpty }

    /// - Parameter isMachineMade: no part of it can be an ordinary word.
    mutating func add(_ secret: String, isMachineMade: Bool) {
        let bytes = Array(secret.utf8)
        addWriting(bytes, isMachineMade: isMachineMade)
        let base64 = Array(Base64.text(bytes).utf8)
        addWriting(base64, isMachineMade: true)
        for word in [bytes, base64] where (4..<Self.piece).contains(word.count) { short.append(word) }
        var writings = [bytes]
        // Twice: base64 of base64 as well.
        for _ in 0..<2 {
            writings = writings.flatMap { Base64.alignments(of: $0) + [Self.hexadecimal($0)] }
            for writing in writings { addWriting(writing, isMachineMade: true) }
        }
        // As forms have it.
        if bytes.contains(0x20) { addWriting(bytes.map { $0 == 0x20 ? 0x2B : $0 }, isMachineMade: isMachineMade) }
        let scalars = secret.unicodeScalars
        if scalars.contains(where: { !$0.isASCII }), scalars.allSatisfy({ $0.value < 0x100 }) {
            addWriting(scalars.map { UInt8($0.value) }, isMachineMade: isMachineMade)
        }
    }

    private mutating func addWriting(_ bytes: [UInt8], isMachineMade: Bool) {
        guard bytes.count >= Self.piece else { return }
        for start in 0...(bytes.count - Self.piece) {
            let part = bytes[start..<(start + Self.piece)]
            let isWord = !isMachineMade && part.allSatisfy(Self.isLetter)
            let needed = isWord ? min(Self.longestWord, bytes.count) : Self.piece
            let key = part.reduce(0) { $0 << 8 | UInt64(Self.folded[Int($1)]) }
            pieces[key] = min(needed, pieces[key] ?? needed)
            let place = Self.place(of: key)
            sieve[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    private static func place(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 46) }

    /// Where secrets stand, in order for each length of secret.
    func places(in bytes: [UInt8], isData: Bool) -> [Range<Int>] {
        runs(in: bytes, isData: isData) + short.flatMap { occurrences(of: $0, in: bytes, isData: isData) }
    }

    private func runs(in bytes: [UInt8], isData: Bool) -> [Range<Int>] {
        guard bytes.count >= Self.piece, !pieces.isEmpty else { return [] }
        var runs: [Range<Int>] = []
        var run = 0..<0
        var needed = Int.max
        func close() {
            if !run.isEmpty, !isData || run.count >= needed { runs.append(run) }
        }
        var key: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            key = key << 8 | UInt64(Self.folded[Int(byte)])
            guard index >= Self.piece - 1 else { continue }
            let place = Self.place(of: key)
            guard sieve[place >> 6] >> UInt64(place & 63) & 1 == 1, let length = pieces[key] else { continue }
            let start = index + 1 - Self.piece
            if start > run.upperBound || run.isEmpty {
                close()
                run = start..<(index + 1)
                needed = length
            } else {
                run = run.lowerBound..<(index + 1)
                needed = min(needed, length)
            }
        }
        close()
        return runs
    }

    private func occurrences(of word: [UInt8], in bytes: [UInt8], isData: Bool) -> [Range<Int>] {
        guard bytes.count >= word.count else { return [] }
        let mayBeWord = isData && word.allSatisfy(Self.isLetter)
        return (0...(bytes.count - word.count)).compactMap { start in
            let end = start + word.count
            guard bytes[start] == word[0], bytes[start..<end].elementsEqual(word) else { return nil }
            let isWithinWord =
                start > 0 && Self.isLetter(bytes[start - 1]) || end < bytes.count && Self.isLetter(bytes[end])
            return mayBeWord && isWithinWord ? nil : start..<end
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Without case, and the two alphabets of base64 as one.
    private static let folded: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
        case UInt8(ascii: "-"): UInt8(ascii: "+")
        case UInt8(ascii: "_"): UInt8(ascii: "/")
        default: UInt8(byte)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }
}

enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: encoded(bytes), as: UTF8.self) + String(repeating: "=", count: (3 - bytes.count % 3) % 3)
    }

    /// What can be seen of bytes in the base64 of a longer text, whatever stands before and behind them there.
    static func alignments(of bytes: [UInt8]) -> [[UInt8]] {
        (0..<3).map { before in
            let whole = encoded([UInt8](repeating: 0, count: before) + bytes)
            // The first characters and the last one also tell of the neighbours.
            let head = before == 0 ? 0 : before + 1
            let tail = (before + bytes.count) % 3 == 0 ? 0 : 1
            return Array(whole.dropFirst(head).dropLast(tail))
        }
    }

    private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0...part.count { result.append(alphabet[bits >> (18 - 6 * place) & 63]) }
        }
        return result
    }
}
