/// A text whose codes were read once more, and where each of its bytes came from.
struct DecodedBytes {
    private(set) var bytes: [UInt8]
    /// For each byte the first and the last byte of the text it was read from; nil while they are the same.
    private var sources: [ClosedRange<Int>]?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func source(of range: Range<Int>) -> Range<Int> {
        guard let sources, let first = range.first, let last = range.last else { return range }
        return sources[first].lowerBound..<(sources[last].upperBound + 1)
    }

    /// With percent codes, JSON escapes and character references read; nil when there are none.
    func decoded() -> DecodedBytes? {
        guard bytes.contains(where: Self.isMark) else { return nil }
        var result: [UInt8] = []
        var places: [ClosedRange<Int>] = []
        result.reserveCapacity(bytes.count)
        places.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let code = Self.isMark(bytes[index]) ? ByteCode(bytes[index...]) : nil
            let length = code?.length ?? 1
            let end = index + length - 1
            let place = (sources?[index].lowerBound ?? index)...(sources?[end].upperBound ?? end)
            for byte in code?.bytes ?? [bytes[index]] {
                result.append(byte)
                places.append(place)
            }
            index += length
        }
        guard result != bytes else { return nil }
        var decoded = DecodedBytes(result)
        decoded.sources = places
        return decoded
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "&"): true
        default: false
        }
    }
}

/// One character in another writing, at the beginning of some bytes.
private struct ByteCode {
    var bytes: [UInt8]
    /// How many bytes the code takes.
    var length: Int

    /// Nil when there is no code, or one that is not known.
    init?(_ text: ArraySlice<UInt8>) {
        let rest = text.dropFirst()
        switch text.first {
        // The second is the one of mail.
        case UInt8(ascii: "%"), UInt8(ascii: "="):
            guard let byte = Self.number(rest.prefix(2), radix: 16), rest.count >= 2 else { return nil }
            self.init(bytes: [UInt8(truncatingIfNeeded: byte)], length: 3)
        case UInt8(ascii: "\\"): self.init(escape: rest)
        case UInt8(ascii: "&"): self.init(reference: rest)
        default: return nil
        }
    }

    private init(bytes: [UInt8], length: Int) {
        self.bytes = bytes
        self.length = length
    }

    private init?(escape rest: ArraySlice<UInt8>) {
        guard let letter = rest.first else { return nil }
        switch letter {
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard let unit = Self.unit(rest.dropFirst()) else { return nil }
            let next = rest.dropFirst(5)
            if unit & 0xFC00 == 0xD800, next.starts(with: Array("\\u".utf8)),
                let low = Self.unit(next.dropFirst(2)), low & 0xFC00 == 0xDC00
            {
                self.init(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, length: 12)
            } else {
                self.init(scalar: unit, length: 6)
            }
        case UInt8(ascii: "x"):
            guard rest.count >= 3, let byte = Self.number(rest.dropFirst().prefix(2), radix: 16) else { return nil }
            self.init(bytes: [UInt8(truncatingIfNeeded: byte)], length: 4)
        case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            self.init(bytes: [letter], length: 2)
        default: return nil
        }
    }

    private init?(reference rest: ArraySlice<UInt8>) {
        let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") }
        let closed = rest.count > name.count && name.count < 10 ? 1 : 0
        if name.first == UInt8(ascii: "#") {
            let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
            let radix = isHexadecimal ? 16 : 10
            let digits = name.dropFirst(isHexadecimal ? 2 : 1).prefix { Self.number([$0][...], radix: radix) != nil }
            guard let value = Self.number(digits, radix: radix) else { return nil }
            let length = 1 + (isHexadecimal ? 2 : 1) + digits.count
            let isClosed = rest.dropFirst(length - 1).first == UInt8(ascii: ";")
            self.init(scalar: value, length: length + (isClosed ? 1 : 0))
        } else {
            guard closed == 1, let byte = Self.names[String(decoding: name, as: UTF8.self)] else { return nil }
            self.init(bytes: [UInt8(ascii: byte)], length: name.count + 2)
        }
    }

    private init?(scalar value: Int, length: Int) {
        guard let scalar = UInt32(exactly: value).flatMap({ Unicode.Scalar($0) }) else { return nil }
        self.init(bytes: Array(String(scalar).utf8), length: length)
    }

    private static func unit(_ text: ArraySlice<UInt8>) -> Int? {
        text.count >= 4 ? number(text.prefix(4), radix: 16) : nil
    }

    /// Of at most seven digits and nothing else.
    private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
        guard !digits.isEmpty, digits.count <= 7 else { return nil }
        var number = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            guard Int(value) < radix else { return nil }
            number = number * radix + Int(value)
        }
        return number
    }

    /// Of the characters that stand in secrets and have a name (HTML 13.5).
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "excl": "!", "num": "#", "dollar": "$",
        "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/",
        "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[",
        "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_", "grave": "`", "lcub": "{", "lbrace": "{",
        "verbar": "|", "vert": "|", "rcub": "}", "rbrace": "}", "hyphen": "-", "dash": "-",
    ]
}
