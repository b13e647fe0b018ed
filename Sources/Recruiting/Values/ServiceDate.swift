/// Dates as iCIMS writes them: UTC, `yyyy-MM-dd` or `yyyy-MM-dd hh:mm a` with a 12-hour clock (icims-api 5.5, 7.3).
///
/// Written without a formatter, so that no locale of this machine can reach them: a date iCIMS cannot read is
/// ignored there, and the search answers with everybody.
public enum ServiceDate {
    /// `2026-11-24 03:07 PM`; seconds are cut off.
    public static func text(unixSeconds: Int) -> String {
        let minutes = floorDivide(unixSeconds, 60)
        let day = floorDivide(minutes, 24 * 60)
        let minuteOfDay = minutes - day * 24 * 60
        let hour = minuteOfDay / 60
        let clockHour = hour % 12 == 0 ? 12 : hour % 12
        return "\(dayText(day)) \(padded(clockHour, 2)):\(padded(minuteOfDay % 60, 2)) \(hour < 12 ? "AM" : "PM")"
    }

    /// `2026-11-24T15:07:09Z`, as the headers of a signed request have it (icims-api 2.2).
    public static func timestamp(unixSeconds: Int) -> String {
        let day = floorDivide(unixSeconds, 24 * 60 * 60)
        // Not the difference: the beginning of the very first day is beyond all numbers.
        let second = (unixSeconds % 86_400 + 86_400) % 86_400
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(dayText(day))T\(time)Z"
    }

    /// `2026-11-24`.
    public static func dayText(unixSeconds: Int) -> String {
        dayText(floorDivide(unixSeconds, 24 * 60 * 60))
    }

    /// Unix seconds of a date or date-time; nil when the text is neither.
    public static func unixSeconds(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard let date = parts.first else { return nil }
        let numbers = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            years.contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let midnight = dayNumber(year: year, month: month, day: day) * 24 * 60 * 60
        if parts.count == 1 { return midnight }
        guard parts.count == 3 else { return nil }
        let time = parts[1].split(separator: ":").map { Int($0) }
        guard time.count == 2, let hour = time[0], let minute = time[1], (1...12).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        let half: Int
        switch parts[2].uppercased() {
        case "AM": half = 0
        case "PM": half = 12
        default: return nil
        }
        return midnight + ((hour % 12 + half) * 60 + minute) * 60
    }

    /// What a calendar of people has; a service that says anything else says nothing.
    private static let years = 1...9999

    /// Days from 1970-01-01 to civil date: the Gregorian calendar counted from March, so that leap days come last.
    private static func dayText(_ day: Int) -> String {
        let shifted = day + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorDivide(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
