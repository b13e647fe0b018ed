import Testing

@testable import Recruiting

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("jane@example.com", "jane@example.com"), (" jane@example.com ", "jane@example.com"),
        ("\u{A0}jane@example.com\n", "jane@example.com"), ("mailto:jane@example.com", "jane@example.com"),
        ("MAILTO:Jane@Example.com?subject=Hi", "Jane@Example.com"), ("<jane@example.com>", "jane@example.com"),
        ("Jane Doe <jane@example.com>", "jane@example.com"), ("\"Doe, Jane\" <jane@example.com>;", "jane@example.com"),
        ("jane@example.com.", "jane@example.com"), ("jane@example.com,", "jane@example.com"),
        ("jane@example.com;", "jane@example.com"), ("jane@example.com .", "jane@example.com"),
        ("'jane@example.com'", "jane@example.com"), ("(jane@example.com)", "jane@example.com"),
        ("jane\u{200B}@example.com\u{FEFF}", "jane@example.com"), ("jane @ example.com", "jane@example.com"),
        ("jane＠example.com", "jane@example.com"), ("JANE@EXAMPLE.COM", "JANE@EXAMPLE.COM"), ("", ""), ("<>", ""),
        ("mailto:", ""), ("<mailto:jane@example.com>", "jane@example.com"), ("name@company,com", "name@company,com"),
        ("\u{202A}jane@example.com\u{202C}", "jane@example.com"), ("mailto:mailto:j@example.com", "j@example.com"),
    ])
    func `an address is tidied`(raw: String, tidied: String) {
        #expect(EmailAddress(raw).tidied == tidied)
        #expect(EmailAddress(tidied).tidied == tidied)
    }

    @Test(arguments: [
        "jane@example.com", "j.doe+jobs@mail.example.co", "JANE@EXAMPLE.COM", "o'hara@example.com",
        "jane_doe-1@sub.example.org", "zoë@example.com", "jane@bücher.example", "jane@xn--bcher-kva.example",
        "用户@例子.测试", "a@b.co", "1@example.com", "Jane Doe <jane@example.com>", "jane@example.com,",
        "jane@my-company.example", "{jane}@example.com",
    ])
    func `addresses that can be one`(_ raw: String) { #expect(EmailAddress(raw).isValid, "\(raw)") }

    @Test(arguments: [
        "", " ", "jane", "jane@", "@example.com", "jane@example", "jane@@example.com", "jane@a@example.com",
        "name@company,com", "jane doe@example.com", "jane,doe@example.com", "jane@exa mple.com", "jane@.example.com",
        "jane@example..com", "jane@-example.com", "jane@example-.com", "jane@example.c", "jane@127.0.0.1",
        "jane@exam_ple.com", "n/a", "jane at example dot com", "jane@example.com, j@example.org", "jane@example.com/x",
        "ja\u{1B}[31mne@example.com", "https://example.com", "jane@" + String(repeating: "a", count: 64) + ".com",
        String(repeating: "a", count: 65) + "@example.com", "jane;doe@example.com", "a..b@example.com",
        ".jane@example.com", "jane.@example.com", "j...d@example.com", "..@example.com",
    ])
    func `texts that cannot be an address`(_ raw: String) { #expect(!EmailAddress(raw).isValid, "\(raw)") }

    @Test(arguments: [
        "o’hara@example.com", "o'hara@example.com", "O\u{2BC}Hara@example.com", "o‘hara@example.com",
        "o′hara@example.com",
    ])
    func `every apostrophe is the plain one`(_ raw: String) {
        #expect(EmailAddress(raw).comparisonKey == "o'hara@example.com")
        #expect(EmailAddress(raw).isValid)
        #expect(EmailAddress(raw).searchSpellings.contains("o'hara@example.com"))
        #expect(EmailAddress(raw).searchSpellings.contains("o’hara@example.com"))
    }

    @Test(arguments: [
        "jane@a.example; jane@b.example", "jane@a.example, jane@b.example", "jane@a.example jane@b.example",
        "jane@a.example/jane@b.example", "jane@a.example|jane@b.example", "jane@a.example or jane@b.example",
        "Jane <jane@a.example>, Jane Roe <jane@b.example>", "<jane@a.example><jane@b.example>",
        "jane@a.example (private), jane@b.example (work)", "mailto:jane@a.example, mailto:jane@b.example",
        "jane@a.example\njane@b.example", "jane@a.example;n/a;jane@b.example",
    ])
    func `several addresses in one field are several`(_ raw: String) {
        #expect(EmailAddress(raw, isPrimary: true).separated.map(\.tidied) == ["jane@a.example", "jane@b.example"])
        #expect(EmailAddress(raw, isPrimary: true).separated.map(\.isPrimary) == [true, true])
    }

    @Test(arguments: [
        "jane@a.example", "\"Doe, Jane\" <jane@a.example>", "mailto:jane@a.example?cc=bob@b.example", "jane@@a.example",
        "n/a", "", "@ @ @", "jane@a.example, jane@",
    ])
    func `one address in a field stays as it is`(_ raw: String) {
        #expect(EmailAddress(raw).separated == [EmailAddress(raw)])
    }

    @Test func `equality ignores case, spaces and composition`() {
        #expect(EmailAddress(" Jane@Example.COM ").comparisonKey == "jane@example.com")
        #expect(EmailAddress("ZOE\u{308}@example.com").comparisonKey.utf8.elementsEqual("zo\u{EB}@example.com".utf8))
    }

    @Test(arguments: [
        ("jane+jobs@example.com", "jane@example.com"), ("j.a.ne@example.com", "j.a.ne@example.com"),
        ("J.a.ne+x@Gmail.com", "jane@gmail.com"), ("jane@googlemail.com", "jane@gmail.com"),
        ("+jane@example.com", "+jane@example.com"), ("nothing", "nothing"), ("jane@example.com", "jane@example.com"),
    ])
    func `a looser key drops plus-tags and Gmail's dots`(raw: String, key: String) {
        #expect(EmailAddress(raw).looserKey == key)
    }

    @Test(arguments: ["jobs@x.example", "Info@x.example", "careers+us@x.example", "hr@x.example", "support@x.example"])
    func `role addresses are told`(_ raw: String) { #expect(EmailAddress(raw).isRole) }

    @Test(arguments: ["jane@x.example", "jobson@x.example", "hrant@x.example", "infoman@x.example", "", "jobs"])
    func `people are not roles`(_ raw: String) { #expect(!EmailAddress(raw).isRole) }

    @Test(arguments: [
        "noemail@x.example", "no-email@x.example", "NoEmail123@x.example", "none@x.example", "unknown7@x.example",
        "test@x.example", "na@x.example", "n-a@x.example", "x@example.com", "placeholder@x.example",
        "donotreply@x.example", "do-not-reply@x.example", "noemail.jane@x.example", "no_reply@x.example",
    ])
    func `placeholders are told`(_ raw: String) { #expect(EmailAddress(raw).isPlaceholder, "\(raw)") }

    @Test(arguments: [
        "jane@example.com", "nora@example.com", "testa@example.com", "x1@example.com", "nana@example.com",
    ])
    func `invented people are not placeholders`(_ raw: String) { #expect(!EmailAddress(raw).isPlaceholder) }

    @Test func `no text makes the syntax trap, and tidying is final`() {
        var random = RandomText(seed: 7)
        let fragments = [
            "jane", "@", ".", "com", "<", ">", "mailto:", " ", ",", "+", "\"", "é", "e\u{301}", "\u{200B}", "?",
        ]
        for _ in 0..<3000 {
            let address = EmailAddress(random.text(from: fragments))
            let again = EmailAddress(address.tidied)
            #expect(again.isValid == address.isValid, "\(address.address.debugDescription)")
            if address.isValid { #expect(again.tidied.utf8.elementsEqual(address.tidied.utf8)) }
            _ = (address.looserKey, address.isRole, address.isPlaceholder)
        }
    }
}
