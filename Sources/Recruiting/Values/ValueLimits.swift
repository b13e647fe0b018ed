/// How much of a value anybody can mean. What is longer is cut where it is only compared, which then says so, and left
/// out with a reason where it would be sent: nothing that somebody else writes may cost minutes or gigabytes.
public enum ValueLimits {
    /// Bytes of a profile's address.
    public static let profile = 2_000
    /// Letters of one text of a record.
    public static let text = 1_000
    /// Jobs or schools of one person, phones of one record.
    public static let entries = 200
}

extension String {
    /// Whether there are more letters than this.
    func isLonger(than letters: Int) -> Bool { utf8.count > letters && unicodeScalars.count > letters }

    /// The beginning, for comparing and showing.
    public func cut(to letters: Int) -> String {
        isLonger(than: letters) ? String(String.UnicodeScalarView(unicodeScalars.prefix(letters))) : self
    }
}
