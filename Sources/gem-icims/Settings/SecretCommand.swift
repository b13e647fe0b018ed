import APITransport
import Foundation

/// Gets a secret from a program such as `secret-tool` or `pass` (reference 2.2: the first output line is the secret).
enum SecretCommand {
    /// Runs the command through the shell and returns its first line. Its complaints go to standard error; its standard
    /// input is this program's only when that is a terminal, where it may ask for a passphrase.
    ///
    /// - Throws: `SecretFault` that names the setting and the exit code, never the output.
    static func run(_ command: String, for name: String) async throws(SecretFault) -> String {
        let result: Result<String, SecretFault> = await Task.detached { runBlocking(command, for: name) }.value
        return try result.get()
    }

    private static func runBlocking(_ command: String, for name: String) -> Result<String, SecretFault> {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let output = Pipe()
        process.standardOutput = output
        if isatty(STDIN_FILENO) != 1 { process.standardInput = FileHandle.nullDevice }
        do {
            try process.run()
        } catch {
            return .failure(SecretFault("The command for \(name) could not be started."))
        }
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        let line = lines.first.map(String.init) ?? ""
        guard process.terminationStatus == 0, !line.isEmpty else {
            return .failure(
                SecretFault(
                    "The command for \(name) gave no secret (exit code \(process.terminationStatus)).",
                    remedy: "Run it by hand to see why."))
        }
        return .success(line)
    }
}
