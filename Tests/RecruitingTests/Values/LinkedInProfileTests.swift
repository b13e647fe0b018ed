import Testing

@testable import Recruiting

@Suite struct LinkedInProfileTests {
    @Test(arguments: [
        "https://www.linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe/",
        "http://www.linkedin.com/in/jane-doe", "linkedin.com/in/jane-doe", "HTTPS://LinkedIn.com/IN/Jane-Doe",
        "https://uk.linkedin.com/in/jane-doe", "https://de.linkedin.com/in/jane-doe", "br.linkedin.com/in/jane-doe/",
        "https://www.linkedin.com/in/jane-doe?trk=x&locale=de_DE", "https://www.linkedin.com/in/jane-doe#about",
        "https://www.linkedin.com/in/jane-doe/?trk=x", "https://www.linkedin.com/in/jane-doe/de",
        "https://www.linkedin.com/in/jane-doe/en-us/", "https://www.linkedin.com/in/jane-doe/zh_CN",
        "https://www.linkedin.com/in/jane-doe/details/experience/",
        "https://www.linkedin.com/in/jane-doe/overlay/contact-info/",
        "https://www.linkedin.com/in/jane-doe/recent-activity/", "linkedin.com/mwlite/in/jane-doe",
        "linkedin.com/m/in/jane-doe", "https://www.linkedin.com/comm/in/jane-doe?midToken=x", "in/jane-doe",
        "/in/jane-doe", "/in/jane-doe/", "@jane-doe", "jane-doe", "JANE-DOE", "jane-doe/", "jane-doe/de", " jane-doe ",
        "https://www.linkedin.com/in/jane-doe.", "https://www.linkedin.com/in/jane-doe,",
        "(https://www.linkedin.com/in/jane-doe)", "<https://www.linkedin.com/in/jane-doe>",
        "https://www.linkedin.com/in/jane-doe).", "\"https://www.linkedin.com/in/jane-doe\"",
        "https://https://www.linkedin.com/in/jane-doe", "http://https://linkedin.com/in/jane-doe",
        "//www.linkedin.com/in/jane-doe", "https://www.linkedin.com:443/in/jane-doe",
        "https://user:secret@www.linkedin.com/in/jane-doe", "https://www.linkedin.com./in/jane-doe",
        "https://www.linkedin.com//in/jane-doe", "\u{FEFF}https://www.linkedin.com/in/jane-doe\u{200B}",
        "jane\u{200B}-doe", "https://www.linkedin.com/in/jane-doe%20", "https://www.linkedin.com/in/jane-doe%2F",
        "LinkedIn: https://www.linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe\n",
        "https://www.linkedin.com/in/%6Aane-doe", "https://www.linkedin.com/in/jane-doe/\u{202C}",
    ])
    func `every spelling of one profile has one key`(_ text: String) {
        #expect(LinkedInProfile.parse(text).handle?.key == "jane-doe", "\(text)")
        #expect(LinkedInProfile.parse(text).handle?.canonicalURL == "https://www.linkedin.com/in/jane-doe")
    }

    @Test(arguments: [
        "https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa", "https://www.linkedin.com/in/jos%c3%a9-garc%c3%ada",
        "https://www.linkedin.com/in/josé-garcía", "https://www.linkedin.com/in/jose\u{301}-garci\u{301}a",
        "https://www.linkedin.com/in/jose%CC%81-garci%CC%81a", "JOSÉ-GARCÍA", "jos%C3%A9-garc%C3%ADa",
        "https://www.linkedin.com/in/jos%25C3%25A9-garc%25C3%25ADa", "jos%25c3%25a9-garc%25c3%25ada",
    ])
    func `encodings of one handle have one key in composed form`(_ text: String) throws {
        let handle = try #require(LinkedInProfile.parse(text).handle)
        #expect(handle.key.utf8.elementsEqual("jos\u{E9}-garc\u{ED}a".utf8))
        #expect(handle.canonicalURL == "https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa")
        #expect(handle.isDoubleEncoded == text.contains("%25"))
    }

