import Foundation
import Recruiting
import Testing

@testable import GemAPI

/// What a file of candidates may be wrapped in, and what is said of what is none.
@Suite struct InputKindTests {
    private static func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func names(_ bytes: [UInt8]) throws -> [String] {
        try GemCandidateFile.read(bytes).map { entry in
            switch entry.result {
            case .success(let candidate): "\(candidate.displayName) \(candidate.emails.first?.address ?? "")"
            case .failure(let failure): failure.message
            }
        }
    }

    @Test(arguments: ["b03-singer.ndjson", "b03-envelope.json", "b03-emails-as-text.ndjson"])
    func `what tools put around candidates is taken off`(name: String) throws {
        #expect(try names(Self.fixture(name)) == ["Odile Marsh odile@marsh.example", "Piet Dorn piet@dorn.example"])
    }

    @Test func `lines of a stream that hold nobody are counted`() throws {
        let contents = try GemCandidateFile.contents(of: Self.fixture("b03-singer.ndjson"))
        #expect(contents.remarks == ["Of the Singer stream, 1 SCHEMA, 1 STATE hold no candidate and are passed over."])
    }

    @Test(arguments: [
        #"{"candidates":[{"first_name":"Bo"}],"count":1}"#, #"{"data":{"candidates":[{"first_name":"Bo"}]}}"#,
        #"{"data":{"first_name":"Bo"}}"#, #"[{"candidate":{"first_name":"Bo"}}]"#,
        #"{"id":"page-1","results":[{"first_name":"Bo"}]}"#,
        #"{"type":"RECORD","stream":"x","record":{"first_name":"Bo","type":"lead"}}"#,
        #"[{"first_name":"Bo","emails":"[]","work_info":"[{\"company\":\"X\"}]"}]"#,
    ])
    func `more wrappings of the same kind`(text: String) throws {
        let entries = try GemCandidateFile.read(text)
        #expect(entries.compactMap { try? $0.result.get().firstName } == ["Bo"])
    }

    @Test func `a page that is not the last one says so`() throws {
        let text = #"{"data":[{"first_name":"Bo"}],"next":"https://api.example/2"}"#
        #expect(try GemCandidateFile.contents(of: Array(text.utf8)).remarks.count == 1)
        let last = #"{"data":[{"first_name":"Bo"}],"next":null,"has_more":false}"#
        #expect(try GemCandidateFile.contents(of: Array(last.utf8)).remarks.isEmpty)
    }

    private func refusal(_ bytes: [UInt8]) -> String? {
        do {
            _ = try GemCandidateFile.read(bytes)
            return nil
        } catch {
            return error.message
        }
    }

    @Test func `a table is told in one sentence with its size`() throws {
        #expect(refusal(try Self.fixture("b06-people.csv")) == "The input is CSV (41 lines, 4 columns), not JSON.")
        #expect(
            refusal(Array("Vorname;Nachname\r\nZoë;Grün\r\n".utf8))
                == "The input is CSV (2 lines, 2 columns), not JSON.")
        #expect(refusal(Array("\"first, name\",\"last\"\n\"Bo\",\"Ek\"".utf8))?.contains("2 columns") == true)
        #expect(refusal(Array("name\temail\nBo\tbo@ek.example".utf8))?.contains("a table with tabs") == true)
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8, 0], "compressed"), (Array("%PDF-1.7\n%x".utf8), "PDF"),
            ([0x50, 0x4B, 3, 4, 20, 0], "Excel"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Word"), (Array("<!DOCTYPE html><html>".utf8), "web page"),
            ([1, 2, 0, 0, 0, 0, 7], "no text"), (Array("Dear recruiter, please find attached".utf8), "plain text"),
            (Array("first_name: Bo\nlast_name: Ek\n".utf8), "plain text"),
        ] as [([UInt8], String)])
    func `what is no file of candidates is named`(bytes: [UInt8], word: String) {
        let message = refusal(bytes)
        #expect(message?.contains(word) == true, "\(message ?? "read")")
    }

    @Test func `an older encoding spoils nobody's name`() throws {
        let entries = try names(Self.fixture("b07-latin1.json"))
        #expect(entries.count == 1)
        #expect(entries[0].hasPrefix("entry 1: not UTF-8") && entries[0].contains("iconv"))
        let mixed =
            Array("{\"first_name\":\"Bo\"}\n{\"first_name\":\"Zo".utf8) + [0xEB]
            + Array("\"}\n{\"first_name\":\"Al\"}".utf8)
        let read = try names(mixed)
        #expect(read.map { $0.prefix(3) } == ["Bo ", "ent", "Al "])
    }

    @Test func `UTF-16 is read with its mark and without`() throws {
        let text = #"[{"first_name":"Zoë"}]"#
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] { #expect(try names(bytes) == ["Zoë "]) }
    }

    @Test(arguments: [
        (#"{"id":"a","first_name":"Bo","score":NaN}"#, "NaN"), (#"{"id":"a","score":-Infinity}"#, "Infinity"),
        ("{'id': 'a', 'first_name': 'Bo'}", "single quotes"), (#"{"id":"a","is_current":True}"#, "True"),
        (#"{"id":"a","first_name":None}"#, "None"),
    ])
    func `what other languages write into JSON is named`(text: String, word: String) throws {
        let messages = try names(Array("{\"id\":\"x\",\"first_name\":\"Al\"}\n\(text)".utf8))
        #expect(messages.first == "Al ")
        #expect(messages.last?.hasPrefix("entry 2:") == true && messages.last?.contains(word) == true, "\(messages)")
    }

    @Test func `a text that only looks like another kind is read`() throws {
        #expect(
            try names(Array(#"[{"first_name":"NaN's","last_name":"'x', None"}]"#.utf8)).first?.hasPrefix("NaN's")
                == true)
        #expect(try names(Array("\u{FEFF} \n[]".utf8)) == [])
        #expect(try names(Array("null".utf8)) == ["entry 1: null where a candidate should be"])
    }
}
