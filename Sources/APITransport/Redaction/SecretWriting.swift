/// A secret in one writing, and which byte of it each byte of the writing tells of.
struct SecretWriting {
    let bytes: [UInt8]
    /// Places in the secret, one for each byte.
    let sources: [Int]
    /// Whether it is the secret as it is.
    let isPlain: Bool

    init(_ secret: String) { self.init(plain: Array(secret.utf8)) }

    /// In one byte a character; nil where that is the same, or cannot be.
    init?(latin1 secret: String) {
        let scalars = secret.unicodeScalars
        guard scalars.contains(where: { !$0.isASCII }), scalars.allSatisfy({ $0.value < 0x100 }) else { return nil }
        self.init(plain: scalars.map { UInt8($0.value) })
    }

    private init(plain: [UInt8]) {
        bytes = plain
        sources = Array(plain.indices)
        isPlain = true
    }

    private init(_ bytes: [UInt8], sources: [Int]) {
        self.bytes = bytes
        self.sources = sources
        isPlain = false
    }

    /// As forms have it, with a plus for a space; nil where there is none.
    var asForm: SecretWriting? {
        bytes.contains(0x20) ? SecretWriting(plain: bytes.map { $0 == 0x20 ? 0x2B : $0 }) : nil
    }

    var hexadecimal: SecretWriting {
        let digits = Array("0123456789abcdef".utf8)
        return SecretWriting(
            bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, sources: sources.flatMap { [$0, $0] })
    }

    func base64(padded: Bool) -> SecretWriting {
        let code = Base64.encoded(bytes)
        let padding = padded ? (3 - bytes.count % 3) % 3 : 0
        let places = (code.indices).map { sources[min($0 * 3 / 4, bytes.count - 1)] }
        return SecretWriting(
            code + [UInt8](repeating: UInt8(ascii: "="), count: padding),
            sources: places + [Int](repeating: sources.last ?? 0, count: padding))
    }

    /// What can be seen in the base64 of a longer text, whatever stands before and behind the secret there.
    var base64Alignments: [SecretWriting] {
        guard !bytes.isEmpty else { return [] }
        return (0..<3).map { before in
            let code = Base64.encoded([UInt8](repeating: 0, count: before) + bytes)
            // The first characters and the last one also tell of the neighbours.
            let head = before == 0 ? 0 : before + 1
            let tail = (before + bytes.count) % 3 == 0 ? 0 : 1
            let kept = code.indices.dropFirst(head).dropLast(tail)
            return SecretWriting(
                kept.map { code[$0] },
                sources: kept.map { sources[min(max($0 * 3 / 4 - before, 0), bytes.count - 1)] })
        }
    }
}

enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: encoded(bytes), as: UTF8.self) + String(repeating: "=", count: (3 - bytes.count % 3) % 3)
    }

    /// Without padding.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
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
