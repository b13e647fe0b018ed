/// A telephone number of a free text (rules 1.4 and 5.4).
///
/// It is read for two purposes: the text that goes up, which stays what the source has unless tidying is beyond doubt,
/// and the digits that are compared.
public struct PhoneNumber: Hashable, Sendable {
    /// What goes up: one number, its extension and its punctuation as given.
    public let text: String
    /// ASCII digits, letters of a vanity number replaced, without extension and without a trunk zero in brackets.
    public let digits: String
    /// Whether a country code stands in front, after `+` or `00`.
    public let isInternational: Bool
    /// Digits of the extension.
    public let extensionDigits: String?
    /// Whether the text held further numbers, which do not go up.
    public let isFirstOfSeveral: Bool

    /// The first number of the text. Nil when it holds none: `N/A`, `on request`, fewer than 7 or more than 15 digits.
    public init?(_ source: String) {
        let numbers = PhoneText(source).numbers
        guard let first = numbers.first else { return nil }
        self.init(single: first, isFirstOfSeveral: numbers.count > 1)
    }

    /// Every number of the text.
    public static func all(in source: String) -> [PhoneNumber] {
        PhoneText(source).numbers.compactMap { PhoneNumber(single: $0, isFirstOfSeveral: false) }
    }

    private init?(single number: String, isFirstOfSeveral: Bool) {
        let (main, extensionDigits) = PhoneText.extensionSplit(number)
        let digits = PhoneText.digits(of: main)
        guard PhoneText.isPlausible(digits) else { return nil }
        text = number
        self.digits = digits
        isInternational = PhoneText.isInternational(main)
        self.extensionDigits = extensionDigits
        self.isFirstOfSeveral = isFirstOfSeveral
    }

    /// The country's calling code; nil when the number does not begin with one that can be told.
    public var countryCode: Substring? { isInternational ? digits.prefix(CallingCode.length(in: digits)) : nil }

    /// What is dialled within the country, without trunk zero. Without a country code in front it may still begin with
    /// one (`4915123456789`), or lack the area code.
    var nationalDigits: Substring {
        var national = digits[...]
        if isInternational {
            national = national.dropFirst(CallingCode.length(in: digits))
        } else if national.utf8.count == 11, national.hasPrefix("1") {
            // Eleven digits with a leading 1 are North American with their country code.
            national = national.dropFirst()
        }
        return national.hasPrefix("0") ? national.dropFirst() : national
    }

    /// The last nine digits, or fewer, with country code and trunk zero aside: enough to find a number by.
    public var significantDigits: String { String(nationalDigits.suffix(9)) }

    /// Whether both can be one telephone: supporting evidence only.
    ///
    /// Where one of them does not say its country, the shorter one has to be the end of the other, seven digits at
    /// least. Numbers of two countries differ whatever their last digits are, and so do two extensions of one switchboard.
    public func matches(_ other: PhoneNumber) -> Bool {
        if let mine = extensionDigits, let theirs = other.extensionDigits, mine != theirs { return false }
        if digits == other.digits, isInternational == other.isInternational { return true }
        if let mine = countryCode, let theirs = other.countryCode {
            return mine == theirs && Self.isEnd(withoutMobilePrefix, other.withoutMobilePrefix, ofEqualLength: true)
        }
        return Self.isEnd(nationalDigits, other.nationalDigits, ofEqualLength: false)
    }

    /// Mexico once wrote a 1, Argentina writes a 9 in front of mobile numbers that come from abroad.
    private var withoutMobilePrefix: Substring {
        let national = nationalDigits
        switch countryCode {
        case "52" where national.hasPrefix("1") && national.utf8.count == 11: return national.dropFirst()
        case "54" where national.hasPrefix("9") && national.utf8.count == 11: return national.dropFirst()
        default: return national
        }
    }

    private static func isEnd(_ one: Substring, _ other: Substring, ofEqualLength: Bool) -> Bool {
        let (short, long) = one.utf8.count <= other.utf8.count ? (one, other) : (other, one)
        guard short.utf8.count >= shortestCompared || ofEqualLength else { return false }
        return ofEqualLength ? short == long : long.hasSuffix(short)
    }

    private static let shortestCompared = 7
}

/// Country calling codes, as far as telling how long one is (ITU-T E.164).
enum CallingCode {
    /// Digits of the country code that `digits` begins with.
    static func length(in digits: String) -> Int {
        if digits.hasPrefix("1") || digits.hasPrefix("7") { return 1 }
        return twoDigits.contains(Int(digits.prefix(2)) ?? 0) ? 2 : 3
    }

    private static let twoDigits: Set<Int> = [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61,
        62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]
}
