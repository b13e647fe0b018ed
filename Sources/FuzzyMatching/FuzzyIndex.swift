/// Texts prepared for searching: built once, searched at every keystroke.
///
/// An item is one text or several fields (title, number, location); a word of the query is found within one
/// field. The letters of all items lie in one piece of memory, with a note about each of them; fields with
/// letters beyond ASCII lie in a second one, because their units are four bytes wide.
public struct FuzzyIndex: Sendable {
    /// How many items there are.
    public let count: Int
    /// The fields of all items as they were given.
    private let texts: [String]
    let fields: [Field]
    /// Where the fields of each item begin in `fields`, and their end.
    let firstField: [Int]
    /// The letters in each item.
    let masks: [UInt64]
    let narrow: [UInt8]
    let narrowFlags: [UInt8]
    let wide: [UInt32]
    let wideFlags: [UInt8]
    let longestField: Int

    struct Field: Sendable {
        var start: UInt32
        var count: UInt32
        var mask: UInt64
        var isWide: Bool
    }

    /// Items of one field each.
    public init(_ texts: [String]) {
        var builder = Builder(fields: texts.count, bytes: texts.reduce(0) { $0 + $1.utf8.count })
        for text in texts {
            builder.add(text)
            builder.endItem()
        }
        self.init(builder, texts: texts)
    }

    /// Items of several fields; the first one counts most.
    public init(fields items: [[String]]) {
        let texts = items.flatMap { $0 }
        var builder = Builder(fields: texts.count, bytes: texts.reduce(0) { $0 + $1.utf8.count })
        for item in items {
            for text in item { builder.add(text) }
            builder.endItem()
        }
        self.init(builder, texts: texts)
    }

    private init(_ builder: Builder, texts: [String]) {
        self.texts = texts
        count = builder.masks.count
        fields = builder.fields
        firstField = builder.firstField
        masks = builder.masks
        narrow = builder.narrow
        narrowFlags = builder.narrowFlags
        wide = builder.wide
        wideFlags = builder.wideFlags
        longestField = builder.longestField
    }

    /// The fields of an item as they were given.
    public func texts(of index: Int) -> ArraySlice<String> {
        texts[firstField[index]..<firstField[index + 1]]
    }
}
