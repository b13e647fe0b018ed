extension PartialDate {
    /// Reads `yyyy`, `yyyy-mm`, `yyyy-mm-dd` or a date-time that begins with one (gem-api 6.6); nil for anything else,
    /// for days that no calendar has and for years outside 1900…2100.
    public init?(_ text: String) {
        let date = text.trimmed.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "t") && $0 != 0x20 }
        let rest = text.trimmed.utf8.dropFirst(date.count)
        let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        // Only a whole date is followed by a time, and a time begins with a digit.
        if let first = rest.dropFirst().first, parts.count != 3 || !Self.isDigit(first) { return nil }
        if rest.count == 1 { return nil }
        guard zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(Self.isDigit) }),
            (1...3).contains(parts.count)
        else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        self.init(
            checkedYear: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Reads what a person types: also `Mar 2021`, `March 2021`, `3/2021`.
    public init?(typed text: String) {
        if let date = PartialDate(text) {
            self = date
            return
        }
        let words = text.split { $0 == " " || $0 == "/" || $0 == "." || $0 == "," }
        guard words.count == 2, words[1].utf8.count == 4, words[1].utf8.allSatisfy(Self.isDigit),
            let year = Int(words[1])
        else { return nil }
        let number = words[0].utf8.count <= 2 ? Int(words[0]) : nil
        guard let month = number ?? MonthName.month(of: words[0]) else { return nil }
        self.init(checkedYear: year, month: month, day: nil)
    }

    init?(checkedYear year: Int, month: Int?, day: Int?) {
        guard (1900...2100).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(ofMonth: month, year: year)).contains(day) { return nil }
        }
        self.init(year: year, month: month, day: day)
    }

    /// `yyyy-MM-dd`, completed to the first of the month or of the year: the tracking system's date fields take nothing
    /// less (icims-api 5.5).
    public var isoDate: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month ?? 1, to: 2))-\(Self.padded(day ?? 1, to: 2))"
    }

    /// Whether `isoDate` says more than the source does.
    public var isCompleted: Bool { day == nil }

    /// Months since year 0: ranges of work are compared by month, for the days are made up (gem-api 6.6).
    var monthIndex: Int { year * 12 + (month ?? 1) - 1 }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func days(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension PartialDate: CustomStringConvertible {
    /// `Mar 2021` or `2021`. Never a day: nobody entered one (rules 5.5).
    public var description: String {
        guard let month, Self.monthNames.indices.contains(month - 1) else { return String(year) }
        return "\(Self.monthNames[month - 1].prefix(3)) \(year)"
    }
}

extension PartialDate: Comparable {
    /// By the earliest day it can mean; the less precise one first when that is the same.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [Int] { [year, month ?? 1, day ?? 1, month == nil ? 0 : 1, day == nil ? 0 : 1] }
}
