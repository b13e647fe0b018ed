import Foundation
import Recruiting
import Testing

@Suite struct MappingReasonsInReadmeTests {
    @Test func `the README lists every reason`() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        for reason in ReasonCode.allCases {
            #expect(readme.contains("| `\(reason.rawValue)` |"))
        }
    }
}
