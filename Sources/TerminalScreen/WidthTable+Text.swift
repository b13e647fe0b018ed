extension WidthTable {
    /// The columns one character takes when drawn.
    public func width(of character: Character) -> Int {
        switch drawn(character) {
        case .nothing: 0
        case .cell(let cell): cell.width
        case .cells(let cells): cells.reduce(0) { $0 + $1.width }
        }
    }

    /// The columns a text takes on one line.
    public func width(of text: String) -> Int {
        var columns = 0
        var index = text.startIndex
        while index != text.endIndex {
            if text.plainByte(at: index) != nil {
                columns += 1
                text.utf8.formIndex(after: &index)
            } else {
                columns += width(of: text[index])
                text.formIndex(after: &index)
            }
        }
        return columns
    }

    /// The longest beginning of `text` that fits, with `…` for what is left out. Never pads.
    public func fit(_ text: String, columns: Int, ellipsis: Bool = true) -> String {
        guard columns > 0 else { return "" }
        // A text with no more bytes than columns fits whatever it is: no byte takes more than a column.
        if text.utf8.count <= columns { return text }
        var used = 0
        var endWithMark = text.startIndex
        var end = text.startIndex
        for index in text.indices {
            let width = width(of: text[index])
            if used + width > columns {
                return ellipsis ? text[..<endWithMark] + "…" : String(text[..<end])
            }
            used += width
            end = text.index(after: index)
            if used < columns { endWithMark = end }
        }
        return text
    }

    /// `text` cut or filled with spaces to exactly `columns` columns.
    public func pad(_ text: String, columns: Int, alignRight: Bool = false) -> String {
        let fitted = fit(text, columns: columns)
        let space = String(repeating: " ", count: max(0, columns - width(of: fitted)))
        return alignRight ? space + fitted : fitted + space
    }

    /// Lines of at most `columns` columns, broken at spaces where there are any and inside words that are too
    /// long. Line breaks in the text stay; a text without letters is one empty line.
    public func wrap(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrap(paragraph: paragraph, columns: columns, into: &lines)
        }
        return lines
    }

    private func wrap(paragraph: Substring, columns: Int, into lines: inout [String]) {
        var line = ""
        var used = 0
        for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
            let width = width(of: String(word))
            if used > 0 && used + 1 + width <= columns {
                line += " "
                line += word
                used += 1 + width
                continue
            }
            if used > 0 {
                lines.append(line)
                line = ""
                used = 0
            }
            guard width > columns else {
                line = String(word)
                used = width
                continue
            }
            for character in word {
                let width = self.width(of: character)
                if used > 0 && used + width > columns {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.append(character)
                used += width
            }
        }
        lines.append(line)
    }
}

extension String {
    /// The byte at the start of a character that is one printable ASCII letter and nothing more: what follows
    /// is ASCII too, so that no mark can belong to it.
    func plainByte(at index: Index) -> UInt8? {
        let bytes = utf8
        let byte = bytes[index]
        guard byte >= 0x20, byte < 0x7F else { return nil }
        let next = bytes.index(after: index)
        return next == bytes.endIndex || bytes[next] < 0x80 ? byte : nil
    }
}
