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
    static func day(_ seconds: Int) -> String { ServiceDate.dayText(unixSeconds: seconds) }

    /// `8 s`, `3 min`, `2 h`, `4 days`.
    static func duration(_ seconds: Int) -> String {
        switch max(0, seconds) {
        case ..<90: "\(max(0, seconds)) s"
        case ..<5_400: "\((seconds + 30) / 60) min"
        case ..<129_600: "\((seconds + 1_800) / 3_600) h"
        default: "\((seconds + 43_200) / 86_400) days"
        }
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
