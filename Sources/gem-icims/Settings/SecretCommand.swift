import APITransport
import Foundation

/// Gets a secret from a program such as `secret-tool` or `pass` (reference 2.2: the first output line is the secret).
enum SecretCommand {
    /// Bytes of output; whoever says more says no secret.
    static let longest = 64 << 10
    /// Seconds, in which somebody may have to type a passphrase.
    static let patience = 120.0

    /// Runs the command through the shell and returns its first line. It gets none of this program's settings. Its
    /// complaints go to standard error; its standard input is this program's only when that is a terminal, where it may
    /// ask for a passphrase.
    ///
    /// - Throws: `SecretFault` that names the setting and the exit code, never the output.
    static func run(
        _ command: String, for name: String, patience: Double = patience
    ) async throws(SecretFault) -> String {
        let result: Result<String, SecretFault> = await Task.detached {
            runBlocking(command, for: name, patience: patience)
        }.value
        return try result.get()
    }

    private static func runBlocking(
        _ command: String, for name: String, patience: Double
    ) -> Result<String, SecretFault> {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.environment = ChildEnvironment.of(.network)
        let output = Pipe()
        process.standardOutput = output
        if isatty(STDIN_FILENO) != 1 { process.standardInput = FileHandle.nullDevice }
        do {
            try process.run()
        } catch {
            return .failure(SecretFault("The command for \(name) could not be started."))
        }
        let heard = listen(to: output.fileHandleForReading.fileDescriptor, of: process, for: patience)
        let bytes: [UInt8]
        switch heard {
        case .all(let all): bytes = all
        case .tooMuch, .tooLong:
            end(process)
            let what =
                heard == .tooMuch
                ? "printed more than \(longest >> 10) KiB; a secret is one line"
                : "did not end within \(Int(patience)) s"
            return .failure(
                SecretFault("The command for \(name) \(what).", remedy: "Run it by hand to see what it does."))
        }
        process.waitUntilExit()
        let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        let line = text.hasSuffix("\r") ? String(text.dropLast()) : text
        guard process.terminationReason == .exit, process.terminationStatus == 0, !line.isEmpty else {
            return .failure(
                SecretFault(
                    "The command for \(name) gave no secret (exit code \(process.terminationStatus)).",
                    remedy: "Run it by hand to see why."))
        }
        guard !line.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{FFFD}" }) else {
            return .failure(
                SecretFault(
                    "The command for \(name) gave something that is no text.",
                    remedy: "It must print the secret itself, in UTF-8, on its first line."))
        }
        // A password may begin or end with a space only where a person typed it.
        if let objection = SettingSource.objection(to: line, isOneWord: false) {
            return .failure(
                SecretFault(
                    "What the command for \(name) printed \(objection).", remedy: "Let it print the secret alone."))
        }
        return .success(line)
    }

    private enum Heard: Equatable {
        case all([UInt8])
        case tooMuch
        case tooLong
    }

    /// What the command says until it closes its output, or has ended and says no more: a helper that it leaves running
    /// may hold the output open.
    private static func listen(to descriptor: Int32, of process: Process, for seconds: Double) -> Heard {
        let end = ContinuousClock.now + .seconds(seconds)
        var heard: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while ContinuousClock.now < end {
            var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let hasEnded = !process.isRunning
            guard poll(&state, 1, 50) > 0 else {
                if hasEnded { return .all(heard) }
                continue
            }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .all(heard) }
            heard += buffer[..<count]
            if heard.count > longest { return .tooMuch }
        }
        return .tooLong
    }

    /// With all that it started, when it leads a group of its own.
    private static func end(_ process: Process) {
        let id = process.processIdentifier
        kill(getpgid(id) == id ? -id : id, SIGKILL)
        process.waitUntilExit()
    }
}
