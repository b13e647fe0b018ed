import Recruiting
import Testing

/// What may stand in a line of output, and what a browser or a clipboard may get.
@Suite struct PrintableTests {
    @Test func `a text becomes one line in which everything can be seen`() {
        #expect("a\nb\r\nc\td".printable == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}d")
        #expect("\u{1B}[2J\u{9B}31m\u{7F}".printable == "\u{FFFD}[2J\u{FFFD}31m\u{FFFD}")
        #expect(
            "a\u{61C}\u{200E}\u{202E}\u{2066}\u{2028}\u{2029}\u{E0041}b".printable.unicodeScalars.count {
                $0 == "\u{FFFD}"
            } == 7)
        for text in ["Zoë Nuñez-O’Hara", "山田　太郎", "می‌خواهم", "👩‍🚀", "क्‍ष", "葛\u{E0100}", ""] {
            #expect(text.printable == text)
        }
    }

    @Test(arguments: [
        "https://www.gem.com/candidate/x?y=1&z=%20#a", "HTTPS://a.example", "https://a.example:8443/ü",
        "http://127.0.0.1:8080/profiles", "http://localhost/", "http://[::1]:80/x",
    ])
    func `an address that can be seen whole is a link`(text: String) {
        #expect(WebLink(text)?.text == text)
    }

    @Test(arguments: [
        "http://a.example", "http://127.0.0.1.evil.example/", "http://localhost.evil.example", "javascript:alert(1)",
        "file:///etc/passwd", "https://", "https:///x", "https://user:pass@a.example/", "https://a.example/\u{1B}[2J",
        "https://a.example/\nrm -rf ~", "https://a.example/ x", "https://a.example/\u{202E}",
        "https://a.example/\u{E0041}",
        "https://a.example/\u{3000}x", "https://a.example/\"x", "https://a.example\\@b.example/", "x", "",
    ])
    func `anything else is none`(text: String) {
        #expect(WebLink(text) == nil)
    }
}
