import APITransport
import Recruiting
import Testing

@testable import gem_icims

/// Exports hold texts of others, and are opened by programs that read them as more than text.
@Suite struct HistoryDocumentTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""),
        ("say \"x\"", "\"say \"\"x\"\"\""), ("a;b", "\"a;b\""), ("=1+1", "'=1+1"), ("=\u{301}cmd", "'=\u{301}cmd"),
        ("+49", "'+49"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""), ("\r\n=1", "\"'\r\n=1\""),
        ("\n=1", "\"'\n=1\""), (" =1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
        ("＠x", "'＠x"), ("\u{200B}=1", "'\u{FFFD}=1"), ("\u{2028}=1", "'\u{FFFD}=1"), ("\u{1B}[2J", "\u{FFFD}[2J"),
        ("", ""),
    ])
    func `a cell is text to every spreadsheet, whatever stands in it`(text: String, cell: String) {
        #expect(
            CSVRow.cell(text).unicodeScalars.elementsEqual(cell.unicodeScalars), "\(CSVRow.cell(text).debugDescription)"
        )
    }

    @Test(arguments: [
        ("Zoë Nuñez", "Zoë Nuñez"), ("2026-11-29T14:05:00Z", "2026-11-29T14:05:00Z"), ("No: why?", "No: why?"),
        ("a|b", #"a\|b"#), (#"a\|b"#, #"a\\\|b"#), ("a\nb", "a\u{FFFD}b"),
        ("a\r\n| x |", "a\u{FFFD}\\| x \\|"), ("<img src=x>", "&lt;img src=x&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("[x](javascript:alert(1))", #"\[x\](javascript&#58;alert(1))"#), ("`code`", #"\`code\`"#),
        ("https://evil.example", "https&#58;//evil.example"), ("a@b.example", "a&#64;b.example"),
        ("www.evil.example", "www&#46;evil.example"), ("**b** _i_ ~s~", #"\*\*b\*\* \_i\_ \~s\~"#),
        ("![x](y)", #"\!\[x\](y)"#), ("# head", "\\# head"),
    ])
    func `a cell of a Markdown table is shown as it is and does nothing`(text: String, cell: String) {
        #expect(MarkdownText.cell(text) == cell)
    }

    @Test func `CSV begins with a byte order mark, and a row stays one whatever its cells hold`() {
        let document = HistoryDocument(entries: [], webURL: nil)
        #expect(document.csv.unicodeScalars.first == "\u{FEFF}")
        let row = CSVRow.text(["a\r\nb", "c\nd", "=1", "e,f"])
        #expect(row == "\"a\r\nb\",\"c\nd\",'=1,\"e,f\"")
    }
}
