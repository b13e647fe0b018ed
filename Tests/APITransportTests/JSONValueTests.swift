import APITransport
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        (
            #"{"b":[1,2.5,"x",null,true,false],"a":{"url":"https://x/y"}}"#,
            #"{"a":{"url":"https://x/y"},"b":[1,2.5,"x",null,true,false]}"#
        ),
        ("7", "7"), (#""é\u0000""#, #""é\u0000""#), ("[]", "[]"), ("{}", "{}"),
        ("9007199254740993", "9007199254740993"),
    ])
    func `a text is written with sorted keys and bare slashes`(text: String, expected: String) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        #expect(String(decoding: value.encoded(), as: UTF8.self) == expected)
    }

    @Test(arguments: ["", "<html>no</html>", #"{"a":"#, "nope"])
    func `what is not JSON is a fault that shows its opening`(text: String) {
        #expect(throws: JSONFault(opening: text, byteCount: text.utf8.count)) {
            try JSONValue(parsing: Array(text.utf8))
        }
    }

    @Test func `truth values and numbers stay apart`() throws {
        let value = try JSONValue(parsing: Array(#"[true,1,0,false]"#.utf8))
        #expect(value == [true, 1, 0, false])
        #expect(value[0] == .bool(true))
        #expect(value[1] == .integer(1))
    }

    @Test func `numbers and texts are read for each other`() throws {
        let value: JSONValue = ["id": "107", "count": 5, "share": 2.5, "open": "Yes", "none": nil]
        #expect(value["id"]?.integer == 107)
        #expect(value["count"]?.text == "5")
        #expect(value["share"]?.integer == nil)
        #expect(value["share"]?.double == 2.5)
        #expect(value["open"]?.flag == true)
        #expect(value["none"] == nil)
        #expect(value["count"]?["x"] == nil)
        #expect((["a"] as JSONValue)[1] == nil)
    }

    private func text(_ bytes: [UInt8]) -> String? {
        guard case .string(let text) = try? JSONValue(parsing: Array(#"["x",""#.utf8) + bytes + Array(#""]"#.utf8))[1]
        else { return nil }
        return text
    }

    @Test(arguments: [
        (#"Growth \ud83d"#, "Growth \u{FFFD}"), (#"\ude00 Growth"#, "\u{FFFD} Growth"),
        (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
        (#"\ud83d\n"#, "\u{FFFD}\n"), (#"\ud83dx\ude00"#, "\u{FFFD}x\u{FFFD}"),
        (#"\\ud83d \ud83d"#, #"\ud83d \#u{FFFD}"#),
        (#"\uD83D\uDE00 \uD83D"#, "😀 \u{FFFD}"), ("a\tb", "a\tb"), ("a\nb\rc", "a\nb\rc"), ("a\u{1}b", "a\u{FFFD}b"),
        (#"\" \ud83d"#, "\" \u{FFFD}"), ("\u{0}", "\u{FFFD}"),
    ])
    func `a character that is broken costs itself alone`(raw: String, expected: String) {
        #expect(text(Array(raw.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0x5A, 0x6F, 0xEB], "Zo\u{FFFD}"), ([0xC3], "\u{FFFD}"), ([0xED, 0xA0, 0xBD], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func `bytes that are not UTF-8 cost themselves alone`(bytes: [UInt8], expected: String) {
        #expect(text(bytes) == expected)
    }

    @Test(arguments: [#"{"a": "x"#, #"{"a" "b"}"#, "[1,]x", #"["\u12"]"#, #"["\x"]"#, "NaN", "{\n\"a\": tru}"])
    func `a text whose structure is broken stays broken`(raw: String) {
        #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(raw.utf8)) }
    }

    @Test func `no bytes make the repair trap`() {
        var state: UInt64 = 88
        let fragments = ["\"", "\\", "\\u", "d83d", "\\ude00", "{", "}", "[", ":", ",", "a", "\n", "\u{1}", "1"].map {
            Array($0.utf8)
        }
        for _ in 0..<3_000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let pick = Int(state >> 33) % (fragments.count + 1)
                bytes += pick == fragments.count ? [UInt8(truncatingIfNeeded: state >> 40)] : fragments[pick]
            }
            _ = try? JSONValue(parsing: bytes)
            _ = text(bytes)
        }
    }
}
