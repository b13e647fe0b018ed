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

    /// Every number, in order, each as it is written.
    var numbers: [String] {
        // Addresses, web addresses and dates hold digits, but no number to dial.
        guard !text.contains("@"), !text.contains("://"), !Self.isDate(text) else { return [] }
        return PhonePieces(text).pieces.compactMap { Self.number(in: $0)?.replacing("\n", with: " ") }
            .filter { !Self.isDate($0) }
    }

    private static func isDate(_ text: String) -> Bool { PartialDate(text) ?? PartialDate(words: text) != nil }

    /// `(415) 555-0132 ext. 22` as `(415) 555-0132` and `22`.
    static func extensionSplit(_ number: String) -> (main: String, extensionDigits: String?) {
        let digits = String(number.reversed().prefix { isDigit($0) }.reversed())
        guard (1...7).contains(digits.count) else { return (number, nil) }
        let before = String(number.dropLast(digits.count)).trimmed {
            $0.properties.isWhitespace || ".:=".unicodeScalars.contains($0)
        }
        let lower = before.lowercased()
        for mark in [";ext"] + extensionWords + ["#", ",,", ","] where lower.hasSuffix(mark) {
            let main = String(before.dropLast(mark.count)).trimmed {
                $0.properties.isWhitespace || ",;".unicodeScalars.contains($0)
            }
            if main.filter(isDigit).count >= 7 || dialled(main).count >= 7 { return (main, digits) }
        }
        return (number, nil)
    }

    /// The words before an extension, longest first.
    static let extensionWords = [
        "durchwahl", "extension", "interno", "anexo", "extn", "poste", "ramal", "ext", "int", "dw", "x",
    ]

    /// Whether a country code stands in front: after `+`, or after `00`, by which most of the world dials abroad.
    static func isInternational(_ main: String) -> Bool {
        let start = main.drop { $0 == "(" || $0 == "[" || $0 == " " }
        return start.hasPrefix("+") || start.hasPrefix("00") || start.hasPrefix("(00")
    }

    /// The digits that identify the number: without `00`, and without the zero of `+44 (0)20`, which is dialled at
    /// home only.
    static func digits(of main: String) -> String {
        guard isInternational(main) else { return dialled(main) }
        let digits = dialled(main.replacing("(0)", with: "").replacing("[0]", with: ""))
        return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    }

    /// The digits, letters as on the keys of a telephone.
    static func dialled(_ main: String) -> String {
        String(main.compactMap { isDigit($0) ? $0 : key(of: $0) })
    }

    /// Whether a number has as many digits, of any script, as the text it was taken from: then no digit was left behind.
    static func countsDigits(of number: String, as source: String) -> Bool {
        number.unicodeScalars.count { $0.properties.numericType == .decimal }
            == source.unicodeScalars.count { $0.properties.numericType == .decimal }
    }

    /// Seven digits is the shortest subscriber number met, fifteen the longest of E.164; `0000000` is nobody's.
    static func isPlausible(_ digits: String) -> Bool {
        (7...15).contains(digits.count) && Set(digits).count > 1
    }
}

// MARK: - One number

extension PhoneText {
    /// The number in a piece of text; nil when there is none.
    private static func number(in piece: Substring) -> String? {
        let piece = String(piece).trimmed { $0.properties.isWhitespace || ",;|/&-–—".unicodeScalars.contains($0) }
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
        "+", "(", ")", "[", "]", "-", ".", "/", ",", " ", "\t", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\n", "‐",
        "‑", "‒", "–", "—", "―", "−", "*", "·", "~",
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

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

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
