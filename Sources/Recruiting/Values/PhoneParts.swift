/// A text at every place where a second telephone number *could* begin.
struct PhoneParts {
    /// What stands before a part, and so how much it takes to begin a number there.
    enum Cut {
        /// `+`, "or", a label.
        case sure
        /// `/`, `,`, `;`, `|`, `&`, a line break.
        case list
        /// An opening bracket, or a dash between blanks.
        case opening
    }

    struct Part {
        var cut: Cut
        var text: Substring
        var digits: Int
    }

    private(set) var parts: [Part] = []
    private let text: String
    private var start: String.Index
    private var cut = Cut.sure
    private var digits = 0
    /// Digits since the last sure beginning.
    private var total = 0
    /// A label was read, and no digit since.
    private var isBehindLabel = false

    init(_ text: String) {
        self.text = text
        start = text.startIndex
        var place = text.startIndex
        while place < text.endIndex { place = step(place) }
        close(before: text.endIndex, with: .sure)
    }

    /// Reads one character, or one word, and returns what follows it.
    private mutating func step(_ place: String.Index) -> String.Index {
        let character = text[place]
        let next = text.index(after: place)
        switch character {
        case "+" where text[start..<place].contains(where: { !"([ ".contains($0) }):
            let hasBracket = place > start && text[text.index(before: place)] == "("
            close(before: hasBracket ? text.index(before: place) : place, with: .sure)
        case "/", ",", ";", "|", "&", "\n": close(before: place, with: .list)
        case "(", "[":
            if isBehindLabel {
                close(before: place, with: .sure)
            } else if !isTrunkZero(next) {
                close(before: place, with: .opening)
            }
        case "-", "–", "—", "―", "−":
            if isBlank(before: place), next < text.endIndex, text[next].isWhitespace {
                close(before: place, with: .opening)
            }
        case "0"..."9":
            if isBehindLabel { close(before: place, with: .sure) }
            digits += 1
            total += 1
        default:
            if character.isLetter { return readWord(place) }
        }
        return next
    }

    private mutating func readWord(_ place: String.Index) -> String.Index {
        let end = text[place...].firstIndex { !$0.isLetter } ?? text.endIndex
        let word = text[place..<end]
        let isAttached = place > text.startIndex && !Self.isGap(text[text.index(before: place)])
        let isGlued = end < text.endIndex && PhoneText.isDigit(text[end])
        if word.utf8.count <= 9, Self.conjunctions.contains(word.lowercased()), isBlank(before: place) {
            close(before: place, with: .sure)
            start = end
        } else if isAttached || isGlued || isExtension(word) {
            isBehindLabel = false
        } else {
            isBehindLabel = true
        }
        return end
    }

    private func isExtension(_ word: Substring) -> Bool {
        total >= 7 && word.utf8.count <= 9 && PhoneText.extensionWords.contains(word.lowercased())
    }

    private mutating func close(before end: String.Index, with next: Cut) {
        // Nothing to tell apart yet.
        if next == .opening, digits == 0 { return }
        if start < end || end == text.endIndex { parts.append(Part(cut: cut, text: text[start..<end], digits: digits)) }
        start = end
        cut = next
        digits = 0
        if next == .sure { total = 0 }
        isBehindLabel = false
    }

    /// The `(0)` of `+44 (0)20`.
    private func isTrunkZero(_ inside: String.Index) -> Bool { ["0)", "0]"].contains(text[inside...].prefix(2)) }

    private func isBlank(before place: String.Index) -> Bool {
        place == text.startIndex || text[text.index(before: place)].isWhitespace
    }

    /// What may stand between a number and a word about it.
    private static func isGap(_ character: Character) -> Bool {
        character.isWhitespace || "([,;:/|&.".contains(character)
    }

    private static let conjunctions: Set<String> = [
        "and", "e", "eller", "et", "o", "oder", "of", "oppure", "or", "ou", "u", "und", "y",
    ]
}
