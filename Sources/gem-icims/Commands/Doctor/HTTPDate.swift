import Foundation

/// The date of an HTTP answer: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 5.6.7; the obsolete forms are not read).
enum HTTPDate {
    static func unixSeconds(_ text: String) -> Int? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = text.split(separator: " ")
        guard words.count == 6, let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
            let year = Int(words[3])
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3 else { return nil }
        var components = DateComponents()
        (components.year, components.month, components.day) = (year, month + 1, day)
        (components.hour, components.minute, components.second) = (time[0], time[1], time[2])
        components.timeZone = .gmt
        return Calendar(identifier: .gregorian).date(from: components).map { Int($0.timeIntervalSince1970) }
    }
}
