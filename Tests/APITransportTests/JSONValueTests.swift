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
}
