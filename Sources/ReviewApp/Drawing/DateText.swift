import Recruiting

/// Dates as precise as they are, durations as people say them.
enum DateText {
    /// `2019` or `2019-08`. Never the day: nobody entered the one the source has (rules 5.5).
    static func text(_ date: PartialDate) -> String {
        date.monthText
    }

    static func range(_ start: PartialDate, _ end: PartialDate?) -> String {
        text(start) + " – " + (end.map(text) ?? "now")
    }

    /// `2026-03-14` of Unix seconds, in UTC: near enough to tell an old file from a new one.
    static func day(_ seconds: Int) -> String {
        // Days to a civil date, by eras of 400 years that begin in March (Howard Hinnant, "chrono-compatible low-level
        // date algorithms").
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        return "\(padded(year + era * 400 + (civil <= 2 ? 1 : 0), 4))-\(padded(civil, 2))-\(padded(day, 2))"
    }

    /// `8 s`, `3 min`, `2 h`, `4 days`.
    static func duration(_ seconds: Int) -> String {
        switch max(0, seconds) {
        case ..<90: "\(max(0, seconds)) s"
        case ..<5_400: "\((seconds + 30) / 60) min"
        case ..<129_600: "\((seconds + 1_800) / 3_600) h"
        default: "\((seconds + 43_200) / 86_400) days"
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// `9,102`.
    static func grouped(_ number: Int) -> String {
        var result = ""
        for (place, digit) in String(abs(number)).reversed().enumerated() {
            if place > 0 && place % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return (number < 0 ? "-" : "") + String(result.reversed())
    }

    /// `1 match`, `3 matches`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(grouped(number)) \(number == 1 ? one : many)"
    }
}

extension String {
    /// Without white space at its end.
    var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var trimmed: String {
        String(trimmedEnd.drop { $0.isWhitespace })
    }
}
