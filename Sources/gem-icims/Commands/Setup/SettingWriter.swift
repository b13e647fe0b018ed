import Foundation
import Recruiting

/// Puts answers into the configuration file: readable by its owner alone, written whole or not at all, and with
/// everything else in it left as it is.
struct SettingWriter {
    let path: String

    /// - Throws: `Failure(.localState, …)` when the file cannot be written.
    func write(_ values: [SettingKey: String]) throws(Failure) {
        let existing = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let entries = existing.isEmpty ? [:] : (try SettingFile(path: path, isTrusted: true)).entries
        var lines = existing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        if lines.isEmpty { lines = ["# Written by gem-icims setup. A secret in here must be readable by you alone."] }
        for (key, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let line = "\(key.rawValue): \(Self.quoted(value))"
            guard let entry = entries[key.rawValue] else {
                lines.append(line)
                continue
            }
            guard let changed = Self.replacing(key, in: lines, at: entry.line - 1, with: value) else {
                // Written in a way that one line cannot change: all of it in the plain form.
                try replace(with: Self.plain(entries, values))
                return
            }
            lines[entry.line - 1] = changed
        }
        try replace(with: lines)
    }

    /// The line with another value, when it is `key: value` and nothing else.
    private static func replacing(_ key: SettingKey, in lines: [String], at index: Int, with value: String) -> String? {
        guard lines.indices.contains(index), let colon = lines[index].firstIndex(of: ":") else { return nil }
        let name = lines[index][..<colon].trimmingCharacters(in: .whitespaces)
        guard name == key.rawValue || name == key.rawValue.split(separator: ".").last.map(String.init) else {
            return nil
        }
        return "\(lines[index][...colon]) \(quoted(value))"
    }

    private static func plain(_ entries: [String: SettingFile.Entry], _ values: [SettingKey: String]) -> [String] {
        var texts = entries.mapValues { $0.texts.joined(separator: ",") }
        for (key, value) in values { texts[key.rawValue] = value }
        return texts.sorted { $0.key < $1.key }.map { "\($0.key): \(quoted($0.value))" }
    }

    /// Double quotes mean the same to YAML as to JSON.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private func replace(with lines: [String]) throws(Failure) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(
                .localState, "The folder \(folder) cannot be made: \((error as NSError).localizedDescription).")
        }
        try PrivateFile.write(
            Data((lines.joined(separator: "\n") + "\n").utf8), to: path, what: "The configuration file")
    }
}
