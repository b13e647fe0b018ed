import Foundation

/// Moments in the recruiter's own time zone.
public enum LocalTime {
    /// `2026-03-14 16:05`
    public static func minute(_ seconds: Int) -> String { format(seconds, "yyyy-MM-dd HH:mm") }
    /// `16:05:09`
    public static func second(_ date: Date) -> String { format(Int(date.timeIntervalSince1970), "HH:mm:ss") }

    private static func format(_ seconds: Int, _ pattern: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = pattern
        return formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
    }
}
