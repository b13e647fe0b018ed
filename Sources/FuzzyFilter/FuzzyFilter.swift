import FuzzyMatching
import Glibc

/// `FuzzyFilter QUERY < LINES` reads lines and writes those that fit a query, best first: the matcher as a program, to be measured beside
/// `fzf --filter` and `fzy --show-matches`. Not part of the product.
@main struct FuzzyFilter {
    static func main() async {
        guard CommandLine.arguments.count == 2 else { exit(64) }
        let text = readAll()
        write(await found(CommandLine.arguments[1], in: text), of: text)
    }

    private struct Line: Sendable {
        /// Orders by score, and equals by where they are.
        var key: UInt64
        var range: Range<Int>
    }

    private nonisolated static func found(_ query: String, in text: [UInt8]) async -> [Line] {
        let query = FuzzyQuery(query)
        var found = await withTaskGroup(of: [Line].self) { group in
            for piece in pieces(of: text) {
                group.addTask { lines(of: text, in: piece, query) }
            }
            var found: [Line] = []
            for await lines in group { found += lines }
            return found
        }
        found.sort { $0.key < $1.key }
        return found
    }

    private static func readAll() -> [UInt8] {
        var status = stat()
        fstat(STDIN_FILENO, &status)
        var capacity = max(1 << 16, Int(status.st_size) + 1)
        var text: [UInt8] = []
        while true {
            let known = text
            text = Array(unsafeUninitializedCapacity: known.count + capacity) { buffer, count in
                _ = buffer.initialize(from: known)
                count = known.count
                while count < buffer.count {
                    let got = read(STDIN_FILENO, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                    if got <= 0 { break }
                    count += got
                }
            }
            if text.count < known.count + capacity { return text }
            capacity *= 2
        }
    }

    /// Whole lines, so few that their index stays in the processor's cache.
    private static func pieces(of text: [UInt8]) -> [Range<Int>] {
        let size = 1 << 16
        var pieces: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let wanted = min(text.count, start + size)
            let end = text[wanted...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    private static func lines(of text: [UInt8], in piece: Range<Int>, _ query: FuzzyQuery) -> [Line] {
        var ranges: [Range<Int>] = []
        let index = text.withUnsafeBytes { bytes in
            FuzzyIndex(lines: UnsafeRawBufferPointer(rebasing: bytes[piece]), for: query) { ranges.append($0) }
        }
        return index.search(query).items.map { item in
            let range = ranges[item.index]
            let start = piece.lowerBound + range.lowerBound
            return Line(
                key: UInt64(UInt32.max - UInt32(max(0, item.score))) << 32 | UInt64(start),
                range: start..<start + range.count)
        }
    }

    private static func write(_ lines: [Line], of text: [UInt8]) {
        var output: [UInt8] = []
        output.reserveCapacity(lines.reduce(0) { $0 + $1.range.count + 1 })
        for line in lines {
            output += text[line.range]
            output.append(0x0A)
        }
        var start = 0
        while start < output.count {
            let done = output.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if done <= 0 { return }
            start += done
        }
    }
}