    @Test(arguments: [
        ("https://www.linkedin.com/in/de", "de"), ("https://www.linkedin.com/in/fr/de", "fr"),
        ("https://www.linkedin.com/in/王伟", "王伟"), ("https://www.linkedin.com/in/%E7%8E%8B%E4%BC%9F", "王伟"),
        ("https://www.linkedin.com/in/юлия-иванова-1a2b3c4d", "юлия-иванова-1a2b3c4d"),
        ("https://www.linkedin.com/in/jane-🚀", "jane-🚀"), ("https://www.linkedin.com/in/محمد-علي", "محمد-علي"),
        ("https://www.linkedin.com/in/j_doe", "j_doe"), ("https://www.linkedin.com/in/jane.doe", "jane.doe"),
        ("https://www.linkedin.com/in/1234567", "1234567"), ("https://www.linkedin.com/in/IN", "in"),
        ("https://www.linkedin.com/in/o’hara", "o’hara"), ("janedoe42", "janedoe42"), ("jane-doe-", "jane-doe-"),
        ("https://www.linkedin.com/in/ÖZGÜR", "özgür"), ("https://www.linkedin.com/in/company", "company"),
    ])
    func `unusual handles are handles`(text: String, key: String) {
        #expect(LinkedInProfile.parse(text).handle?.key == key)
    }

    @Test(
        arguments: [
            ("/pub/jane-doe/a7/576/b50", "jane-doe-b50576a7", []),
            ("https://www.linkedin.com/pub/jane-doe/a7/576/b50", "jane-doe-b50576a7", []),
            ("https://uk.linkedin.com/pub/Jane-Doe/A7/576/B50/de", "jane-doe-b50576a7", []),
            ("/pub/jane-doe/1/23/4", "jane-doe-0040231", []),
            ("https://linkedin.com/pub/jane-doe/0/576/b50", "jane-doe-b505760", ["jane-doe-b50576"]),
            ("pub/jos%C3%A9/1/2/3", "josé-0030021", []),
        ] as [(String, String, [String])])
    func `old public addresses become handles`(text: String, key: String, alternatives: [String]) {
        let handle = LinkedInProfile.parse(text).handle
        #expect(handle?.key == key)
        #expect(handle?.alternativeKeys == alternatives)
    }

    @Test func `an old address and its new one are the same profile`() throws {
        let old = try #require(LinkedInProfile.parse("linkedin.com/pub/jane-doe/0/576/b50").handle)
        for text in ["linkedin.com/in/jane-doe-b50576", "linkedin.com/in/jane-doe-b505760"] {
            let new = try #require(LinkedInProfile.parse(text).handle)
            #expect(old.matches(new) && new.matches(old))
        }
        #expect(!old.matches(try #require(LinkedInProfile.parse("jane-doe").handle)))
    }

    @Test(arguments: [
        "/pub/jane-doe", "https://www.linkedin.com/pub/jane-doe/", "https://www.linkedin.com/pub/jane-doe/a7/576",
        "https://www.linkedin.com/pub/Jane-Doe/de", "linkedin.com/pub/jane-doe/a7/576/wxyz",
    ])
    func `an old address without its numbers is only weak text`(_ text: String) {
        #expect(LinkedInProfile.parse(text) == .weakText("jane-doe"))
    }

