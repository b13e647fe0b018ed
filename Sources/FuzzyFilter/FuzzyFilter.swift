import FuzzyMatching
import Glibc

/// `FuzzyFilter QUERY < LINES` reads lines and writes those that fit a query, best first: the matcher as a program, to be
/// measured beside `fzf --filter` and `fzy --show-matches`. Not part of the product.
@main struct FuzzyFilter {
    static func main() async {
        guard CommandLine.arguments.count == 2 else { exit(64) }
        let text = Text.standardInput()
        write(await found(CommandLine.arguments[1], in: text), of: text)
    }

    private struct Line: Sendable {
        var score: Int
        var range: Range<Int>
    }

    /// The best first, equals in the order of the pieces.
    private nonisolated static func found(_ query: String, in text: Text) async -> [Line] {
        let query = FuzzyQuery(query)
        let pieces = pieces(of: text.bytes)
        let found = await withTaskGroup(of: (Int, [Line]).self) { group in
            for (number, piece) in pieces.enumerated() {
                group.addTask { (number, lines(of: text, in: piece, query)) }
            }
            var found = [[Line]](repeating: [], count: pieces.count)
            for await (number, lines) in group { found[number] = lines }
            return found
        }
        return merged(found)
    }

    /// Lists that are sorted by score, as one.
    private nonisolated static func merged(_ lists: [[Line]]) -> [Line] {
        let all = lists.flatMap { $0 }
        let highest = all.reduce(0) { max($0, $1.score) }
        guard highest < 1 << 14 else {
            return all.enumerated().sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.map(\.1)
        }
        var places = [Int](repeating: 0, count: highest + 2)
        for line in all { places[highest - max(0, line.score) + 1] += 1 }
        for score in places.indices.dropFirst() { places[score] += places[score - 1] }
        var result = all
        for line in all {
            let slot = highest - max(0, line.score)
            result[places[slot]] = line
            places[slot] += 1
        }
        return result
    }

    /// Whole lines, so few that their index stays in the processor's cache.
    private nonisolated static func pieces(of text: UnsafeRawBufferPointer) -> [Range<Int>] {
        let size = 1 << 18
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

    private nonisolated static func lines(of text: Text, in piece: Range<Int>, _ query: FuzzyQuery) -> [Line] {
        var ranges: [Range<Int>] = []
        let index = FuzzyIndex(lines: UnsafeRawBufferPointer(rebasing: text.bytes[piece]), for: query) {
            ranges.append($0)
        }
        return index.search(query).items.map { item in
            let start = piece.lowerBound + ranges[item.index].lowerBound
            return Line(score: item.score, range: start..<start + ranges[item.index].count)
        }
    }

    private static func write(_ lines: [Line], of text: Text) {
        let size = lines.reduce(0) { $0 + $1.range.count + 1 }
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
        defer { output.deallocate() }
        var end = 0
        for line in lines {
            let source = UnsafeRawBufferPointer(rebasing: text.bytes[line.range])
            UnsafeMutableRawBufferPointer(rebasing: output[end...]).copyMemory(from: source)
            output[end + source.count] = 0x0A
            end += source.count + 1
        }
        var start = 0
        while start < size {
            let done = Glibc.write(STDOUT_FILENO, output.baseAddress.map { $0 + start }, size - start)
            if done <= 0 { return }
            start += done
        }
    }
}

/// What is read, until the program ends.
private struct Text: Sendable {
    private let address: UInt
    private let count: Int

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    }

    /// A file is mapped, anything else read.
    static func standardInput() -> Text {
        var status = stat()
        fstat(STDIN_FILENO, &status)
        let size = Int(status.st_size)
        if size > 0, let map = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, STDIN_FILENO, 0),
            map != MAP_FAILED
        {
            return Text(address: UInt(bitPattern: map), count: size)
        }
        var capacity = 1 << 16
        var count = 0
        var buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        while true {
            let got = read(STDIN_FILENO, buffer + count, capacity - count)
            if got <= 0 { return Text(address: UInt(bitPattern: buffer), count: count) }
            count += got
            guard count == capacity else { continue }
            let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2, alignment: 16)
            larger.copyMemory(from: buffer, byteCount: count)
            buffer.deallocate()
            buffer = larger
            capacity *= 2
        }
    }
}
