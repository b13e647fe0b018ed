import CursesTerminal
import Foundation
import Recruiting
import UploadLedger

/// What can be tested without any network.
struct MachineExamination {
    let environment: [String: String]

    func versions() -> Finding {
        let system = ProcessInfo.processInfo.operatingSystemVersionString
        return .ok(.versions, "gem-icims \(ProgramVersion.text) on \(system).")
    }

    func terminal() -> Finding {
        let name = environment["TERM"] ?? ""
        guard isatty(STDOUT_FILENO) == 1 else {
            return .ok(.terminal, "The output is no terminal here; the commands do not need one.")
        }
        guard let colours = TerminalDescription.colours(of: name) else {
            return .warning(
                .terminal, "The terminal “\(name)” is not described on this machine.",
                remedy: "Install the package ncurses-term, or set TERM=xterm-256color.")
        }
        var window = winsize()
        _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window)
        let size = "\(window.ws_col)x\(window.ws_row)"
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let spelling = locale.lowercased().filter(\.isLetter)
        guard spelling.contains("utf") else {
            return .warning(
                .terminal, "\(name), \(colours) colours, \(size), but the locale “\(locale)” is not UTF-8.",
                remedy: "Set LANG=C.UTF-8, or names with accents are drawn wrongly.")
        }
        if window.ws_col > 0, window.ws_col < 80 || window.ws_row < 24 {
            return .warning(.terminal, "\(name), \(size).", remedy: "At least 80x24 shows everything.")
        }
        return .ok(.terminal, "\(name), \(max(colours, 0)) colours, \(size), UTF-8.")
    }

    /// Opens the ledger, as every upload must.
    func stateDirectory(_ path: String) -> Finding {
        do {
            let ledger = try SQLiteLedger(directory: path)
            try ledger.set(nil, for: "doctor")
        } catch {
            return .failed(
                .stateDirectory, error.message,
                remedy: error.remedy ?? "Make the folder writable for you, or set state.directory to another place.",
                status: .localState)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let open = ([path] + names.map { "\(path)/\($0)" }).first { Self.mode($0) & 0o077 != 0 }
        if let open {
            return .warning(
                .stateDirectory, "\(open) can be read by others, and it holds data about people.",
                remedy: "Run: chmod -R go= '\(path)'")
        }
        return .ok(.stateDirectory, "\(path), readable by you alone.")
    }

    func downloadFolder(_ path: String) -> Finding {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue,
            FileManager.default.isReadableFile(atPath: path)
        else {
            return .warning(
                .downloadFolder, "\(path) is no folder that can be read.",
                remedy: "Set resume.directory to where your browser saves PDFs, or attach résumés by path.")
        }
        return .ok(.downloadFolder, "\(path).")
    }

    func resumeTools() async -> Finding {
        guard let version = await Self.version(of: "pdftotext") else {
            return .warning(
                .resumeTools, "pdftotext is not installed: whether a résumé is the candidate's own is not checked.",
                remedy: "Install poppler-utils.")
        }
        return .ok(.resumeTools, "\(version).")
    }

    /// The first line that `-v` prints; nil when there is no such program.
    private static func version(of program: String) async -> String? {
        await Task.detached {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [program, "-v"]
            process.environment = ChildEnvironment.of(.desktop)
            let output = Pipe()
            process.standardOutput = output
            process.standardError = output
            process.standardInput = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return nil }
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            guard process.terminationStatus != 127 else { return nil }
            return text.split(separator: "\n").first.map(String.init)
        }.value
    }

    private static func mode(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}
