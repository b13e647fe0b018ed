import Foundation

/// The checkout's own files, for tests that read the source.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func swiftFiles(under path: String) throws -> [URL] {
        let folder = root.appendingPathComponent(path)
        guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            return []
        }
        return walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    /// Types, functions, cases and values that are declared anywhere, and the rooms.
    static func declaredNames() throws -> Set<String> {
        let rooms = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources")
        var names: Set<String> = ["init", "subscript"]
        names.formUnion(rooms)
        let kinds: Set<Substring> = [
            "func", "case", "var", "let", "struct", "class", "enum", "protocol", "typealias", "actor",
        ]
        for file in try swiftFiles(under: "Sources") + swiftFiles(under: "Tests") {
            let text = try String(contentsOf: file, encoding: .utf8)
            let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(kind) { names.insert(String(name)) }
        }
        return names
    }

    /// What the cases of a file stand for: `case name = "value"`, or a number.
    static func rawValues(in path: String, quoted: Bool) throws -> [String] {
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 4, words[0] == "case", words[2] == "=", words[3].hasPrefix("\"") == quoted else {
                return nil
            }
            return String(words[3].filter { $0 != "\"" })
        }
    }

    /// Whether a file or a folder has this name: a path from the root or from `Sources`, or the name alone.
    static func hasFile(_ name: String) -> Bool {
        let places = [root.path, root.path + "/Sources"].map { "\($0)/\(name)" }
        if places.contains(where: FileManager.default.fileExists) { return true }
        let files = (try? swiftFiles(under: "Sources")) ?? []
        return !name.contains("/") && files.contains { $0.lastPathComponent == name }
    }

    static func imports(of file: URL) -> [String] {
        ((try? String(contentsOf: file, encoding: .utf8)).map(imports(in:))) ?? []
    }

    /// The module names of the import lines, whatever attributes and kinds stand before them.
    static func imports(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first, first.hasPrefix("@") || modifiers.contains(first) { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { return nil }
            let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return name.split(separator: ".").first.map(String.init)
        }
    }

    private static let modifiers: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}
