/// How many cells each character takes, as the C library under the terminal sees it.
///
/// The program, curses and the terminal must agree, or the columns drift; the terminal usually follows
/// `wcwidth`, so the driver measures with it once at the start. Tests use `standard`, the same everywhere.
public struct WidthTable: Sendable, Equatable {
    /// For each 256 scalars below 0x40000, which of `pages` describes them.
    private let pageOfBlock: [UInt16]
    /// 256 widths each, no two pages alike: some hundred pages instead of a quarter of a million entries.
    private let pages: [UInt8]

    private static let unprintable: UInt8 = 3
    private static let blocks = 0x400

    /// Asks `measure` for the width of scalars: 0, 1 or 2, and anything else for what cannot be shown.
    ///
    /// Blocks of ideographs, syllables and private characters are alike throughout, so only some of their
    /// scalars are asked for; a block in which those differ is measured whole. This keeps the start of the
    /// program under a millisecond.
    public init(measuring measure: (UInt32) -> Int) {
        func width(_ value: UInt32) -> UInt8 {
            let measured = measure(value)
            return (0...2).contains(measured) ? UInt8(measured) : Self.unprintable
        }
        var pageOfBlock: [UInt16] = []
        pageOfBlock.reserveCapacity(Self.blocks)
        var pages: [UInt8] = []
        var uniformPages: [UInt8: UInt16] = [:]
        var mixedPages: [Int] = []

        for block in 0..<UInt32(Self.blocks) {
            let first = block << 8
            var uniform: UInt8?
            if (0xD8...0xDF).contains(block) {
                uniform = Self.unprintable  // surrogates are no scalars
            } else if Self.isAlikeThroughout(block) {
                let width0 = width(first)
                if stride(from: first, to: first + 0xF0, by: 0x20).allSatisfy({ width($0) == width0 }) {
                    uniform = width0
                }
            }
            if let uniform {
                if let page = uniformPages[uniform] {
                    pageOfBlock.append(page)
                } else {
                    let page = UInt16(pages.count >> 8)
                    pages.append(contentsOf: repeatElement(uniform, count: 256))
                    uniformPages[uniform] = page
                    pageOfBlock.append(page)
                }
                continue
            }
            let start = pages.count
            for value in first..<first + 256 { pages.append(width(value)) }
            let width0 = pages[start]
            if pages[start...].allSatisfy({ $0 == width0 }) {
                if let page = uniformPages[width0] {
                    pages.removeSubrange(start...)
                    pageOfBlock.append(page)
                    continue
                }
                uniformPages[width0] = UInt16(start >> 8)
            } else if let page = mixedPages.first(where: { pages[$0..<$0 + 256] == pages[start...] }) {
                pages.removeSubrange(start...)
                pageOfBlock.append(UInt16(page >> 8))
                continue
            } else {
                mixedPages.append(start)
            }
            pageOfBlock.append(UInt16(start >> 8))
        }
        self.pageOfBlock = pageOfBlock
        self.pages = pages
    }

    /// CJK and Yi, Hangul, private use, the scripts of antiquity with Tangut, and the two ideographic planes.
    private static func isAlikeThroughout(_ block: UInt32) -> Bool {
        switch block {
        case 0x34...0xA3, 0xAC...0xD6, 0xE0...0xF7, 0x100...0x1DF, 0x200...0x3FF: true
        default: false
        }
    }

    /// The cells of one scalar, or nil when it cannot be shown as it is (controls, unassigned).
    public func width(of scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        if value < 0x7F { return value >= 0x20 ? 1 : nil }
        let block = value >> 8
        // Beyond the ideographs are only tags, selectors and private characters.
        guard block < Self.blocks else { return value >= 0xF0000 ? 1 : 0 }
        let width = pages[Int(pageOfBlock[block]) << 8 | value & 0xFF]
        return width == Self.unprintable ? nil : Int(width)
    }
}
