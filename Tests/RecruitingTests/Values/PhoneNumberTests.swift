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
        "0049 171 2345678", "+49 (0)1512 3456789", "00353 87 1234567", "00351 91 2345678", "0043 664 1234567",
        "+49 171 2345678", "0049 1512 3456789", "+49 (0) 30 12345678", "+91 9876 5432109", "0091 98765 43210",
        "+380 (0)44 1234567", "+1 415 555 0132 ext 1234567", "(+49) 1512 3456789", "+44 (0) 7700 9001234",
        "+44 (0)7700 900 123", "(0049) 171 2345678", "0033 (0)6 12 34 56 78", "06 12 34 56 78", "0171 2345678",
        "+49 171 2345 678", "+1 4155550132", "001 415 5550132", "+86 138 1234 5678", "+7 912 5550132",
        "+39 06 1234567", "+55 11 91234 5678", "+49 (171) 2345678", "00 49 171 2345678", "+49.171.2345678",
        "+49/171/2345678", "0171/2345678", "+852 5123 4567", "+998 90 1234567", "0041 (0)79 123 45 67",
        "+49\u{A0}171\u{A0}2345678", "011 44 20 79460958", "+44 20 7946 0958 ext. 12345", "+49 30 1234567-89",
    ])
    func `a number with blanks in it is one number and goes up whole`(_ raw: String) {
        #expect(PhoneNumber(raw)?.text == raw)
        #expect(PhoneNumber(raw)?.isFirstOfSeveral == false)
    }

    @Test(arguments: [
        ("(415) 555-0132 (628) 555-0144", "(415) 555-0132"), ("(415) 555-0132 - (628) 555-0144", "(415) 555-0132"),
        ("415-555-0132 (628) 555-0144", "415-555-0132"), ("415 555 0132 628 555 0144", "415 555 0132"),
        ("0171 2345678 0172 3456789", "0171 2345678"), ("06 12 34 56 78 06 98 76 54 32", "06 12 34 56 78"),
        ("+49 171 2345678 (mobile) +49 30 1234567 (home)", "+49 171 2345678"),
        ("+49 171 2345678 – +49 30 1234567", "+49 171 2345678"), ("555-0132 555-0144", "555-0132"),
        ("+1 4155550132 6285550144", "+1 4155550132"), ("98765 43210 98765 43211", "98765 43210"),
        ("0171 2345678 privat 030 1234567 Büro", "0171 2345678"),
        ("0049 171 2345678; 0049 30 1234567", "0049 171 2345678"),
        ("(415)555-0132(628)555-0144", "(415)555-0132"), ("+491712345678+4930123456", "+491712345678"),
        ("Mobil 0171 2345678 oder Festnetz 030 1234567", "0171 2345678"),
    ])
    func `of two numbers the first goes up whole`(raw: String, text: String) {
        #expect(PhoneNumber(raw)?.text == text)
        #expect(PhoneNumber(raw)?.isFirstOfSeveral == true)
        #expect(PhoneNumber.all(in: raw).count == 2)
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

    @Test(arguments: [
        ("0049 171 2345678", "+49 171 2345678"), ("+49 (0)171 2345678", "0171 2345678"),
        ("+49 0171 2345678", "0049 (0)171 2345678"), ("4917112345678", "+49 171 12345678"),
        ("+52 1 55 1234 5678", "+52 55 1234 5678"), ("+54 9 11 1234 5678", "+54 11 1234 5678"),
        ("8 912 555-01-32", "+7 912 555 01 32"), ("138 1234 5678", "+86 138 1234 5678"),
        ("+39 06 1234567", "06 1234567"), ("(+49) 171 2345678", "0049171 2345678"), ("555-0132", "+1 415 555 0132"),
        ("415 555 0132 x22", "+1 415 555 0132"), ("1-800-FLOWERS", "+1 800 356 9377"),
    ])
    func `one telephone in two spellings is one`(one: String, other: String) throws {
        #expect(try #require(PhoneNumber(one)).matches(try #require(PhoneNumber(other))))
        #expect(try #require(PhoneNumber(other)).matches(try #require(PhoneNumber(one))))
    }

    @Test(arguments: [
        ("0049 171 2345678", "+43 664 2345678"), ("+49 171 2345678", "+43 171 2345678"),
        ("+1 415 555 0132", "+44 415 555 0132"), ("+353 87 1234567", "+351 87 1234567"),
        ("+49 1512 3456789", "+49 1612 3456789"), ("+1 415 555 0132 x22", "+1 415 555 0132 x23"),
        ("0151 23456789", "+49 161 23456789"), ("+49 30 1234567", "+49 40 1234567"),
        ("0041 79 1234567", "0043 79 1234567"),
    ])
    func `two telephones are two, whatever their last digits`(one: String, other: String) throws {
        #expect(!(try #require(PhoneNumber(one)).matches(try #require(PhoneNumber(other)))))
        #expect(!(try #require(PhoneNumber(other)).matches(try #require(PhoneNumber(one)))))
    }

    @Test func `digits that are left behind are said`() {
        let outcomes = ["Room 12, 0171 2345678", "Mobile: 0171 2345678", "0171 2345678"].map {
            Candidate(id: "1", phone: $0).outcome(.mobile)
        }
        #expect(outcomes.map { $0?.value } == Array(repeating: "0171 2345678", count: 3))
        #expect(outcomes.map { $0?.brief } == ["changed phone-from-text", "changed phone-tidied", "sent"])
    }

    @Test func `a very long text is read like any other`() {
        for unit in ["0171 2345678 ", "1 ", "(", "+", "a1", "555-0132/", "12345678901", "x ", "(0) - "] {
            let text = String(repeating: unit, count: 50_000 / unit.utf8.count)
            _ = PhoneNumber(text)
        }
        let list = String(repeating: "0171 2345678, ", count: 2_000)
        #expect(PhoneNumber.all(in: list).count == 2_000)
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
