import Foundation
import Testing

/// Reads the imports of every source file against the rooms' table (assets/docs/architecture.md). The compiler's own
/// check misses modules that are reachable through another dependency.
@Suite struct ImportTests {
    /// What each target may import besides the standard library.
    static let allowed: [String: Set<String>] = [
        "Recruiting": ["Foundation"],
        "FuzzyMatching": [],
        "TerminalScreen": [],
        "ReviewApp": ["Recruiting", "FuzzyMatching", "TerminalScreen"],
        "CurlShim": [],
        "APITransport": ["CurlShim", "Logging", "Foundation"],
        "OpenSSLShim": [],
        "Digests": ["OpenSSLShim"],
        "GemAPI": ["APITransport", "Recruiting", "Foundation"],
        "ICIMSAPI": ["APITransport", "Digests", "Recruiting", "Foundation"],
        "UploadLedger": ["GRDB", "Recruiting", "Foundation"],
        "Uploading": ["APITransport", "Digests", "GemAPI", "ICIMSAPI", "UploadLedger", "Recruiting", "Foundation"],
        "CursesShim": [],
        "CursesTerminal": ["CursesShim", "TerminalScreen"],
        "ReviewRuntime": [
            "APITransport", "ReviewApp", "Uploading", "UploadLedger", "Recruiting", "TerminalScreen", "Foundation",
        ],
        "Sandbox": ["Digests", "Foundation"],
        "MatchingSamples": ["Recruiting", "Foundation"],
        "AllocationCounting": [],
        "Benchmarks": [
            "APITransport", "AllocationCounting", "ArgumentParser", "Foundation", "FuzzyMatching", "MatchingSamples",
            "Recruiting", "ReviewApp", "Sandbox", "TerminalScreen", "Uploading",
        ],
        "FuzzyFilter": ["FuzzyMatching"],
        "gem-icims": [
            "APITransport", "ArgumentParser", "Configuration", "CursesTerminal", "Foundation", "FuzzyMatching",
            "GemAPI", "ICIMSAPI", "Recruiting", "ReviewApp", "ReviewRuntime", "Sandbox", "TerminalScreen",
            "UploadLedger", "Uploading", "Yams",
        ],
    ]

    /// Part of the standard library and the system; every room that needs them may have them.
    static let standard: Set<String> = ["Swift", "Synchronization", "Glibc", "Dispatch", "FoundationEssentials"]

    @Test(arguments: allowed.keys.sorted())
    func `a room imports only what its door allows`(target: String) throws {
        let allowed = try #require(Self.allowed[target]).union(Self.standard)
        let files = try SourceTree.swiftFiles(under: "Sources/\(target)")
        for file in files {
            for module in SourceTree.imports(of: file) {
                #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test func `every target is in the table`() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path + "/Sources")
        #expect(Set(targets) == Set(Self.allowed.keys))
    }

    @Test func `the table would notice a forbidden import`() {
        let file = "import Foundation\n@testable import GRDB\nimport struct Recruiting.Candidate\n// import Nothing\n"
        #expect(SourceTree.imports(in: file) == ["Foundation", "GRDB", "Recruiting"])
    }

    @Test func `the pure rooms ask nobody for the time`() throws {
        for target in ["Recruiting", "FuzzyMatching", "TerminalScreen", "ReviewApp"] {
            for file in try SourceTree.swiftFiles(under: "Sources/\(target)") {
                let text = try String(contentsOf: file, encoding: .utf8)
                for clock in ["Date()", "Date.now", "ContinuousClock", "DispatchTime", "FileManager", "URLSession"] {
                    #expect(!text.contains(clock), "\(file.lastPathComponent) uses \(clock)")
                }
            }
        }
    }
}
