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

    /// What can be compared letter by letter.
    enum Script: Sendable, Hashable {
        case latin
        /// Cyrillic and Greek, which the table reads well.
        case readable
        /// Han, kana, Hangul: read by Unicode's transliteration, which does not know which language it is.
        case eastAsian
        /// Scripts whose romanisations differ too much to disagree with.
        case other
    }

    /// - Parameter raw: one word as written; folding must leave one word.
    init(_ raw: String) {
        text = NameFolding.fold(raw).filter { $0 != " " }
        script = Self.script(of: text)
        switch script {
        case .latin:
            spelledOut = NameFolding.spelledOut(raw).filter { $0 != " " }
            sound = NameSound.sound(of: text)
        case .readable:
            spelledOut = NameFolding.latin(raw).filter { $0 != " " }
            sound = NameSound.sound(of: spelledOut)
        case .eastAsian:
            spelledOut = NameFolding.latin(raw).filter { $0 != " " }
            sound = spelledOut
        case .other:
            spelledOut = text
            sound = ""
        }
    }

    /// Several words as one, for `de la Cruz` against `Delacruz`.
    static func joining(_ tokens: [NameToken]) -> NameToken {
        guard tokens.count != 1 else { return tokens[0] }
        var joined = tokens.first ?? NameToken("")
        joined.text = tokens.map(\.text).joined()
        joined.spelledOut = tokens.map(\.spelledOut).joined()
        joined.script = script(of: joined.text)
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
            if scalar.isGreekOrCyrillic {
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
/// `Mueller`, `Sergey` and `Sergei`. A weak signal (candidate-data 1, transliteration).
enum NameSound {
    static func sound(of folded: String) -> String {
        guard folded.utf8.count > 2 else { return folded }
        var letters = Array(folded.utf8)
        for (pattern, reading) in rules { replace(pattern, with: reading, in: &letters) }
        if letters.starts(with: Array("ie".utf8)) { letters.removeFirst() }
        var reduced: [UInt8] = []
        reduced.reserveCapacity(letters.count)
        for letter in letters where reduced.last != letter { reduced.append(letter) }
        return String(decoding: reduced, as: UTF8.self)
    }

    /// Applied in this order; longer spellings first.
    private static let rules: [(pattern: [UInt8], reading: [UInt8])] = [
        ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("ch", "c"),
        ("kh", "h"), ("zh", "z"), ("ph", "f"), ("th", "t"), ("ks", "x"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
        ("dj", "j"), ("gh", "g"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("w", "v"), ("y", "i"),
        ("j", "i"), ("q", "k"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    private static func replace(_ pattern: [UInt8], with reading: [UInt8], in letters: inout [UInt8]) {
        guard letters.contains(pattern[0]) else { return }
        var start = 0
        while start + pattern.count <= letters.count {
            if letters[start..<(start + pattern.count)].elementsEqual(pattern) {
                letters.replaceSubrange(start..<(start + pattern.count), with: reading)
                start += reading.count
            } else {
                start += 1
            }
        }
    }
}
