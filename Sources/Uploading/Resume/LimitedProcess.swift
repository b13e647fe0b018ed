import Foundation

/// Runs a program that reads what strangers made: few seconds, little memory, no file of its own, nothing of this
/// program's environment, and no more output than is wanted.
enum LimitedProcess {
    struct Limits: Sendable {
        /// Seconds of processor time: what a hostile file can cost.
        var processor = 5
        /// Seconds on the clock; generous, because a busy machine is no fault of the file.
        var patience = 60.0
        /// KiB of memory.
        var memory = 1_048_576
        /// Bytes of output; a program that says more is ended.
        var output = 4 << 20
    }

    enum Outcome: Hashable, Sendable {
        case ended(status: Int32, output: [UInt8], complaint: String)
        /// Ran into a limit.
        case stopped
        /// The program is not installed.
        case missing
    }

    /// Runs `command` with `input` on its standard input. The input is a file without a name: nothing is left behind,
    /// however this ends.
    static func run(_ command: [String], input: [UInt8], limits: Limits = Limits()) async -> Outcome {
        guard let file = UnnamedFile(input) else { return .stopped }
        return await withCheckedContinuation { continuation in
            // A thread of its own may wait; the few that tasks and queues share must not.
            let thread = Thread {
                continuation.resume(returning: runAndWait(command, input: file.handle, limits: limits))
            }
            thread.start()
        }
    }

    private static func runAndWait(_ command: [String], input: FileHandle, limits: Limits) -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // No core dump and no file is written, whatever happens in there.
        let shell = "ulimit -c 0; ulimit -f 0; ulimit -t \(limits.processor); ulimit -v \(limits.memory); exec \"$@\""
        process.arguments = ["-c", shell, "sh"] + command
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        do { try process.run() } catch { return .stopped }
        let heard = listen(
            to: [(output.fileHandleForReading, limits.output), (errors.fileHandleForReading, 64 << 10)],
            for: limits.patience)
        if heard == nil { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if process.terminationStatus == 127 { return .missing }
        guard let heard, process.terminationReason == .exit else { return .stopped }
        return .ended(
            status: process.terminationStatus, output: heard[0], complaint: String(decoding: heard[1], as: UTF8.self))
    }

    /// What comes out of the pipes until both are closed; nil when it is more, or takes longer, than allowed.
    private static func listen(to pipes: [(handle: FileHandle, limit: Int)], for seconds: Double) -> [[UInt8]]? {
        let end = ContinuousClock.now + .seconds(seconds)
        var heard = pipes.map { _ in [UInt8]() }
        var open = Set(pipes.indices)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while !open.isEmpty {
            let places = open.sorted()
            var polled = places.map { place in
                pollfd(fd: pipes[place].handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
            }
            let left = (end - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { return nil }
            guard poll(&polled, nfds_t(polled.count), Int32(left) + 1) > 0 else { continue }
            for (place, state) in zip(places, polled) where state.revents != 0 {
                let count = read(state.fd, &buffer, buffer.count)
                guard count > 0 else {
                    if count == 0 || errno != EINTR { open.remove(place) }
                    continue
                }
                heard[place] += buffer[..<count]
                guard heard[place].count <= pipes[place].limit else { return nil }
            }
        }
        return heard
    }
}

/// Bytes in a file that has no name any more: readable by its holder alone, and gone with it.
private struct UnnamedFile {
    let handle: FileHandle

    /// Nil when there is no room for it.
    init?(_ bytes: [UInt8]) {
        var path = Array((FileManager.default.temporaryDirectory.path + "/gem-icims-XXXXXX").utf8CString)
        // Created with mode 0600.
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return nil }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.seek(toOffset: 0)
        } catch {
            return nil
        }
    }
}
