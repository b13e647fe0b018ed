/// Texts prepared for searching: built once, searched at every keystroke.
///
/// An item is one text or several fields (title, number, location); a word of the query is found within one
/// field. Each different text is kept, and scored, once, however many items have it. The letters of all texts lie in
/// one piece of memory, with a note about each of them; texts with letters beyond ASCII lie in a second one, because
/// their units are four bytes wide.
public struct FuzzyIndex: Sendable {
    /// How many items there are.
    public let count: Int
    /// The different texts.
    let texts: [Text]
    /// The fields of all items, as places in `texts`.
    let fields: [UInt32]
    /// Where the fields of each item begin in `fields`, and their end.
    let firstField: [UInt32]
    /// The letters in each item.
    let masks: [UInt64]
    /// More for a shorter first field; from 0 to 63.
    let brevities: [UInt8]
    let narrow: [UInt8]
    let narrowFlags: [UInt8]
    let wide: [UInt32]
    let wideFlags: [UInt8]
    let longestText: Int

    struct Text: Sendable {
        var mask: UInt64
        var start: UInt32
        /// The lowest bit is set for a wide one; the others are how many units it has.
        var size: UInt32

        var count: Int { Int(size &>> 1) }
        var isWide: Bool { size & 1 != 0 }
    }

    /// Items of one field each.
    public init(_ texts: [String]) {
        self.init(items: texts.count) { [texts[$0]] }
    }

    /// Items of several fields; the first one counts most.
    public init(items: Int, fields: (Int) -> [String]) {
        var builder = Builder(items: items)
        for item in 0..<items {
            for field in fields(item) { builder.add(field) }
            builder.endItem()
        }
        builder.end()
        self.init(builder)
    }

    /// The lines of a text in UTF-8, an item each; what follows the last line break is one too unless it is empty.
    ///
    /// - Parameters:
    ///   - query: lines that do not even have its letters are left out; for an index that is asked once.
    ///   - onLine: told where each item's line is.
    public init(
        lines bytes: UnsafeRawBufferPointer, for query: FuzzyQuery = FuzzyQuery(""),
        onLine: (Range<Int>) -> Void = { _ in }
    ) {
        let wanted = query.requiredLetters
        var builder = Builder(items: bytes.count / 40, bytes: bytes.count)
        var start = 0
        while start < bytes.count {
            let line = builder.line(in: bytes, from: start)
            if line.mask & wanted == wanted {
                builder.addDifferent(UnsafeRawBufferPointer(rebasing: bytes[start..<line.end]))
                builder.endItem()
                onLine(start..<line.end)
            }
            start = line.end + 1
        }
        builder.end()
        self.init(builder)
    }

    private init(_ builder: Builder) {
        count = builder.masks.count
        texts = builder.texts
        fields = builder.fields
        firstField = builder.firstField
        masks = builder.masks
        brevities = builder.brevities
        narrow = builder.narrow
        narrowFlags = builder.narrowFlags
        wide = builder.wide
        wideFlags = builder.wideFlags
        longestText = builder.longestText
    }
}