    @Test(arguments: [
        "https://www.linkedin.com/in/ACoAAB1cXyZ", "ACoAAB1cXyZ", "/in/ACwAAB1cXyZ",
        "https://www.linkedin.com/sales/lead/ACwAAA1b2,NAME_SEARCH,x",
        "https://www.linkedin.com/sales/people/ACwAAA1b2",
        "https://www.linkedin.com/talent/profile/AEMAAA1b2", "linkedin.com/talent/hire/1/manage/all/profile/AEMAAA1b2",
        "https://www.linkedin.com/recruiter/profile/1,2,CAP", "urn:li:member:1", "URN:LI:member:1", "urn:li:person:x",
        "https://www.linkedin.com/profile/view?id=123", "https://www.linkedin.com/in/AEMAAAxyz",
        "https://www.linkedin.com/in/acoaaab1c2d3e4f5g6h7i8j9k0l1m2n3o4p5q6r",
    ])
    func `tokens of LinkedIn's tools are kept and never compared`(_ text: String) {
        #expect(LinkedInProfile.parse(text) == .opaque(text))
    }

    @Test(arguments: ["lnkd.in/x", "https://lnkd.in/abc", "linkedin.com/redir/redirect?url=x", "LNKD.IN/x"])
    func `short links cannot be resolved`(_ text: String) {
        #expect(LinkedInProfile.parse(text) == .unresolvable(text))
    }

    @Test(arguments: [
        "linkedin.com/company/acme", "https://www.linkedin.com/school/example-university/", "company/acme",
        "https://www.linkedin.com/posts/jane-doe_hello-activity-1", "https://www.linkedin.com/jobs/view/1",
        "https://www.linkedin.com/groups/1", "urn:li:company:1", "https://www.linkedin.com/pub/dir/Jane/Doe",
        "https://www.linkedin.com/sales/company/1", "https://www.linkedin.com/showcase/acme-labs",
    ])
    func `companies and schools are not people`(_ text: String) {
        #expect(LinkedInProfile.parse(text) == .notAPerson(text))
    }

    @Test(arguments: [
        "", " ", "/", "https://www.linkedin.com", "https://www.linkedin.com/", "https://www.linkedin.com/in",
        "https://www.linkedin.com/in/", "https://www.linkedin.com/in/?trk=x", "https://www.linkedin.com/in//x", "in/",
        "/in/", "/in/%", "https://www.linkedin.com/in/%", "https://www.linkedin.com/in/%GG",
        "https://www.linkedin.com/in/%4", "https://www.linkedin.com/in/a b c", "https://www.linkedin.com/in/a%20b",
        "https://www.linkedin.com/in/jos%E9", "https://www.linkedin.com/in/100%25", "in/a b c", "Jane Doe",
        "https://linkedin.com.evil.example/in/jane-doe", "https://notlinkedin.com/in/jane-doe", "n/a", "N/A", "-",
        "none",
        "https://linkedin.com@evil.example/in/jane-doe", "https://evil.example/in/jane-doe", "null",
        "https://evil.example/?u=https://www.linkedin.com/in/jane-doe", "ftp://linkedin.com/in/jane-doe",
        "https://www.linkedin.com/in/jane%00doe", "jane\u{0}doe", "jane@example.com", "jane.doe", "jane-doe.example",
        "https://www.linkedin.com/in/jane%2Fdoe", "https://www.linkedin.com/in/jane%0Adoe", "https://", "@", "%", "🙃 🙃",
        "https://www.linkedin.com\\in\\jane-doe", "https://www.linkedin.com/in/undefined", "jane\u{1B}[31mdoe",
        "https://www.linkedin.com/jane-doe", "https://xn--linkedin.com/in/jane", "https://www.linkedin.com/in/-",
        "javascript:alert(1)//linkedin.com/in/jane",
    ])
    func `anything else is shown as text and never matched`(_ text: String) {
        let parsed = LinkedInProfile.parse(text)
        guard case .invalid = parsed else {
            Issue.record("\(text) was read as \(parsed)")
            return
        }
    }

