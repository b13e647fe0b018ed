import Recruiting
import Testing

@testable import GemAPI

@Suite struct GemCandidateFileTests {
    /// What a file gives, in short: ids of the good ones, messages of the bad ones.
    private func read(_ text: String) throws -> [String] {
        try GemCandidateFile.read(text).map { entry in
            switch entry.result {
            case .success(let candidate): "\(entry.number) \(candidate.id)"
            case .failure(let failure): failure.message
            }
        }
    }

    @Test(arguments: [
        (#"[{"id": "a"}, {"first_name": "Bo"}]"#, ["1 a", "2 #2"]), (#"{"id": "a"}"#, ["1 a"]), ("[]", []),
        ("{\"id\": \"a\"}\n\n{\"id\": \"b\"}\r\n", ["1 a", "2 b"]),
        ("\u{FEFF}[{\"id\": \"a\"}]", ["1 a"]), (" \n [ {\"id\": \"a\"} ] \n", ["1 a"]),
        ("{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\", \"title\": \"} {\\\"\"\n}\n", ["1 a", "2 b"]),
    ])
    func `arrays, single objects and lines are read`(text: String, entries: [String]) throws {
        #expect(try read(text) == entries)
    }

    @Test(arguments: [
        (
            #"[{"id": "a"}, null, "x", [1], {"foo": 1}, {"id": "b"}, {"id": "a"}]"#,
            [
                "1 a", "entry 2: null where a candidate should be", "entry 3: a bare value where a candidate should be",
                "entry 4: a list where a candidate should be",
                "entry 5: no candidate: it has none of a candidate's fields", "6 b",
                "7 #7",
            ]
        ),
        (
            "{\"id\": \"a\"}\n{\"id\": \n{\"id\": \"c\"}",
            ["1 a", "entry 2: not JSON, or cut off; it begins with “{\"id\":”", "3 c"]
        ),
        (
            #"[{"id": "a"}, {"id": b}, {"id": "c", "title": "],"}, {"id": "d"#,
            [
                "1 a", "entry 2: not JSON, or cut off; it begins with “{\"id\": b}”", "3 c",
                "entry 4: not JSON, or cut off; it begins with “{\"id\": \"d”",
            ]
        ),
        (#"{"message": "Forbidden"}"#, ["entry 1: no candidate: it has none of a candidate's fields"]),
    ])
    func `a bad entry is named and the others are kept`(text: String, entries: [String]) throws {
        #expect(try read(text) == entries)
    }

    @Test(arguments: [
        (
            "[{\"id\": \"a\"}]\n[{\"id\": \"b\"}, {\"id\": \"a\"}]",
            [
                "1 a", "2 b", "3 #3",
                "2 lists follow one another where one should be (1, 2 entries); all were read",
            ]
        ),
        (
            #"[{"id": "a"}, {"id": "b"}"#,
            ["1 a", "2 b", "the list has no end after entry 2: the input may be cut off, and entries may be missing"]
        ),
        ("[", ["the list has no end after entry 0: the input may be cut off, and entries may be missing"]),
        (
            #"[{"id": "a"}] {"id": "b"}"#,
            ["1 a", "something follows the end of the list and was not read; it begins with “{\"id\": \"b\"}”"]
        ),
        (
            #"[{"id": "a"}]]"#,
            ["1 a", "something follows the end of the list and was not read; it begins with “]”"]
        ),
        (
            #"[{"id": "a"}][{"id": "b"}"#,
            [
                "1 a", "2 b", "2 lists follow one another where one should be (1, 1 entries); all were read",
                "the list has no end after entry 2: the input may be cut off, and entries may be missing",
            ]
        ),
    ])
    func `a list that does not end, or is not the only one, is named and read all the same`(
        text: String, entries: [String]
    ) throws {
        #expect(try read(text) == entries)
    }

    @Test(arguments: ["", " \n\t", "\u{FEFF}"])
    func `an empty input is said to be empty`(text: String) throws {
        #expect(throws: Failure(.input, "The input is empty.")) { try GemCandidateFile.read(text) }
    }

    @Test func `UTF-16 is read, and broken UTF-8 costs one entry`() throws {
        let text = #"[{"id": "ä"}]"#
        for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)] {
            let bytes =
                mark
                + text.utf16.flatMap { unit -> [UInt8] in
                    let (low, high) = (UInt8(unit & 255), UInt8(unit >> 8))
                    return isLittle ? [low, high] : [high, low]
                }
            #expect(try GemCandidateFile.read(bytes).compactMap { try? $0.result.get().id } == ["ä"])
        }
        let broken = Array("{\"id\": \"a\"}\n{\"id\": \"".utf8) + [0xC3, 0x28] + Array("\"}\n{\"id\": \"c\"}".utf8)
        let ids = try GemCandidateFile.read(broken).map { try? $0.result.get().id }
        #expect(ids.first == "a" && ids.last == "c" && ids.count == 3)
    }

    @Test func `Gem's id twice is one person twice, a row's number twice is two rows`() throws {
        let text = #"[{"id": "Y2FuZGlkYXRlczoxMDE="}, {"id": 1}, {"id": "Y2FuZGlkYXRlczoxMDE="}, {"id": "1"}]"#
        #expect(
            try read(text) == [
                "1 Y2FuZGlkYXRlczoxMDE=", "2 1", "entry 3: has the same id as entry 1 (Y2FuZGlkYXRlczoxMDE=)", "4 #4",
            ])
        let scopes = try GemCandidateFile.read(text).compactMap { try? $0.result.get() }.map(\.idScope)
        #expect(scopes == [nil, .file, .file])
    }

    @Test(arguments: [
        #"[{"id": "a"}, {"id": "b", "title": "Growth \ud83d"}, {"id": "c"}]"#,
        "{\"id\": \"a\"}\n{\"id\": \"b\", \"title\": \"Growth \\ud83d\"}\n{\"id\": \"c\"}\n",
        "[{\"id\": \"a\"}, {\"id\": \"b\", \"title\": \"Growth \u{1}\"}, {\"id\": \"c\"}]",
    ])
    func `a broken character costs itself alone`(text: String) throws {
        let candidates = try GemCandidateFile.read(text).map { try $0.result.get() }
        #expect(candidates.map(\.id) == ["a", "b", "c"])
        #expect(candidates[1].title == "Growth \u{FFFD}")
    }

    @Test func `a file may name a résumé`() throws {
        let entry = try #require(try GemCandidateFile.read(#"{"id": "a", "resume_file": "cv/a.pdf"}"#).first)
        #expect(try entry.result.get().resumeFile == "cv/a.pdf")
    }
}
