import Foundation
import Recruiting

/// Gets a secret from a program such as `secret-tool` or `pass` (contract 2: the first output line is the secret).
enum SecretCommand {
    /// Runs the command through the shell and returns its first line.
    ///
    /// - Throws: a configuration `Failure` that names the setting and the exit code, never the output.
    static func run(_ command: String, for key: SettingKey) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let output = Pipe()
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw Failure(.configuration, "The command for \(key.rawValue) could not be started.")
        }
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        guard process.terminationStatus == 0, !line.isEmpty else {
            throw Failure(
                .configuration,
                "The command for \(key.rawValue) gave no secret (exit code \(process.terminationStatus)).",
                remedy: "Run it by hand to see why.")
        }
        return line
    }
}