    @Test(arguments: [
        "https://www.linkedin.com/in/jane-roe-1 (old)", "https://www.linkedin.com/in/jane-roe-1, https://github.com/x",
        "www.linkedin.com/in/jane-roe-1 | twitter.com/rk", "https://www.linkedin.com/public-profile/in/jane-roe-1",
        "<a href=\"https://www.linkedin.com/in/jane-roe-1\">profile</a>", "linkedin.com/in/Jane-Roe-1?utm=1",
        "<a href='https://www.linkedin.com/in/jane-roe-1'>profile</a>", "https://www.linkedin.com/in/jane–roe–1",
        "<p>https://www.linkedin.com/in/jane-roe-1</p>", "LinkedIn:www.linkedin.com/in/jane-roe-1",
        "[LinkedIn](https://www.linkedin.com/in/jane-roe-1)",
        "GitHub: github.com/x LinkedIn: linkedin.com/in/jane-roe-1",
        "https://www.linkedin.com/in/jane-roe-1;https://x.example", "https://www.linkedin.com/in/jane%E2%80%93roe-1",
        "see https://www.linkedin.com/in/jane-roe-1 for details",
        "https://www.linkedin.com/in/jane-roe-1/ - updated 2021",
        "https://www.linkedin.com/authwall?trk=a&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-roe-1",
        "https://www.linkedin.com/login?session_redirect=https://www.linkedin.com/in/jane-roe-1/",
        "jane-roe-1 (personal)", "LinkedIn: jane-roe-1", "in/jane-roe-1 | twitter.com/x",
        "https://www.linkedin.com/company/acme https://www.linkedin.com/in/jane-roe-1",
        "https://www.linkedin.com/in/jane-roe-1\nhttps://www.linkedin.com/in/jane-roe-1/de",
        "https://www.linkedin.com/in/jane-roe-1https://www.linkedin.com/in/jane-roe-1",
        "https://github.com/jane, https://www.linkedin.com/in/jane-roe-1.", "jane\u{2010}roe\u{2011}1",
        "https://www.linkedin.com/in/jane-roe-1 old profile", "url=https://www.linkedin.com/in/jane-roe-1",
    ])
    func `a profile is taken out of whatever stands around it`(_ text: String) {
        #expect(LinkedInProfile.parse(text).handle?.key == "jane-roe-1")
        #expect(LinkedInProfile.handles(in: text).map(\.key) == ["jane-roe-1"])
    }

    @Test(arguments: [
        "linkedin.com/in/jane-1 linkedin.com/in/jane-2", "linkedin.com/in/jane-1 or linkedin.com/in/jane-2",
        "https://www.linkedin.com/in/jane-1,https://www.linkedin.com/in/jane-2",
        "<li>linkedin.com/in/jane-1</li><li>linkedin.com/in/jane-2</li>",
        "linkedin.com/in/jane-1\nlinkedin.com/in/jane-2/",
    ])
    func `of several profiles the first is named, and all are read`(_ text: String) {
        #expect(LinkedInProfile.parse(text).handle?.key == "jane-1")
        #expect(LinkedInProfile.handles(in: text).map(\.key) == ["jane-1", "jane-2"])
    }

    @Test func `a very long text of addresses is read in time`() {
        for unit in ["linkedin.com", "linkedin.com/", "linkedin.com/in/a ", "https://", "a.linkedin.com:1", "lnkd.in/"]
        {
            _ = LinkedInProfile.handles(in: String(repeating: unit, count: 100_000 / unit.utf8.count))
        }
    }

