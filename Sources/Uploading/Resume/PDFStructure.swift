import Foundation

/// Whether a PDF's end is there, judged by its bytes: readers mend silently what they can, and whoever sends the file
/// has to know. What stands behind the end (zeros, a piece of a web page) is no fault of the document.
enum PDFStructure: Hashable {
    case whole
    /// The table of its objects is missing or elsewhere: readers look for the objects themselves.
    case mendable
    /// Its last part is missing.
    case cutOff

    /// - Parameter bytes: with a PDF's header in the first KiB.
    init(_ bytes: [UInt8]) {
        let data = Data(bytes)
        func last(_ mark: String) -> Range<Int>? { data.range(of: Data(mark.utf8), options: .backwards) }
        let start = last("startxref")
        let isWhole = start.map { Self.pointsToTable(data, $0.upperBound) } ?? false
        let ends = [start?.upperBound, last("%%EOF")?.upperBound, last("trailer")?.upperBound].compactMap { $0 }
        // Objects behind the end: an update, or all but the first page, is cut off.
        guard let end = ends.max(), data[end...].range(of: Data(" 0 obj".utf8)) == nil else {
            self = .cutOff
            return
        }
        self = isWhole ? .whole : .mendable
    }

    /// Whether the number here is the place of a table of objects, or of a stream that holds one.
    private static func pointsToTable(_ data: Data, _ place: Int) -> Bool {
        let digits = data[place...].prefix(64).drop { isSpace($0) }.prefix { (0x30...0x39).contains($0) }.prefix(12)
        guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset > 0 else { return false }
        // Counted from the header, or from the file's first byte when something stands before the header.
        let header = data.prefix(1024).range(of: Data("%PDF-".utf8))?.lowerBound ?? 0
        return [offset, offset + header].contains { isTable(data, at: $0) }
    }

    private static func isTable(_ data: Data, at place: Int) -> Bool {
        guard place < data.count else { return false }
        let opening = String(decoding: data[place...].prefix(40).drop(while: isSpace), as: UTF8.self)
        if opening.hasPrefix("xref") { return true }
        let words = opening.split(maxSplits: 3) { $0.isWhitespace }
        return words.count > 2 && Int(words[0]) != nil && Int(words[1]) != nil && words[2].hasPrefix("obj")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
