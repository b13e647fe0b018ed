/// A text as it may travel: composed, without what is invisible or drives a terminal, without white space around it.
struct WireText {
    let text: String
    /// Why it is not the source's own text; nil when it is (canonical equivalence aside).
    let reason: ReasonCode?

    var isEmpty: Bool { text.isEmpty }

    /// For what people type: nothing else is touched.
    init(_ source: String) {
        let trimmed = source.trimmed
        let safe = Self.safe(trimmed).trimmed
        let isSafe = safe.isIdentical(to: trimmed)
        text = safe.composed
        reason =
            if source.hasBrokenCharacter {
                .brokenCharacter
            } else {
                isSafe ? (trimmed.isIdentical(to: source) ? nil : .spacesTrimmed) : .unsafeCharactersRemoved
            }
    }

    /// For names: besides, what a web page made of their letters (`O&#039;Driscoll`) is read.
    init(name source: String) {
        let plain = Markup.removed(from: source)
        let wire = WireText(plain)
        text = wire.text
        reason = plain.isIdentical(to: source) || wire.reason == .brokenCharacter ? wire.reason : .markupRemoved
    }

    /// For texts that were written for web pages: line breaks, tags and entities go, runs of spaces become one.
    init(singleLine source: String) {
        let trimmed = source.trimmed
        let plain = Markup.removed(from: trimmed)
        let hadBreaks = trimmed.unicodeScalars.contains(where: \.isLineBreakOrTab)
        let line = plain.withoutControls()
        let safe = Self.safe(line)
        text = safe.singleSpaced.composed
        reason =
            if source.hasBrokenCharacter {
                .brokenCharacter
            } else if hadBreaks || !plain.isIdentical(to: trimmed) {
                .markupRemoved
            } else if !safe.isIdentical(to: trimmed) {
                .unsafeCharactersRemoved
            } else if !safe.singleSpaced.isIdentical(to: source) {
                .spacesTrimmed
            } else {
                nil
            }
    }

    /// Whether the text says something: `.`, `-` and `n/a` stand where a form wanted an answer.
    var isPlaceholder: Bool {
        let meaning = text.unicodeScalars.contains {
            ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                && !$0.properties.isDefaultIgnorableCodePoint
        }
        return !meaning || ["n/a", "n.a.", "n.a", "#n/a", "n\\a", "(n/a)"].contains(text.lowercased())
    }

    private static func safe(_ text: String) -> String {
        let plain = text.withoutControls().withoutInvisibles
        guard plain.unicodeScalars.contains(where: { $0.isJoiner || $0.properties.isNoncharacterCodePoint }) else {
            return plain
        }
        let scalars = plain.unicodeScalars.filter { !$0.properties.isNoncharacterCodePoint }
        var kept = String.UnicodeScalarView()
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.isJoiner {
                let next = scalars.index(after: index)
                guard let last = kept.last, joins(last), next < scalars.endIndex, joins(scalars[next]) else { continue }
            }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Letters, their marks and pictures: between two of these a joiner changes how they look, elsewhere it only hides.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .modifierSymbol: true
        default: scalar.properties.isAlphabetic || (scalar.properties.isEmoji && !scalar.isASCII)
        }
    }
}

extension String {
    /// Whether something could not be read on the way here: U+FFFD stands in its place.
    fileprivate var hasBrokenCharacter: Bool { unicodeScalars.contains("\u{FFFD}") }
}
