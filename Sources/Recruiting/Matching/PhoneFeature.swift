/// One number as it is compared.
struct PhoneFeature: Sendable {
    let number: PhoneNumber
    /// The last nine digits that tell numbers apart.
    let digits: String

    init(_ number: PhoneNumber) {
        self.number = number
        digits = number.significantDigits
    }

    var shown: String { number.text }

    /// The last seven digits, which any two spellings of one number share.
    var block: Substring { digits.suffix(7) }

    /// Every number of a free text.
    static func all(in text: String?) -> [PhoneFeature] {
        guard let text else { return [] }
        return PhoneNumber.all(in: text).map { PhoneFeature($0) }.filter { $0.digits.utf8.count >= 7 }
    }

    func matches(_ other: PhoneFeature) -> Bool { number.matches(other.number) }
}
