import Foundation
import Testing

@testable import Recruiting

/// Pages of any shape: there is an answer, soon, and a referee never becomes the owner. `GEM_ICIMS_FUZZ_SECONDS` makes it
/// go on for so long.
@Suite struct ResumeTextFuzzTests {
    private static let pieces = [
        "Nora", "Hoffer", "NORA HOFFER", "Nora Hoffer", "Marek Zielonka", "marek@zielonka.example",
        "nora@hoffer.example",
        "nora@hoffer.", "example", "www.linkedin.com/in/nora-", "hoffer-4471b2", "(LinkedIn)", "linkedin.com/in/",
        "%C3", "-",
        "References", "Referenzen", "Supervisor:", "cc:", "Reported to", "Dear Ms Hoffer,", "Kind regards", "Name:",
        "Experience",
        "推薦者", "氏名：王伟", "محمد", "J A N E", "", "\u{AD}", "@", "/", "a@b", "x\u{0}y", "\u{202E}", "é", "e\u{301}",
        "+43 664 5550132",
    ]

    private static func page(_ random: inout SeededNumbers) -> [PrintedLine] {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
            let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            let wild = [Double.infinity, -.infinity, .nan, 1e300, -5, 0]
            func number(_ range: ClosedRange<Double>) -> Double {
                Int.random(in: 0..<40, using: &random) == 0
                    ? wild[Int.random(in: 0..<wild.count, using: &random)]
                    : Double.random(in: range, using: &random).rounded()
            }
            let (left, top) = (number(0...400), number(0...800))
            return PrintedLine(
                words.joined(separator: Bool.random(using: &random) ? " " : ""),
                page: Int.random(in: 1...3, using: &random),
                left: left, right: left + number(0...200), top: top, bottom: top + number(0...30))
        }
    }

    @Test func `any page has an answer that agrees with itself`() {
        var random = SeededNumbers(seed: 4_471)
        let nora = Candidate(
            id: "c", firstName: "Nora", lastName: "Hoffer", emails: [EmailAddress("nora@hoffer.example")],
            linkedInHandle: "nora-hoffer-4471b2")
        let subject = ResumeOwnership.Subject(nora)
        FuzzTime.repeated(300) {
            let text = ResumeText(Self.page(&random))
            let ownership = ResumeOwnership(of: text, for: subject)
            #expect((ownership.belonging == .noSign) == ownership.signs.isEmpty)
            if ownership.belonging == .noSign { #expect(ownership.warning != nil) }
            #expect(text.firstPage.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
            if ownership.belonging == .certain { #expect(subject.mayOwn(text)) }
        }
    }

    /// A CV of somebody else in any order of its parts, with the candidate where only others are named.
    @Test func `a referee never becomes the owner`() {
        var random = SeededNumbers(seed: 20_261)
        let titles = ["References", "Referenzen", "Références", "Referencias", "Referenties", "REFEREES", "Referenze:"]
        let labels = [
            "Supervisor: Nora Hoffer", "Reported to Nora Hoffer", "cc: Nora Hoffer", "Vorgesetzte: Nora Hoffer",
        ]
        let parts = [
            ["Experience", "Vistula Steel", "Welder, 2014 - today"], ["Education", "Technical school Torun"],
            ["Languages", "Polish", "German"], ["Skills", "Welding", "Pipes"],
        ]
        let nora = Candidate(
            id: "c", firstName: "Nora", lastName: "Hoffer", emails: [EmailAddress("nora@hoffer.example")],
            linkedInHandle: "nora-hoffer-4471b2")
        FuzzTime.repeated(150) {
            let title = titles.randomElement(using: &random) ?? ""
            var sections = parts.shuffled(using: &random)
            let referee = [
                "Nora Hoffer", "Alpine Rail AG", "nora@hoffer.example", "linkedin.com/in/nora-hoffer-4471b2",
            ]
            let place = Int.random(in: 0...sections.count, using: &random)
            sections.insert([title] + referee.prefix(Int.random(in: 1...4, using: &random)), at: place)
            if Bool.random(using: &random) { sections[0].append(labels.randomElement(using: &random) ?? "") }
            let lines = ["Marek Zielonka", "marek@zielonka.example"] + sections.flatMap(\.self)
            let ownership = ResumeOwnership(of: ResumeText(lines.joined(separator: "\n")), for: nora)
            #expect(ownership.warning == "other-person", "\(lines)")
        }
    }
}

/// How long a fuzz goes on.
enum FuzzTime {
    static func repeated(_ count: Int, _ body: () -> Void) {
        guard let seconds = ProcessInfo.processInfo.environment["GEM_ICIMS_FUZZ_SECONDS"].flatMap({ Double($0) }) else {
            for _ in 0..<count { body() }
            return
        }
        let end = Date() + seconds
        while Date() < end { for _ in 0..<100 { body() } }
    }
}

/// The same numbers on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
