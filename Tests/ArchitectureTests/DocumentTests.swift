import Foundation
import Testing

/// The documents are part of the program: what a comment cites is there, and so is what a link leads to.
@Suite struct DocumentTests {
    @Test func `every section that a comment cites exists`() throws {
        var count = 0
        for file in try SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests") {
            for citation in Citation.all(in: try String(contentsOf: file, encoding: .utf8)) {
                count += 1
                let isThere = Self.sections[citation.document]?.contains(citation.section) == true
                #expect(isThere, "\(file.lastPathComponent) cites \(citation.document) \(citation.section): no heading")
            }
        }
        #expect(count > 200)
    }

    @Test func `every link between the documents leads somewhere`() throws {
        var count = 0
        for document in try Document.all() {
            for link in document.links {
                count += 1
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? document.url : document.folder.appendingPathComponent(parts[0])
                let path = target.standardizedFileURL.path
                guard FileManager.default.fileExists(atPath: path) else {
                    Issue.record("\(document.name) links to \(link), which is not there")
                    continue
                }
                guard parts.count > 1, path.hasSuffix(".md") else { continue }
                let isThere = try Document(url: URL(fileURLWithPath: path)).anchors.contains(parts[1])
                #expect(isThere, "\(document.name) links to \(link), and there is no such heading")
            }
        }
        #expect(count > 50)
    }

    @Test func `every test that the fidelity table names exists`() throws {
        var names: Set<String> = []
        for file in try SourceTree.swiftFiles(under: "Tests") {
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /func `([^`]+)`/).map { String($0.1) })
        }
        let table = try Document(url: Document.folder.appendingPathComponent("fidelity.md")).text
        // With a space it is a sentence.
        let named = table.split(separator: "\n").filter { $0.hasPrefix("| ") }
            .flatMap { Document.codeSpans(in: $0) }.filter { $0.contains(" ") }
        #expect(named.count > 80)
        #expect(named.filter { !names.contains($0) } == [], "fidelity.md names tests that do not exist")
    }

    /// A guide that names what was renamed leads astray.
    @Test func `what the architecture names in code exists`() throws {
        let text = try Document(url: Document.folder.appendingPathComponent("architecture.md")).text
        let guide = try #require(text.range(of: "## The walk of one candidate")).lowerBound
        let names = Document.codeSpans(in: text[guide...]).filter { !$0.contains("…") && !$0.hasPrefix(":") }
        #expect(names.count > 100)
        let known = try SourceTree.declaredNames()
        let unknown = Set(names).filter { name in
            if name.contains("/") || name.hasSuffix(".swift") { return !SourceTree.hasFile(name) }
            let parts = name.prefix { $0 != "(" }.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            return parts.contains { !known.contains(String($0)) }
        }
        #expect(unknown.sorted() == [])
    }

    @Test func `the reference has every setting and every exit code`() throws {
        let text = try Document(url: Document.folder.appendingPathComponent("reference.md")).text
        let names = Set(Document.codeSpans(in: text[...]))
        let settings = try SourceTree.rawValues(in: "Sources/gem-icims/Settings/SettingKey.swift", quoted: true)
        #expect(settings.count > 40)
        #expect(settings.filter { !names.contains($0) } == [])
        let codes = try SourceTree.rawValues(in: "Sources/gem-icims/Output/ExitStatus.swift", quoted: false)
        #expect(codes.count > 8)
        #expect(codes.filter { !text.contains("\n| \($0) |") } == [])
    }

    @Test func `citations and anchors are recognised`() {
        let code = """
            /// By rule (rules 1.5; icims-api 5.1, 7.3 and 16).
            let rules = 3  // gem-api 6.7: late
            // rules.md 9
            """
        #expect(
            Citation.all(in: code).map { "\($0.document) \($0.section)" } == [
                "rules 1.5", "icims-api 5.1", "icims-api 7.3", "icims-api 16", "gem-api 6.7",
            ])
        #expect(Document.anchor("3.2 `preview`") == "32-preview")
        #expect(Document.anchor("How a key travels") == "how-a-key-travels")
        #expect(Document.anchor("Who is it? (again)") == "who-is-it-again")
    }

    /// The numbers of the headings, by document.
    private static let sections: [String: Set<String>] = {
        var sections: [String: Set<String>] = [:]
        for name in Citation.documents {
            let url = Document.folder.appendingPathComponent("\(name).md")
            let headings = (try? Document(url: url).headings) ?? []
            sections[name] = Set(headings.compactMap { $0.split(separator: " ").first.map(String.init) })
        }
        return sections
    }()
}

/// A place in a document that a comment names: `icims-api 5.6`.
private struct Citation {
    static let documents = ["rules", "reference", "icims-api", "gem-api"]

    var document: String
    var section: String

    /// Of the comments of a file; `rules 1.5, 1.6 and 2.2` are three.
    static func all(in text: String) -> [Citation] {
        let number = /[0-9]+(?:\.[0-9]+)*/
        let citation = /\b(rules|reference|icims-api|gem-api) ([0-9][0-9.]*(?:(?:, | and | to )[0-9][0-9.]*)*)/
        return text.split(separator: "\n").flatMap { line in
            guard let start = line.range(of: "//") else { return [Citation]() }
            return line[start.upperBound...].matches(of: citation).flatMap { match in
                match.2.matches(of: number).map { Citation(document: String(match.1), section: String($0.0)) }
            }
        }
    }
}

private struct Document {
    static let folder = SourceTree.root.appendingPathComponent("assets/docs")

    let url: URL
    let text: String

    var name: String { url.lastPathComponent }
    var folder: URL { url.deletingLastPathComponent() }

    init(url: URL) throws {
        self.url = url
        text = try String(contentsOf: url, encoding: .utf8)
    }

    /// The README and everything under `assets/docs`.
    static func all() throws -> [Document] {
        let walker = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let pages = walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }
        return try ([SourceTree.root.appendingPathComponent("README.md")] + pages).map(Document.init)
    }

    /// Lines outside of code.
    private var lines: [Substring] {
        var isCode = false
        return text.split(separator: "\n").filter { line in
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
            return !isCode
        }
    }

    var headings: [String] {
        lines.filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" }.drop { $0 == " " } }.map(String.init)
    }

    var anchors: Set<String> { Set(headings.map(Self.anchor)) }

    /// Links inside the repository.
    var links: [String] {
        lines.flatMap { line in
            line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
        }
    }

    /// What stands between backticks, line by line.
    static func codeSpans(in text: Substring) -> [String] {
        text.split(separator: "\n").flatMap { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
    }

    /// As forges make it of a heading: lower case, spaces to hyphens, signs gone.
    static func anchor(_ heading: String) -> String {
        let kept = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
        return String(kept.map { $0 == " " ? "-" : $0 })
    }
}
