@testable import Recruiting

extension ResumeText {
    /// Lines one below the other in letters of one size, a form feed between pages.
    init(_ text: String) {
        var lines: [PrintedLine] = []
        for (page, text) in text.split(separator: "\u{0C}", omittingEmptySubsequences: false).enumerated() {
            for (place, line) in text.split(whereSeparator: \.isNewline).enumerated() {
                let top = 40 + Double(place) * 14
                lines.append(
                    PrintedLine(
                        String(line), page: page + 1, left: 40, right: 40 + Double(line.count) * 5, top: top,
                        bottom: top + 12))
            }
        }
        self.init(lines)
    }
}
