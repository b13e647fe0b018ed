extension PartialDate {
    /// Reads what exports and people write where Gem has a whole date (rules 5.5): also `2019-8-4`, `2019-06-00`, `Aug 2019`,
    /// `24. August 2019`, `08/2019`, `24.08.2019`, `2019年8月`, and Unix seconds. Nil where the month could be the day.
    public init?(source text: String) {
        if let date = PartialDate(text) ?? PartialDate(words: text) ?? PartialDate(unixTime: text) {
            self = date
        } else {
            return nil
        }
    }

    /// As ``init(source:)``, without numbers that need not be a date.
    init?(words text: String) {
        guard text.utf8.count <= 64 else { return nil }
        let pieces = Self.pieces(of: text.trimmed)
        guard (2...3).contains(pieces.count) else { return nil }
        let months = pieces.indices.filter { pieces[$0].month != nil }
        switch months.count {
        case 0: self.init(numbers: pieces, separator: text.first { !$0.isNumber && !$0.isWhitespace } ?? " ")
        case 1: self.init(month: pieces[months[0]].month, among: pieces)
        default: return nil
        }
    }

    private struct Piece {
        var digits: Substring
        var month: Int?
        var number: Int { Int(digits) ?? 0 }
        var isYear: Bool { digits.utf8.count == 4 }
        var isShort: Bool { (1...2).contains(digits.utf8.count) }
    }

    /// Numbers and names of months; empty when there is anything else.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                rest = rest.dropFirst(digits.count)
                // The time of a date-time.
                if pieces.count == 2, let next = rest.first, "Tt ".contains(next),
                    rest.dropFirst().first?.isNumber == true
                {
                    rest = ""
                }
                pieces.append(Piece(digits: digits))
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter || $0 == "'" }
                rest = rest.dropFirst(word.count)
                if let month = MonthName.month(of: word) {
                    pieces.append(Piece(digits: "", month: month))
                } else if !isFiller(word, after: pieces.last) {
                    return []
                }
            } else if first.isWhitespace || "-/.,º°".contains(first) {
                rest = rest.dropFirst()
            } else {
                return []
            }
            if pieces.count > 3 { return [] }
        }
        return pieces
    }

    /// `24th of August`, `24 de agosto de 2019`, `2019年8月24日`.
    private static func isFiller(_ word: Substring, after piece: Piece?) -> Bool {
        let isBehindNumber = piece.map { $0.month == nil } ?? false
        let word = word.lowercased()
        if ["of", "de", "del", "d'"].contains(word) { return true }
        return isBehindNumber
            && ["st", "nd", "rd", "th", "er", "e", "a", "o", "年", "月", "日", "년", "월", "일", "г"].contains(word)
    }

    private init?(month: Int?, among pieces: [Piece]) {
        let numbers = pieces.filter { $0.month == nil }
        guard let year = numbers.last(where: \.isYear), numbers.count(where: \.isYear) == 1 else { return nil }
        let day = numbers.first { !$0.isYear }
        guard day.map(\.isShort) ?? true else { return nil }
        self.init(checkedYear: year.number, month: month, day: day?.number)
    }

    private init?(numbers pieces: [Piece], separator: Character) {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        if first.isYear, pieces.dropFirst().allSatisfy(\.isShort) {
            // `2019-06-00` and `2019-00-00`: what is not known is written as nought.
            let month = pieces[1].number
            let day = pieces.count == 3 ? pieces[2].number : 0
            self.init(
                checkedYear: first.number, month: month == 0 ? nil : month, day: month == 0 || day == 0 ? nil : day)
            return
        }
        guard last.isYear, pieces.dropLast().allSatisfy(\.isShort), separator != " " else { return nil }
        if pieces.count == 2 {
            self.init(checkedYear: last.number, month: first.number, day: nil)
            return
        }
        let (one, two) = (pieces[0].number, pieces[1].number)
        let isDayFirst = separator == "." || one > 12
        // `03/04/2019` is March in one country and April in another.
        guard isDayFirst || two > 12 || one == two else { return nil }
        self.init(checkedYear: last.number, month: isDayFirst ? two : one, day: isDayFirst ? one : two)
    }

    /// Seconds or milliseconds since 1970, as some exports write dates.
    private init?(unixTime text: String) {
        let digits = text.trimmed
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [9, 10, 12, 13].contains(digits.utf8.count),
            let number = Int(digits)
        else { return nil }
        self.init(ServiceDate.dayText(unixSeconds: digits.utf8.count > 10 ? number / 1000 : number))
    }
}

extension PartialDate {
    /// What systems write where there was no date: the first day that a computer or a form knows.
    var isPlaceholder: Bool {
        let isFirstDay = (month ?? 1) == 1 && (day ?? 1) == 1
        return isFirstDay && (year == 1900 || (year == 1970 && day == 1))
    }

    /// The year a text begins with, though it may be out of all reason: `9999-12-31`.
    static func leadingYear(_ text: String) -> Int? {
        let digits = text.trimmed.utf8.prefix { isDigit($0) }
        return digits.count == 4 ? Int(String(Substring(digits))) : nil
    }
}
