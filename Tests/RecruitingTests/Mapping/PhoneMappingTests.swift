import Testing

@testable import Recruiting

@Suite struct PhoneMappingTests {
    @Test(
        arguments: [
            ("+1 (415) 555-0132", "+1 (415) 555-0132", "sent"), ("415.555.0132 x22", "415.555.0132 x22", "sent"),
            ("0044 20 7946 0958", "0044 20 7946 0958", "sent"), ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958", "sent"),
            ("1-800-FLOWERS", "1-800-FLOWERS", "sent"),
            ("tel:+1-415-555-0132", "+1-415-555-0132", "changed phone-tidied"),
            ("(415) 555-0132 / (628) 555-0144", "(415) 555-0132", "changed several-phone-numbers"),
            ("４１５ ５５５ ０１３２", "415 555 0132", "changed phone-tidied"),
            (" 4155550132", "4155550132", "changed phone-tidied"),
            ("N/A", nil, "left-out phone-not-a-number"), ("on request", nil, "left-out phone-not-a-number"),
            ("", nil, "left-out no-phone"), (" \u{200B}", nil, "left-out no-phone"), (nil, nil, "left-out no-phone"),
            ("415\u{7}5550132", "4155550132", "changed phone-tidied"), ("608/310-2591", "608/310-2591", "sent"),
            ("415\n555 0132", "415 555 0132", "changed phone-tidied"),
            ("☎ 415-555-0132", "415-555-0132", "changed phone-tidied"),
        ] as [(String?, String?, String)])
    func `the phone goes up as mobile`(raw: String?, value: String?, brief: String) {
        let candidate = Candidate(id: "1", phone: raw)
        #expect(candidate.outcome(.mobile)?.value == value)
        #expect(candidate.outcome(.mobile)?.brief == brief)
        #expect(candidate.mapped().draft.mobile == value)
    }

    @Test func `an edit is a number or nothing`() {
        #expect(Candidate.zoe.outcome(.mobile, [.mobile: "415 555 0199"])?.brief == "changed edited")
        #expect(Candidate.zoe.outcome(.mobile, [.mobile: "415 555 0199"])?.original == "+1 (415) 555-0132")
        #expect(Candidate.zoe.outcome(.mobile, [.mobile: "none"])?.brief == "left-out phone-not-a-number")
        #expect(Candidate.zoe.outcome(.mobile, [.mobile: nil])?.brief == "left-out left-out-by-recruiter")
    }
}
