import Foundation
import Recruiting
import Sandbox
import Testing

@testable import Uploading

/// Good files with something broken in them: whatever it is, there is an answer, and soon. `GEM_ICIMS_FUZZ` sets how
/// many go through the whole reader.
@Suite struct ResumeFuzzTests {
    private static let candidate = Candidate(id: "c1", firstName: "Amina", lastName: "Okafor")
    private static let seeds: [[UInt8]] = [
        SampleFile.pdf(pages: [["Amina Okafor", "Engineer"], ["second page"]]), SampleFile.scan.bytes([]),
        SampleFile.encrypted.bytes(["Amina Okafor"]), SampleFile.word.bytes(["Amina Okafor"]),
        SampleFile.webPage.bytes([]), SampleFile.pdf.bytes(["王伟", "Zoë Nuñez"]),
    ]
    private static let reasons: Set<String> = [
        "empty", "too-large", "not-a-pdf", "truncated", "damaged", "encrypted", "too-costly",
    ]

    @Test func `detection has an answer for every broken file`() {
        var random = SplitMix(seed: 20_261)
        for _ in 0..<5_000 {
            let bytes = Self.mutated(&random)
            if let reason = ResumeRules().refusal(of: bytes) { #expect(Self.reasons.contains(reason)) }
        }
    }

    @Test func `the whole reader has one too`() async {
        let count = ProcessInfo.processInfo.environment["GEM_ICIMS_FUZZ"].flatMap { Int($0) } ?? 60
        var random = SplitMix(seed: 7)
        for number in 0..<count {
            let file = await ResumeJudge(ResumeRules())
                .judge(Self.mutated(&random), as: ResumeFile(state: .attached), for: Self.candidate).file
            switch file.state {
            case .attached: #expect(file.digest != nil, "file \(number)")
            case .refused: #expect(Self.reasons.contains(file.reason ?? ""), "file \(number): \(file)")
            case .none: Issue.record("file \(number) is nothing")
            }
        }
    }

    /// One to six changes: bytes, pieces cut out, repeated or taken from another file.
    private static func mutated(_ random: inout SplitMix) -> [UInt8] {
        var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...200, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 3: bytes.removeLast(bytes.count - start)
            case 4:
                let other = seeds[Int.random(in: 0..<seeds.count, using: &random)]
                bytes.insert(contentsOf: other.prefix(end), at: start)
            default:
                for place in start..<end { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        return bytes
    }
}

/// The same numbers on every machine.
private struct SplitMix: RandomNumberGenerator {
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
