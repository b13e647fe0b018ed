/// The first telephone number of a free text (rules 5.4).
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

    /// Nil when the text holds no number: `N/A`, `on request`, fewer than 7 or more than 15 digits.
    public init?(_ source: String) {
        let text = PhoneText(source)
        guard let (number, others) = text.firstNumber else { return nil }
        let (main, extensionDigits) = PhoneText.extensionSplit(number)
        let digits = PhoneText.digits(of: main)
        guard PhoneText.isPlausible(digits) else { return nil }
        self.text = number
        self.digits = digits
        self.isInternational = PhoneText.isInternational(main)
        self.extensionDigits = extensionDigits
        self.isFirstOfSeveral = others
    }

    /// The last nine digits, or fewer, with country code and trunk zero aside: what is compared.
    public var significantDigits: String {
        var national = digits[...]
        if isInternational {
            national = national.dropFirst(CallingCode.length(in: digits))
        } else if national.count == 11, national.hasPrefix("1") {
            // Eleven digits with a leading 1 are North American with their country code.
            national = national.dropFirst()
        }
        if national.hasPrefix("0") { national = national.dropFirst() }
        return String(national.suffix(9))
    }

    /// Whether the last seven to nine significant digits agree: supporting evidence only.
    public func matches(_ other: PhoneNumber) -> Bool {
        let (mine, theirs) = (significantDigits, other.significantDigits)
        let (short, long) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
        return short.count >= 7 && long.hasSuffix(short)
    }
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
