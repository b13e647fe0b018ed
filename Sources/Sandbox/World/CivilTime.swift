/// Dates as both vendors write them, in UTC and without a formatter (formatters are slow and follow locales).
struct CivilTime: Equatable, Sendable {
    var year: Int
    var month: Int
    var day: Int
    var secondOfDay: Int

    /// From Unix seconds (days-to-civil after Howard Hinnant's public-domain algorithm).
    init(unix: Int) {
        let days = unix >= 0 ? unix / 86_400 : (unix - 86_399) / 86_400
        secondOfDay = unix - days * 86_400
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Unix seconds of a calendar day's beginning.
    static func unix(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }

    /// `yyyy-MM-dd`.
    var date: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

    /// `yyyy-MM-dd hh:mm a`, the 12-hour form of icims-api 5.5.
    var dateTime: String {
        let hour = secondOfDay / 3600
        let half = hour < 12 ? "AM" : "PM"
        return "\(date) \(padded(hour % 12 == 0 ? 12 : hour % 12)):\(padded(secondOfDay / 60 % 60)) \(half)"
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, the date of an HTTP answer.
    var headerDate: String {
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let days = CivilTime.unix(year: year, month: month, day: day) / 86_400
        let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { padded($0) }
        return "\(weekdays[days % 7]), \(padded(day)) \(months[month - 1]) \(padded(year, 4)) "
            + time.joined(separator: ":") + " GMT"
    }

    /// Unix seconds of a strict `yyyy-MM-dd` that exists in the calendar; nil otherwise.
    static func unix(date text: some StringProtocol) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        let unix = unix(year: year, month: month, day: day)
        // A day that does not exist comes back as another one.
        return CivilTime(unix: unix).date == text ? unix : nil
    }

    /// Unix seconds of a strict `yyyy-MM-dd hh:mm a` or `yyyy-MM-dd`; nil otherwise.
    static func unix(dateTime text: String) -> Int? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = words.first, let midnight = unix(date: first) else { return nil }
        if words.count == 1 { return midnight }
        guard words.count == 3, ["AM", "PM"].contains(words[2].uppercased()) else { return nil }
        let clock = words[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock[1].count == 2, let hour = Int(clock[0]), let minute = Int(clock[1]),
            (1...12).contains(hour), (0...59).contains(minute)
        else { return nil }
        return midnight + (hour % 12 + (words[2].uppercased() == "PM" ? 12 : 0)) * 3600 + minute * 60
    }
}

private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
