/// A text cut where one telephone number ends and another begins.
///
/// A blank alone separates nothing: `0049 171 2345678` and `+91 9876 5432109` are one number each. It does where what
/// follows can only be a number of its own: behind `+`, "or" or a label, a slash between two long numbers, an area code
/// in brackets behind a whole number, or where there are more digits than any number has.
struct PhonePieces {
    private(set) var pieces: [Substring] = []

    init(_ text: String) {
        let parts = PhoneParts(text).parts
        guard var current = parts.first else { return }
        var runs: [PhoneParts.Part] = []
        for part in parts.dropFirst() {
            if Self.isNew(part, after: current) {
                runs.append(current)
                current = part
            } else {
                current.text = text[current.text.startIndex..<part.text.endIndex]
                current.digits += part.digits
            }
        }
        runs.append(current)
        for run in runs { pieces += Self.split(run.text) }
    }

    private static func isNew(_ part: PhoneParts.Part, after current: PhoneParts.Part) -> Bool {
        switch part.cut {
        case .sure: true
        case .list:
            if current.digits >= shortest {
                part.digits >= shortest || part.digits == 0
            } else {
                // `Room 12, 0171 2345678`, but `030/1234567` is one number.
                part.text.first != "/" && part.digits >= wholeNumber
            }
        case .opening: current.digits >= shortest && part.digits >= shortest
        }
    }

    /// Digits of the shortest number met, and of the longest (E.164).
    private static let shortest = 7
    private static let longest = 15
    /// With so many, the area code is among them.
    private static let wholeNumber = 9
}

// MARK: - Blanks

extension PhonePieces {
    /// A run that holds two numbers with nothing but a blank between.
    private static func split(_ run: Substring) -> [Substring] {
        let words = run.split(whereSeparator: \.isWhitespace)
        guard words.count > 1 else { return [run] }
        let digits = digitCounts(of: words, in: run)
        var pieces: [Substring] = []
        var start = 0
        var rest = digits.reduce(0, +)
        var before = digits[0]
        for place in 1..<words.count {
            let isBoundary = isBoundary(place, of: words, digits, from: start, before: before, rest: rest)
            if isBoundary {
                pieces.append(run[words[start].startIndex..<words[place - 1].endIndex])
                start = place
                rest -= before
                before = 0
            }
            before += digits[place]
        }
        pieces.append(run[words[start].startIndex...])
        return pieces
    }

    /// Digits of each word; those of an extension at the end do not count.
    private static func digitCounts(of words: [Substring], in run: Substring) -> [Int] {
        var counts = words.map { $0.count(where: PhoneText.isDigit) }
        var left = PhoneText.extensionSplit(String(run)).extensionDigits?.utf8.count ?? 0
        for place in words.indices.reversed() where left > 0 {
            let taken = min(left, counts[place])
            counts[place] -= taken
            left -= taken
        }
        return counts
    }

    /// - Parameters:
    ///   - before: digits of the words from `start` up to this place.
    ///   - rest: digits of all words from `start` on.
    private static func isBoundary(
        _ place: Int, of words: [Substring], _ digits: [Int], from start: Int, before: Int, rest: Int
    ) -> Bool {
        guard before >= shortest, rest - before >= shortest, let first = words[place].first,
            PhoneText.isDigit(first) || first == "("
        else { return false }
        let leadsAbroad = PhoneText.isInternational(String(words[start]))
        if !leadsAbroad, digits[place - 1] >= shortest, digits[place] >= shortest { return true }
        guard rest > longest + (words[start].hasPrefix("00") ? 2 : 0), before <= longest else { return false }
        // More than one number has: the groups repeat, or a trunk zero or North America's ten digits tell.
        let groups = place - start
        if before > shortest, rest.isMultiple(of: before), place + groups <= words.count,
            digits[start..<place] == digits[place..<(place + groups)]
        {
            return true
        }
        if first == "0" || first == "(" { return before > shortest }
        return leadsAbroad ? words[start].hasPrefix("+1") && before == 11 : before == 10
    }
}