    @Test func `a very long handle is invalid`() {
        #expect(LinkedInProfile.parse(String(repeating: "a", count: 200)).handle != nil)
        #expect(LinkedInProfile.parse(String(repeating: "a", count: 201)).handle == nil)
        #expect(
            LinkedInProfile.parse("https://linkedin.com/in/" + String(repeating: "é", count: 100_000)).handle == nil)
    }

    @Test func `searches try every spelling that older tools leave`() throws {
        let plain = try #require(LinkedInProfile.parse("jane-doe").handle)
        #expect(plain.searchSpellings == ["jane-doe"])
        let numbered = try #require(LinkedInProfile.parse("jane-doe-b50576a7").handle)
        #expect(numbered.searchSpellings == ["jane-doe-b50576a7", "jane-doe/a7/576/b50"])
        let padded = try #require(LinkedInProfile.parse("jane-doe-0040231").handle)
        #expect(padded.searchSpellings == ["jane-doe-0040231", "jane-doe/1/23/4"])
        let accented = try #require(LinkedInProfile.parse("jos\u{E9}").handle)
        let expected = ["jos\u{E9}", "jos%C3%A9", "jos%c3%a9", "jose\u{301}", "jos%25C3%25A9", "jos%25c3%25a9"]
        #expect(accented.searchSpellings.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        let zero = try #require(LinkedInProfile.parse("linkedin.com/pub/jane/0/576/b50").handle)
        let short = try #require(LinkedInProfile.parse("jane-b50576").handle)
        #expect(short.searchSpellings == ["jane-b50576", "jane/0/576/b50"])
        #expect(zero.searchSpellings == ["jane-b505760", "jane/0/576/b50", "jane-b50576"])
    }

    @Test func `no text makes the parser trap, and what it reads it reads again the same`() {
        var random = RandomText(seed: 20_412)
        let fragments = [
            "https://", "http:", "//", "/", "www.", "linkedin.com", "in/", "pub/", "jane", "-", "%", "%C3", "%25",
            "%A9", "?",
            "#", "@", ":", ".", " ", "0", "a7", "ACoAA", "urn:li:", "lnkd.in", "é", "e\u{301}", "\u{0}", "<", ">", "\n",
            "王",
        ]
        for _ in 0..<4000 {
            let text = random.text(from: fragments)
            guard let handle = LinkedInProfile.parse(text).handle else { continue }
            let again = LinkedInProfile.parse(handle.canonicalURL).handle
            #expect(again?.key.utf8.elementsEqual(handle.key.utf8) == true, "\(text.debugDescription)")
            #expect(!handle.searchSpellings.isEmpty && handle.canonicalURL.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
    }
}

@Suite struct CandidateLinkedInTests {
    private let listed = SocialProfile(network: "linkedin", url: "https://www.linkedin.com/in/jane-doe")
    private let code = SocialProfile(network: "github", url: "https://github.com/example", username: "example")

    @Test func `the handle wins over the listed profiles`() {
        let found = Candidate(id: "1", linkedInHandle: "j-doe", profiles: [code, listed]).linkedIn
        #expect(found?.handle?.key == "j-doe")
        #expect(found?.origin == .linkedInHandle)
    }

    @Test(arguments: [nil, "", "  ", "n/a", "ACoAAB1cXyZ", "https://lnkd.in/x"])
    func `a profile in the list stands in for a handle that names nobody`(_ handle: String?) {
        let found = Candidate(id: "1", linkedInHandle: handle, profiles: [code, listed]).linkedIn
        #expect(found?.handle?.key == "jane-doe")
        #expect(found?.origin == .profile(1))
    }

    @Test func `a listed profile counts by network or by address`() {
        let byName = SocialProfile(network: "LinkedIn", username: "jane-doe")
        #expect(Candidate(id: "1", profiles: [byName]).linkedIn?.handle?.key == "jane-doe")
        let byAddress = SocialProfile(network: nil, url: "http://uk.linkedin.com/in/jane-doe/")
        #expect(Candidate(id: "1", profiles: [code, byAddress]).linkedIn?.origin == .profile(1))
        #expect(Candidate(id: "1", profiles: [code]).linkedIn == nil)
        #expect(Candidate(id: "1").linkedIn == nil)
    }

    @Test func `a company in the list gives way to a person, and is told when alone`() {
        let company = SocialProfile(network: "linkedin", url: "https://www.linkedin.com/company/acme")
        #expect(Candidate(id: "1", profiles: [company, listed]).linkedIn?.origin == .profile(1))
        #expect(
            Candidate(id: "1", profiles: [company]).linkedIn?.profile
                == .notAPerson("https://www.linkedin.com/company/acme"))
    }
}
