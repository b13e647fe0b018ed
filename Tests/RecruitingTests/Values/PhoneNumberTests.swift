import Testing

@testable import Recruiting

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("+1 (415) 555-0132", "+1 (415) 555-0132"), ("415.555.0132 x22", "415.555.0132 x22"),
        ("0044 20 7946 0958", "0044 20 7946 0958"), ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("tel:+1-415-555-0132", "+1-415-555-0132"), ("(415) 555-0132 / (628) 555-0144", "(415) 555-0132"),
        ("1-800-FLOWERS", "1-800-FLOWERS"), ("１-４１５-５５５-０１３２", "1-415-555-0132"),
        ("٠٤١٥٥٥٥٠١٣٢", "04155550132"), ("＋４４ ２０ ７９４６ ０９５８", "+44 20 7946 0958"), (" 415-555-0132 ", "415-555-0132"),
        ("608/310-2591", "608/310-2591"), ("030/1234567", "030/1234567"), ("555-0132", "555-0132"),
        ("415-555-0132; 628-555-0144", "415-555-0132"), ("415-555-0132 or 628-555-0144", "415-555-0132"),
        ("415-555-0132, 628-555-0144", "415-555-0132"), ("415-555-0132\n628-555-0144", "415-555-0132"),
        ("+1 415 555 0132 +1 628 555 0144", "+1 415 555 0132"), ("4155550132 6285550144", "4155550132"),
        ("415-555-0132 or 0144", "415-555-0132"), ("N/A; 415-555-0132", "415-555-0132"),
        ("415-555-0132 / N/A", "415-555-0132"),
        ("Mobile: (415) 555-0132", "(415) 555-0132"), ("415-555-0132 (home)", "415-555-0132"),
        ("Tel. +49 30 5550132", "+49 30 5550132"), ("415-555-0132 ext. 22", "415-555-0132 ext. 22"),
        ("415-555-0132;ext=22", "415-555-0132;ext=22"), ("Work: 415-555-0132 x 22", "415-555-0132 x 22"),
        ("\u{200E}+1 415 555 0132\u{202C}", "+1 415 555 0132"), ("1-800-flowers", "1-800-flowers"),
        ("+1-415-555-0132", "+1-415-555-0132"), ("415–555–0132", "415–555–0132"), ("4930123456", "4930123456"),
        ("(415) 555-0132 x22 / (628) 555-0144", "(415) 555-0132 x22"), ("+44 20 7946 0958", "+44 20 7946 0958"),
        ("+358 (0)9 5550 1320 000", "+358 (0)9 5550 1320 000"),
    ])
    func `the first number goes up as the source has it`(raw: String, text: String) {
        #expect(PhoneNumber(raw)?.text == text, "\(raw)")
    }

    @Test(arguments: [
        "", " ", "N/A", "n/a", "on request", "none", "12345", "555-01", "ask 2 times", "call after 5pm", "-", "+",
        "0000000000", "jane1234567@example.com", "https://x.example/4155550132", "2019-08-24", "1234567890123456789",
        "unknown", "TBD", "order A12345678", "version 2019-08 moved", "🚀", "x22", "()", "+++",
    ])
    func `what is not a number is refused`(_ raw: String) { #expect(PhoneNumber(raw) == nil, "\(raw)") }

    @Test(arguments: [
        ("+1 (415) 555-0132", "155550132"), ("415.555.0132 x22", "155550132"), ("1 415 555 0132", "155550132"),
        ("(415) 555-0132", "155550132"), ("0044 20 7946 0958", "079460958"), ("+44 (0)20 7946 0958", "079460958"),
        ("020 7946 0958", "079460958"), ("+44 20 7946 0958", "079460958"), ("+45 55 50 13 20", "55501320"),
        ("55 50 13 20", "55501320"), ("tel:+1-415-555-0132", "155550132"), ("1-800-FLOWERS", "003569377"),
        ("+49 (0) 30 5550132", "305550132"), ("030 5550132", "305550132"), ("555-0132", "5550132"),
        ("+7 912 555-01-32", "125550132"), ("8 912 555-01-32", "125550132"), ("+353 1 555 0132", "15550132"),
        ("٠٤١٥٥٥٥٠١٣٢", "155550132"), ("(415) 555-0132 x22 / (628) 555-0144", "155550132"),
    ])
    func `what is compared leaves country code, trunk zero and extension aside`(raw: String, digits: String) {
        #expect(PhoneNumber(raw)?.significantDigits == digits, "\(raw)")
    }

    @Test func `parts of a number are told`() throws {
        let number = try #require(PhoneNumber("+1 415 555 0132 ext 22, +1 628 555 0144"))
        #expect(number.digits == "14155550132")
        #expect(number.isInternational)
        #expect(number.extensionDigits == "22")
        #expect(number.isFirstOfSeveral)
        let plain = try #require(PhoneNumber("415 555 0132"))
        #expect(!plain.isInternational && plain.extensionDigits == nil && !plain.isFirstOfSeveral)
    }

    @Test func `numbers match on seven to nine digits`() throws {
        let number = try #require(PhoneNumber("+1 415 555 0132"))
        #expect(number.matches(try #require(PhoneNumber("4155550132"))))
        #expect(number.matches(try #require(PhoneNumber("555-0132"))))
        #expect(!number.matches(try #require(PhoneNumber("415 555 0133"))))
        #expect(!number.matches(try #require(PhoneNumber("628 555 0132"))))
    }

    @Test func `no text makes the parser trap, and what goes up is a number again`() {
        var random = RandomText(seed: 555_0132)
        let fragments = [
            "415", "555-0132", "+", "00", "(0)", " ", "/", "x", "ext", ";", ",", "tel:", "or", "A", "٣", "３", ".",
        ]
        for _ in 0..<4000 {
            let raw = random.text(from: fragments)
            guard let number = PhoneNumber(raw) else { continue }
            #expect((7...15).contains(number.digits.count), "\(raw.debugDescription)")
            #expect(PhoneNumber(number.text)?.text == number.text, "\(raw.debugDescription)")
            #expect((1...9).contains(number.significantDigits.count))
        }
    }
}
