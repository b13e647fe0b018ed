/// A free text that may hold telephone numbers, made readable: ASCII digits and punctuation, nothing invisible.
struct PhoneText {
    let text: String

    init(_ source: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in source.withoutControls(lineBreak: "\n").withoutInvisibles.unicodeScalars where !scalar.isJoiner {
            scalars.append(Self.ascii(scalar))
        }
        var text = String(scalars).trimmed { $0.properties.isWhitespace || ",;|".unicodeScalars.contains($0) }
        for scheme in ["tel:", "callto:", "sms:"] where text.prefix(scheme.count).lowercased() == scheme {
            text = String(text.dropFirst(scheme.count)).trimmed
        }
        self.text = text
    }

    /// The first number as it will go up, and whether more follow it.
    var firstNumber: (number: String, others: Bool)? {
        // Addresses, web addresses and dates hold digits, but no number to dial.
        guard !text.contains("@"), !text.contains("://"), PartialDate(text) == nil else { return nil }
        let numbers = pieces.compactMap(Self.number)
        return numbers.first.map { ($0.replacing("\n", with: " "), numbers.count > 1) }
    }

    /// `(415) 555-0132 ext. 22` as `(415) 555-0132` and `22`.
    static func extensionSplit(_ number: String) -> (main: String, extensionDigits: String?) {
        let digits = String(number.reversed().prefix { isDigit($0) }.reversed())
        guard (1...7).contains(digits.count) else { return (number, nil) }
        let before = String(number.dropLast(digits.count)).trimmed {
            $0.properties.isWhitespace || ".:=".unicodeScalars.contains($0)
        }
        let lower = before.lowercased()
        for mark in [";ext", "extension", "ext", "extn", "durchwahl", "dw", "poste", "x", "#", ",,", ","]
        where lower.hasSuffix(mark) {
            let main = String(before.dropLast(mark.count)).trimmed {
                $0.properties.isWhitespace || ",;".unicodeScalars.contains($0)
            }
            if main.filter(isDigit).count >= 7 || dialled(main).count >= 7 { return (main, digits) }
        }
        return (number, nil)
    }

    static func isInternational(_ main: String) -> Bool { main.hasPrefix("+") || main.hasPrefix("00") }

    /// The digits that identify the number: without `00`, and without the zero of `+44 (0)20`, which is dialled at
    /// home only.
    static func digits(of main: String) -> String {
        let digits = dialled(isInternational(main) ? main.replacing("(0)", with: "") : main)
        return main.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    }

    /// The digits, letters as on the keys of a telephone.
    static func dialled(_ main: String) -> String {
        String(main.compactMap { isDigit($0) ? $0 : key(of: $0) })
    }

    /// Seven digits is the shortest subscriber number met, fifteen the longest of E.164; `0000000` is nobody's.
    static func isPlausible(_ digits: String) -> Bool {
        (7...15).contains(digits.count) && Set(digits).count > 1
    }
}

// MARK: - Several numbers in one text

extension PhoneText {
    /// The text cut where one number ends and another begins: `608/310-2591` stays whole, `… / (628) 555-0144` not.
    private var pieces: [String] {
        var pieces: [String] = []
        var current = ""
        for part in parts {
            let isNumberAlready = current.filter(Self.isDigit).count >= 7
            let digits = part.text.filter(Self.isDigit).count
            if isNumberAlready, digits >= 7 || digits == 0 || part.startsAfresh {
                pieces.append(current)
                current = part.text
            } else {
                current += part.separator + part.text
            }
        }
        pieces.append(current)
        return pieces
    }

    private struct Part {
        var separator: String
        var text: String
        /// Stands behind "or": never the rest of the number before it.
        var isAlternative = false
        /// Begins with `+`: always a number of its own.
        var startsAfresh: Bool { isAlternative || text.trimmed.hasPrefix("+") }
    }

