import APITransport
public import Recruiting

/// A file of candidates in Gem's shape: a JSON array, one object, or one object a line (reference 1.2).
public enum GemCandidateFile {
    /// One entry of the file, good or bad.
    public struct Entry: Hashable, Sendable {
        /// Counted from 1.
        public var number: Int
        public var result: Result<Candidate, Failure>

        public init(number: Int, result: Result<Candidate, Failure>) {
            self.number = number
            self.result = result
        }
    }

    /// What a file holds.
    public struct Contents: Hashable, Sendable {
        public var entries: [Entry]
        /// What a person should know besides, one sentence each; none of it is a fault.
        public var remarks: [String]
    }

    /// Reads what can be read: a bad entry is named and the others are kept.
    ///
    /// - Throws: when there is no entry at all.
    public static func read(_ bytes: [UInt8]) throws(Failure) -> [Entry] {
        try contents(of: bytes).entries
    }

    /// Reads what can be read, out of whatever tools put around it.
    ///
    /// - Throws: when there is no entry at all; the message says what the input is instead.
    public static func contents(of bytes: [UInt8]) throws(Failure) -> Contents {
        let bytes = withoutMark(bytes)
        guard bytes.contains(where: { !isSpace($0) }) else { throw Failure(.input, "The input is empty.") }
        if let kind = InputKind(bytes) { throw kind.failure }
        let wrapping = Wrapping(pieces(of: bytes))
        let entries = wrapping.pieces.enumerated().map { entry(number: $0 + 1, $1) }
        return Contents(entries: withoutRepeats(entries) + faults(of: bytes), remarks: wrapping.remarks)
    }

    /// The same for a text.
    public static func read(_ text: String) throws(Failure) -> [Entry] {
        try read(Array(text.utf8))
    }

    private typealias Piece = Result<JSONValue, EntryFault>

    private static func pieces(of bytes: [UInt8]) -> [Piece] {
        if !EntryFault.isOlderEncoding(bytes), let whole = try? JSONValue(parsing: bytes) {
            return if case .array(let values) = whole { values.map { .success($0) } } else { [.success(whole)] }
        }
        // Broken somewhere: the parts are read one by one, so that one bad entry costs no more than itself.
        let lists = lists(in: bytes)
        if !lists.isEmpty { return lists.flatMap { $0.parts.map(parse) } }
        let lines = bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
            .filter { !$0.allSatisfy(isSpace) }
        let parsed = lines.map(parse)
        let isByLine = parsed.contains { if case .success(.object) = $0 { true } else { false } }
        // Objects over several lines, one after another, as some tools write them.
        return isByLine ? parsed : JSONSplitter.values(bytes).map(parse)
    }

    /// The lists that a text begins with, one after another; none when it begins with anything else.
    private static func lists(in bytes: [UInt8]) -> [JSONSplitter.Elements] {
        var lists: [JSONSplitter.Elements] = []
        var rest = bytes.drop(while: isSpace)
        while rest.first == UInt8(ascii: "[") {
            let list = JSONSplitter.elements(ofArray: rest)
            lists.append(list)
            rest = list.rest
        }
        return lists
    }

    /// What is wrong with a list as a whole, as one more bad entry: all that could be read of it was read.
    private static func faults(of bytes: [UInt8]) -> [Entry] {
        guard (try? JSONValue(parsing: bytes)) == nil, let last = lists(in: bytes).last else { return [] }
        let lists = lists(in: bytes)
        let count = lists.reduce(0) { $0 + $1.parts.count }
        var words: [String] = []
        if lists.count > 1 {
            let counts = lists.map { String($0.parts.count) }.joined(separator: ", ")
            words.append(
                "\(lists.count) lists follow one another where one should be (\(counts) entries); all were read")
        }
        if !last.isClosed {
            // An entry that is cut off says so itself.
            if let part = last.parts.last, case .failure = parse(part) { return [] }
            words.append(
                "the list has no end after entry \(count): the input may be cut off, and entries may be missing")
        } else if !last.rest.isEmpty {
            let opening = GemErrorBody.opening(Array(last.rest.prefix(160))).prefix(40)
            words.append("something follows the end of the list and was not read; it begins with “\(opening)”")
        }
        return words.map { Entry(number: count + 1, result: .failure(Failure(.input, $0))) }
    }

    private static func parse(_ bytes: ArraySlice<UInt8>) -> Piece {
        let bytes = Array(bytes)
        if EntryFault.isOlderEncoding(bytes) { return .failure(EntryFault(bytes)) }
        return (try? JSONValue(parsing: bytes)).map { .success($0) } ?? .failure(EntryFault(bytes))
    }

    private static func entry(number: Int, _ piece: Piece) -> Entry {
        func bad(_ what: String) -> Entry {
            Entry(number: number, result: .failure(Failure(.input, "entry \(number): \(what)")))
        }
        switch piece {
        case .failure(let fault): return bad(fault.words)
        case .success(.object(let members)):
            guard !Candidate.gemKeys.isDisjoint(with: members.keys) else {
                return bad("no candidate: it has none of a candidate's fields")
            }
            var candidate = Candidate(gem: .object(members), fallbackID: "#\(number)")
            if !Candidate.isGemID(candidate.id) { candidate.idScope = .file }
            return Entry(number: number, result: .success(candidate))
        case .success(.array): return bad("a list where a candidate should be")
        case .success(.null): return bad("null where a candidate should be")
        case .success: return bad("a bare value where a candidate should be")
        }
    }

    /// The same id twice would be two candidates in one place of the queue. Gem's id twice is one person twice; any other
    /// id gives way to the entry's place in the file.
    private static func withoutRepeats(_ entries: [Entry]) -> [Entry] {
        var first: [String: Int] = [:]
        return entries.map { entry in
            guard case .success(var candidate) = entry.result else { return entry }
            guard let earlier = first[candidate.id] else {
                first[candidate.id] = entry.number
                return entry
            }
            if candidate.idScope == .file {
                candidate.id = "#\(entry.number)"
                return Entry(number: entry.number, result: .success(candidate))
            }
            let failure = Failure(
                .input, "entry \(entry.number): has the same id as entry \(earlier) (\(candidate.id))")
            return Entry(number: entry.number, result: .failure(failure))
        }
    }

    /// Without a byte order mark; UTF-16, as some Windows programs save it, becomes UTF-8.
    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        // Without a mark every second byte of a bracket and what follows it is nothing.
        let isLittle = hasMark ? bytes[0] == 0xFF : bytes.count > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0
        let isBig = hasMark ? !isLittle : bytes.count > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0
        guard isLittle || isBig else { return bytes }
        let units = stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? two << 8 | one : one << 8 | two
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
