/// One word of a name in the forms it is compared in.
struct NameToken: Hashable, Sendable {
    /// Folded, in its own script.
    var text: String
    /// With umlauts spelled out; equal to `text` for most.
    var spelledOut: String
    /// Pronunciation, roughly: what different romanisations of one name have in common. Empty when the script cannot
    /// be read (Arabic, Hebrew: vowels are not written).
    var sound: String
    var script: Script
    /// Where the whole name may come from, as far as romanisation goes.
    var languages: NameLanguages = []
    /// Lines of the table of romanised names that hold it.
    var romanisedLines = RomanisedNames.Lines()
    /// What the nickname table has it under; nil for most words, which need not be looked up again.
    var givenName: Int?
    /// Whether the nickname table knows it, under any spelling.
    var isGivenName: Bool { givenName != nil }

    /// What can be compared letter by letter.
    enum Script: Sendable, Hashable {
        case latin
        /// Cyrillic, Greek, Georgian and Armenian, which the table reads well.
        case readable
        /// Han, kana, Hangul: read by Unicode's transliteration, which does not know which language it is.
        case eastAsian
        /// Scripts whose romanisations differ too much to disagree with; Arabic and Hebrew write no vowels.
        case other
    }

    /// - Parameter raw: one word as written; folding must leave one word.
    init(_ raw: String) {
        text = NameFolding.word(raw)
        script = Self.script(of: text)
        switch script {
        case .latin:
            spelledOut = raw.utf8.allSatisfy { $0 < 0x80 } ? text : NameFolding.spelledOut(raw).filter { $0 != " " }
            sound = NameSound.sound(of: text)
        case .readable:
            spelledOut = NameFolding.latin(raw).filter { $0 != " " }
            sound = NameSound.sound(of: spelledOut)
        case .eastAsian:
            spelledOut = NameFolding.latin(raw).filter { $0 != " " }
            sound = spelledOut
        case .other:
            spelledOut = NameFolding.latin(raw).filter { $0 != " " }
            sound = ""
        }
        romanisedLines = RomanisedNames.lines(of: text)
        givenName = Nicknames.id(of: text) ?? (spelledOut == text ? nil : Nicknames.id(of: spelledOut))
    }

    /// Several words as one, for `de la Cruz` against `Delacruz`.
    static func joining(_ tokens: [NameToken]) -> NameToken {
        guard tokens.count != 1 else { return tokens[0] }
        var joined = tokens.first ?? NameToken("")
        joined.text = tokens.map(\.text).joined()
        joined.spelledOut = tokens.map(\.spelledOut).joined()
        joined.script = script(of: joined.text)
        joined.romanisedLines = RomanisedNames.lines(of: joined.text)
        joined.givenName = Nicknames.id(of: joined.text)
        joined.sound =
            joined.script == .latin || joined.script == .readable
            ? NameSound.sound(of: joined.script == .latin ? joined.text : joined.spelledOut)
            : tokens.map(\.sound).joined()
        return joined
    }

    private static func script(of text: String) -> Script {
        var script = Script.latin
        for scalar in text.unicodeScalars where !scalar.isASCII {
            if scalar.isEastAsian { return .eastAsian }
            if scalar.isGreekOrCyrillic || (0x0530...0x058F).contains(scalar.value)
                || (0x10D0...0x10FF).contains(scalar.value)
            {
                script = .readable
            } else if scalar.value > 0x024F, !(0x1E00...0x1EFF).contains(scalar.value) {
                return .other
            }
        }
        return script
    }

    /// A single letter, as in `Jane D.`; in East Asian scripts one character is a whole name.
    var isInitial: Bool { script != .eastAsian && text.unicodeScalars.count == 1 }
}

/// Reduces a Latin name to what its romanisations share: `Yuliya`, `Iuliia` and `Julia` are one, so are `Müller` and
/// `Mueller`, `Sergey` and `Sergei`. A weak signal (rules 5.1, transliteration).
enum NameSound {
    static func sound(of folded: String) -> String {
        guard folded.utf8.count > 2 else { return folded }
        var folded = folded
        var sound: [UInt8] = []
        folded.withUTF8 { letters in
            sound.reserveCapacity(letters.count)
            var place = 0
            while place < letters.count {
                let (reading, length) = reading(of: letters[place...])
                if sound.last != reading { sound.append(reading) }
                place += length
            }
        }
        if sound.count > 2, sound[0] == letter("i"), sound[1] == letter("e") { sound.removeFirst() }
        return String(decoding: sound, as: UTF8.self)
    }

    /// What the first letters stand for, and how many they are. Groups first: `sch` before `sh` before `s`.
    private static func reading(of letters: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt8, length: Int) {
        let first = letters[letters.startIndex]
        for group in groups[Int(first)] where letters.starts(with: group.spelling) {
            return (group.reading, group.spelling.count)
        }
        return (singles[Int(first)], 1)
    }

    private static let groups: [[(spelling: [UInt8], reading: UInt8)]] = {
        let groups = [
            ("shch", "s"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "c"),
            ("ch", "c"),
            ("kh", "h"), ("zh", "z"), ("ph", "f"), ("th", "t"), ("ks", "x"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
            ("dj", "i"), ("gh", "g"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"),
        ]
        var table = [[(spelling: [UInt8], reading: UInt8)]](repeating: [], count: 256)
        for (spelling, reading) in groups {
            table[Int(letter(spelling))].append((Array(spelling.utf8), letter(reading)))
        }
        return table
    }()

    private static let singles: [UInt8] = {
        var table = (0...255).map { UInt8($0) }
        for (from, to) in [("w", "v"), ("y", "i"), ("j", "i"), ("q", "k")] { table[Int(letter(from))] = letter(to) }
        return table
    }()

    private static func letter(_ text: String) -> UInt8 { text.utf8.first ?? 0 }
}