    /// The text at every place where a second number *could* begin.
    private var parts: [Part] {
        var parts: [Part] = [Part(separator: "", text: "")]
        var last = 0
        for character in text {
            let isBreak = "/;,|&\n".contains(character) || (character == "+" && parts[last].text != "")
            if isBreak {
                let isPlus = character == "+"
                parts.append(Part(separator: isPlus ? "" : String(character), text: isPlus ? "+" : ""))
                last += 1
            } else {
                parts[last].text.append(character)
            }
        }
        return parts.flatMap(Self.splitAtWords)
    }

    /// At ` or `, ` and `, and between two long runs of digits that only a space parts.
    private static func splitAtWords(_ part: Part) -> [Part] {
        var parts = [Part(separator: part.separator, text: "")]
        for (index, word) in part.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let last = parts.count - 1
            let isConjunction = ["or", "and", "oder", "und", "ou", "et"].contains(word.lowercased())
            let isFullNumber = word.filter(isDigit).count >= 7 && parts[last].text.filter(isDigit).count >= 7
            if isConjunction || isFullNumber {
                parts.append(
                    Part(separator: " ", text: isConjunction ? "" : String(word), isAlternative: isConjunction))
            } else {
                parts[last].text += (index == 0 ? "" : " ") + word
            }
        }
        return parts
    }
}

// MARK: - One number

extension PhoneText {
    /// The number in a piece of text; nil when there is none.
    private static func number(in piece: String) -> String? {
        let piece = piece.trimmed { $0.properties.isWhitespace || ",;|/&".unicodeScalars.contains($0) }
        let (main, _) = extensionSplit(piece)
        if main.allSatisfy({ isDigit($0) || punctuation.contains($0) }) || isVanity(main) {
            return main.filter(isDigit).count >= 3 && isPlausible(digits(of: main)) ? piece : nil
        }
        // Words around it (`Mobile: …`, `… (home)`): only the number itself goes up.
        guard let start = main.firstIndex(where: { isDigit($0) || $0 == "+" || $0 == "(" }) else { return nil }
        guard start == main.startIndex || !main[main.index(before: start)].isLetter else { return nil }
        var end = main[start...].firstIndex { !isDigit($0) && !punctuation.contains($0) } ?? main.endIndex
        while end > start, !isDigit(main[main.index(before: end)]) { end = main.index(before: end) }
        guard end == main.endIndex || !main[end].isLetter else { return nil }
        let number = String(main[start..<end])
        guard isPlausible(digits(of: number)) else { return nil }
        return end == main.endIndex ? String(piece[start...]) : number
    }

    /// What is written between the digits of one number.
    private static let punctuation: Set<Character> = [
        "+", "(", ")", "[", "]", "-", ".", "/", ",", " ", "\u{A0}", "\u{202F}", "\n", "‐", "‑", "–", "—", "*", "·",
    ]

    /// `1-800-FLOWERS`: digits first, then letters in one go; small letters only after a toll-free code.
    private static func isVanity(_ main: String) -> Bool {
        guard main.allSatisfy({ isDigit($0) || key(of: $0) != nil || "+()-. ".contains($0) }),
            let firstLetter = main.firstIndex(where: \.isLetter)
        else { return false }
        let head = main[..<firstLetter].filter(isDigit)
        let tail = main[firstLetter...]
        let tollFree = ["800", "888", "877", "866", "855", "844", "833", "900"].contains { head.hasSuffix($0) }
        return head.count >= 3 && tail.filter { $0 != "-" && $0 != "." && $0 != " " }.count >= 4
            && (tollFree || !main.contains(where: \.isLowercase))
    }

    private static func key(of character: Character) -> Character? {
        switch character {
        case "A"..."C", "a"..."c": "2"
        case "D"..."F", "d"..."f": "3"
        case "G"..."I", "g"..."i": "4"
        case "J"..."L", "j"..."l": "5"
        case "M"..."O", "m"..."o": "6"
        case "P"..."S", "p"..."s": "7"
        case "T"..."V", "t"..."v": "8"
        case "W"..."Z", "w"..."z": "9"
        default: nil
        }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// Digits of any script, and full-width punctuation, as ASCII.
    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
            return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
        }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: return " "
        default: return scalar
        }
    }
}
