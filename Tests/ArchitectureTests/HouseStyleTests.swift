import Foundation
import Testing

@Suite struct HouseStyleTests {
    @Test func `no escape hatch from the compiler's checks is used`() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for hatch in ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "as!"] {
                #expect(!text.contains(hatch), "\(file.lastPathComponent) uses \(hatch)")
            }
        }
    }

    @Test func `only the shim includes curses`() throws {
        let sources = SourceTree.root.appendingPathComponent("Sources")
        let walker = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in walker where ["c", "h", "swift", "modulemap"].contains(file.pathExtension) {
            guard !file.path.contains("/CursesShim/") else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains("curses.h"), "\(file.lastPathComponent) includes curses")
        }
    }

    @Test func `the top level holds only what a stranger expects`() throws {
        let expected: Set = ["Package.swift", "Sources", "Tests", "assets", "README.md"]
        let found = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(Set(found).subtracting(expected).isEmpty)
    }
}
