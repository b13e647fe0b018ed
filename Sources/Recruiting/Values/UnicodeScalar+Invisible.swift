extension Unicode.Scalar {
    /// C0, DEL and C1: what could drive a terminal.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    /// Turns the writing direction without being seen.
    var isBidiControl: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Takes no room and means nothing in a name; the two joiners, which do mean something, are not among them.
    var isZeroWidth: Bool {
        switch value {
        case 0x00AD, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// The zero-width joiner and non-joiner: needed in Persian, in Indic scripts and in emoji.
    var isJoiner: Bool { value == 0x200C || value == 0x200D }

    /// Ends a line or a column where a single line of text is expected.
    var isLineBreakOrTab: Bool {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension String {
    /// Without zero-width characters and direction controls.
    var withoutInvisibles: String {
        guard unicodeScalars.contains(where: { $0.isZeroWidth || $0.isBidiControl }) else { return self }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.filter { !$0.isZeroWidth && !$0.isBidiControl })
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// Whether a line of output may hold it as it is: it drives no terminal, ends no line, turns no direction, and can
    /// be seen.
    public var isPrintable: Bool { !isControl && !isBidiControl && !isZeroWidth && !isLineBreakOrTab }
}

extension String {
    /// On one line, and with nothing that drives a terminal or hides: every such character becomes U+FFFD, so that one
    /// sees that there was something.
    public var printable: String {
        guard unicodeScalars.contains(where: { !$0.isPrintable }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : "\u{FFFD}" }))
    }
}
