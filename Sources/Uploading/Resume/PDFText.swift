import Foundation

/// The text of a PDF, read by poppler's `pdftotext` in a process of its own, so that a hostile file can do nothing here.
struct PDFText: Sendable {
    enum Reading: Hashable, Sendable {
        case text(String)
        /// The program read it and says it cannot be opened: damaged or protected by a password.
        case unreadable(encrypted: Bool)
        /// The program is not installed or did not come back in time.
        case unavailable
    }

    /// Seconds of processor time, KiB of memory and pages that reading may take.
    private static let limits = "ulimit -t 10; ulimit -v 1048576; exec pdftotext -q -l 5 -enc UTF-8"

    static func read(_ bytes: [UInt8]) async -> Reading {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gem-icims-\(UUID().uuidString).pdf")
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { return .unavailable }
        defer { try? FileManager.default.removeItem(at: file) }
        return await run(file.path)
    }

    private static func run(_ path: String) async -> Reading {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", limits + " \"$1\" -", "pdftotext", path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { return .unavailable }
        return await Task.detached {
            let text = output.fileHandleForReading.readDataToEndOfFile()
            let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return switch process.terminationStatus {
            case 0: .text(String(decoding: text, as: UTF8.self))
            case 127: .unavailable
            default: .unreadable(encrypted: complaint.lowercased().contains("password"))
            }
        }.value
    }
}
