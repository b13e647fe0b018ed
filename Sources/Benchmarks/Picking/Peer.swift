import Foundation
import Glibc

/// Another program, run to its end or typed at, and what it cost.
enum Peer {
    struct Cost {
        /// Milliseconds.
        var wall: Double
        var cpu: Double
    }

    /// The most memory a shell command takes, in MiB, by GNU time: a child's own account begins with the size of the
    /// process it was forked from. Nil without that program.
    static func memory(of command: String) throws -> Double? {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("peer-memory-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        _ = try cost(of: "/usr/bin/time -q -o \(file) -f %M \(command)")
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").last.flatMap { Double($0) }.map { $0 / 1_024 }
    }

    /// Runs a program by its name and answers with its output.
    static func run(_ arguments: [String], input: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("peer-\(getpid())")
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// Runs a shell command to its end, its output thrown away.
    static func cost(of command: String) throws -> Cost {
        let start = ContinuousClock.now
        let pid = try spawn(["/bin/sh", "-c", "exec \(command) > /dev/null"], terminal: nil)
        var usage = rusage()
        var status: Int32 = 0
        wait4(pid, &status, 0, &usage)
        return Cost(
            wall: milliseconds(ContinuousClock.now - start),
            cpu: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime))
    }

    /// Opens a picker on a pseudo-terminal, types a text letter by letter and answers with the processor's time for
    /// that, in milliseconds: the median of some rounds, the line emptied between them.
    static func typing(_ text: String, into command: String, rounds: Int) throws -> Double {
        var master: Int32 = -1
        var slave: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let terminal = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
        let pid = try spawn(["/bin/sh", "-c", "exec \(command)"], terminal: terminal)
        defer {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
            close(master)
            close(slave)
        }
        drain(master, quiet: 700)
        var costs: [Double] = []
        for _ in 0..<rounds {
            let before = ticks(pid)
            for byte in text.utf8 {
                var byte = byte
                write(master, &byte, 1)
                drain(master, quiet: 50)
            }
            costs.append(ticks(pid) - before)
            var clear: UInt8 = 0x15
            write(master, &clear, 1)
            drain(master, quiet: 200)
        }
        return median(costs)
    }

    private static func drain(_ descriptor: Int32, quiet: Int32) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, quiet) > 0, waiting.revents & Int16(POLLIN) != 0 {
            if read(descriptor, &buffer, buffer.count) <= 0 { return }
        }
    }

    /// User and system time of a process in milliseconds, as exact as the kernel's clock ticks.
    private static func ticks(_ pid: pid_t) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func spawn(_ arguments: [String], terminal: String?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if let terminal {
            // The first terminal that a session opens controls it.
            posix_spawnattr_setflags(&attributes, Int16(0x80))
            for descriptor: Int32 in 0...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
            }
        }
        var pid: pid_t = 0
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        let result = posix_spawn(&pid, arguments[0], &actions, &attributes, &pointers, environ)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
        return pid
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1_000 + Double(time.tv_usec) / 1_000
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) / 1e15
    }

    /// This process's own time on the processor, in milliseconds.
    static func ownTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
    }
}
