/// Cuts a JSON text that is broken somewhere into its outermost parts, so that the sound ones can be read.
///
/// It knows strings and brackets, nothing else; each part is parsed by itself afterwards.
enum JSONSplitter {
    /// The elements of an array, and what stands behind them.
    struct Elements {
        var parts: [ArraySlice<UInt8>]
        /// Whether the array has its end.
        var isClosed: Bool
        /// What follows the array, without white space before it.
        var rest: ArraySlice<UInt8>
    }

    /// The elements of the array that the text begins with; a part that is cut off by the end of the text is one too.
    static func elements(ofArray bytes: ArraySlice<UInt8>) -> Elements {
        guard let open = bytes.firstIndex(of: UInt8(ascii: "[")) else {
            return Elements(parts: [], isClosed: true, rest: bytes)
        }
        let (parts, end) = parts(bytes[(open + 1)...], endsAtBracket: true)
        let rest = end.map { bytes[($0 + 1)...].drop { $0 <= 0x20 } } ?? []
        return Elements(parts: parts, isClosed: end != nil, rest: rest)
    }

    /// Values that follow one another, with or without anything between them.
    static func values(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        parts(bytes[...], endsAtBracket: false).parts
    }

    /// The parts, and where the closing bracket stands; nil when there is none.
    private static func parts(
        _ bytes: ArraySlice<UInt8>, endsAtBracket: Bool
    ) -> (parts: [ArraySlice<UInt8>], end: Int?) {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var depth = 0
        var isInString = false
        var isEscaped = false
        func close(_ end: Int) {
            let part = bytes[start..<end].drop { $0 <= 0x20 }
            if !part.isEmpty { parts.append(part) }
        }
        for (index, byte) in zip(bytes.indices, bytes) {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]") where depth == 0 && endsAtBracket:
                close(index)
                return (parts, index)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                if depth == 0 && !endsAtBracket {
                    close(index + 1)
                    start = index + 1
                }
            case UInt8(ascii: ",") where depth == 0:
                close(index)
                start = index + 1
            default: break
            }
        }
        close(bytes.endIndex)
        return (parts, nil)
    }
}
