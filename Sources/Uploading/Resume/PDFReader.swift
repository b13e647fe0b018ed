import Recruiting

/// A PDF's pages and text, read by poppler's `pdfinfo` and `pdftotext` in processes of their own under limits, so that
/// a hostile file can do nothing here.
enum PDFReader {
    enum Reading: Hashable, Sendable {
        /// `pages` is nil when only the text was wanted.
        case read(pages: Int?, lines: [PrintedLine], isMended: Bool)
        /// Needs a password.
        case encrypted
        case damaged
        /// It took too long or too much.
        case tooCostly
        /// poppler is not installed.
        case unavailable
    }

    /// Pages whose text is read: enough to know whose it is.
    static let pagesRead = 5

    /// - Parameter isBackground: nobody waits for it; then the pages are not counted either.
    static func read(_ bytes: [UInt8], isBackground: Bool = false) async -> Reading {
        async let info = isBackground ? .success(nil) : pages(of: bytes)
        // With the place of each word: in plain text, columns run into each other and hyphens at a line's end are lost.
        let command = ["pdftotext", "-tsv", "-l", "\(pagesRead)", "-enc", "UTF-8", "-", "-"]
        let text = await LimitedProcess.run(isBackground ? ["nice"] + command : command, input: bytes)
        switch (text, await info) {
        case (.missing, _), (_, .failure(.unavailable)): return .unavailable
        case (_, .failure(let failure)): return failure.reading
        case (.stopped, _): return .tooCostly
        case (.ended(0, let output, let complaint), .success(let pages)):
            let lines = PopplerTable.lines(String(decoding: output, as: UTF8.self))
            return .read(pages: pages, lines: lines, isMended: isMended(complaint))
        // 3: the author does not allow copying. It opens without a password, but nobody can tell whose it is.
        case (.ended(3, _, _), .success(let pages)): return .read(pages: pages, lines: [], isMended: false)
        case (.ended(_, _, let complaint), .success): return Trouble(complaint).reading
        }
    }

    /// Whether poppler met what is wrong with the file itself. Fonts that this machine lacks are no fault of it.
    private static func isMended(_ complaint: String) -> Bool {
        complaint.split(separator: "\n").contains { line in
            (line.hasPrefix("Syntax Error") || line.hasPrefix("Internal Error"))
                && !["font", "language pack", "character collection", "cmap"].contains(
                    where: line.lowercased().contains)
        }
    }

    /// How many pages there are; nil when that cannot be said.
    static func pageCount(of bytes: [UInt8]) async -> Int? {
        if case .success(let pages) = await pages(of: bytes) { pages } else { nil }
    }

    private static func pages(of bytes: [UInt8]) async -> Result<Int?, Trouble> {
        switch await LimitedProcess.run(["pdfinfo", "-"], input: bytes) {
        case .missing: .failure(.unavailable)
        case .stopped: .failure(.tooCostly)
        case .ended(0, let output, _): .success(countedPages(in: String(decoding: output, as: UTF8.self)))
        case .ended(_, _, let complaint): .failure(Trouble(complaint))
        }
    }

    private static func countedPages(in report: String) -> Int? {
        report.split(separator: "\n").lazy.filter { $0.hasPrefix("Pages:") }
            .compactMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }.first
    }

    private enum Trouble: Error {
        case encrypted, damaged, tooCostly, unavailable

        init(_ complaint: String) {
            self = complaint.lowercased().contains("password") ? .encrypted : .damaged
        }

        var reading: Reading {
            switch self {
            case .encrypted: .encrypted
            case .damaged: .damaged
            case .tooCostly: .tooCostly
            case .unavailable: .unavailable
            }
        }
    }
}
