import Foundation
import Testing
import TerminalScreen

/// Compares a frame with the stored one; `RECORD_FRAMES=1` stores it.
func expectFrame(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = frame.golden(named: name)
    let file = name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() + ".txt"
    let url = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Frames/\(file)").standardized
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
        try? Data(text.utf8).write(to: url)
    }
    guard let data = try? Data(contentsOf: url) else {
        Issue.record("no stored frame \(file); RECORD_FRAMES=1 stores it\n\(text)", sourceLocation: sourceLocation)
        return
    }
    let stored = String(decoding: data, as: UTF8.self)
    guard stored != text else { return }
    let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    let change = place.map { "line \($0.offset + 1)\n- \($0.element.0)\n+ \($0.element.1)" } ?? "another length"
    Issue.record("frame \(file) differs: \(change)\n\(text)", sourceLocation: sourceLocation)
}
