import Foundation
import Recruiting
import Yams

/// The configuration file as it was written: every key with its text and its line.
///
/// Keys may be nested (`icims:` over `customer-id:`) or written out (`icims.customer-id:`).
struct SettingFile: Sendable {
    struct Entry: Hashable, Sendable {
        var texts: [String]
        var isList: Bool
        /// Counted from 1.
        var line: Int
        /// The key as it stands there: `icims: customer-id` when it is nested.
        var written = ""
    }

    let path: String
    private(set) var entries: [String: Entry] = [:]

    /// A longer file is none of ours.
    private static let longest = 1_000_000

    /// - Throws: a configuration `Failure` naming the file when it cannot be read, is no YAML, or holds a secret that
    ///   others can read. The texts of the file are never part of it.
    /// - Parameter isTrusted: who may read it is about to be put right.
    init(path: String, isTrusted: Bool = false) throws(Failure) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.longest else {
            throw Failure(.configuration, "The configuration file \(path) cannot be read.")
        }
        do {
            if let root = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) {
                try take(root, under: "", as: "")
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            if let line = Self.lineWithTab(data) {
                throw Failure(
                    .configuration,
                    "In the configuration file \(path), line \(line) begins with a tab, which YAML does not take.",
                    remedy: "Indent it with spaces.")
            }
            throw Failure(
                .configuration, "The configuration file \(path) is not valid YAML\(Self.place(of: error)).",
                remedy: "Each line is “key: value”; put a value in quotes when it holds : or #.")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        let secrets = SettingKey.allCases.filter { $0.isSecret && entries[$0.rawValue] != nil }
        if !isTrusted, mode & 0o077 != 0, let secret = secrets.first {
            throw Failure(
                .configuration, "\(path) holds \(secret.rawValue) and can be read by others.",
                remedy: "Run: chmod 600 \(path)")
        }
        // Whoever writes it says which program is run for a secret, and where passwords are sent.
        if !isTrusted, let others = FileWriters.others(of: path) {
            throw Failure(
                .configuration, "\(path) is not used: \(others).",
                remedy: "Run: chmod go-w on it and on its folder, and see that both belong to you.")
        }
    }

    /// - Parameter written: the name with the levels it is nested in marked, as a person finds it in the file.
    private mutating func take(_ node: Node, under prefix: String, as written: String) throws(Failure) {
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard let name = key.string else { continue }
                let isTop = prefix.isEmpty
                try take(
                    value, under: isTop ? name : "\(prefix).\(name)", as: isTop ? name : "\(written): \(name)")
            }
        case .sequence(let sequence):
            let texts = sequence.compactMap(\.scalar?.string)
            guard texts.count == sequence.count else { throw wrongShape(prefix, node) }
            try add(Entry(texts: texts, isList: true, line: node.mark?.line ?? 0, written: written), as: prefix)
        case .scalar(let scalar):
            let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            if prefix.isEmpty {
                if isNothing { return }
                throw wrongShape("the file", node)
            }
            if !isNothing {
                try add(
                    Entry(texts: [scalar.string], isList: false, line: node.mark?.line ?? 0, written: written),
                    as: prefix)
            }
        case .alias: throw wrongShape(prefix, node)
        }
    }

    /// A key may be nested or written out, not both: nobody could tell which of them counts.
    private mutating func add(_ entry: Entry, as name: String) throws(Failure) {
        if let other = entries[name] {
            throw Failure(
                .configuration,
                "In \(path), \(name) is set twice: as “\(other.written)” in line \(other.line) and as “\(entry.written)” "
                    + "in line \(entry.line).",
                remedy: "Keep one of them.")
        }
        entries[name] = entry
    }

    /// The first line that is indented with a tab, which is where the library stops without saying so.
    private static func lineWithTab(_ data: Data) -> Int? {
        let lines = String(decoding: data, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.firstIndex { line in
            line.prefix { $0 == " " || $0 == "\t" }.contains("\t") && line.contains { !$0.isWhitespace }
        }.map { $0 + 1 }
    }

    private func wrongShape(_ name: String, _ node: Node) -> Failure {
        Failure(
            .configuration, "In \(path), line \(node.mark?.line ?? 0), \(name) is neither a value nor a list of values."
        )
    }

    /// The line of a mistake. The library's own words quote the line, in which a secret may stand.
    private static func place(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            " (line \(mark.line): \(problem))"
        case .duplicatedKeysInMapping(let keys, let context):
            " (line \(context.mark.line): \(keys.joined(separator: ", ")) is there twice)"
        default: ""
        }
    }
}
