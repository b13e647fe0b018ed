import APITransport
import ArgumentParser
import Foundation
import Sandbox

struct SandboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Run the rehearsal servers alone; prints one JSON line with their addresses when they are ready.")

    @Option(name: .long, help: "Port of the imitated iCIMS; any free one by default.")
    var icimsPort: Int = 0

    @Option(name: .long, help: "Port of the imitated Gem; any free one by default.")
    var gemPort: Int = 0

    @Option(name: .long, help: "The seed of the invented world.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Milliseconds that every answer takes.")
    var latency: Int = 0

    @Option(name: .long, help: "Seconds after which searches find a new person.")
    var indexLag: Int = 0

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Break the set-up in a way that doctor has to name: "
                + SandboxTrouble.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "name"))
    var trouble: [SandboxTrouble] = []

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        guard (0...65_535).contains(icimsPort), (0...65_535).contains(gemPort) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
        guard (0...600_000).contains(latency) else {
            throw ValidationError("--latency takes milliseconds from 0 to 600000.")
        }
    }

    func run() async throws {
        var options = SandboxOptions()
        options.seed = seed
        options.latencyMilliseconds = latency
        options.indexLagSeconds = max(0, indexLag)
        options.troubles = Set(trouble)
        let sandbox = Sandbox(options: options)
        let addresses = try await sandbox.start(icimsPort: icimsPort, gemPort: gemPort)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(addresses) + Data("\n".utf8))
        await Signals.wait(for: [SIGINT, SIGTERM, SIGHUP])
        await sandbox.stop()
    }
}

extension SandboxTrouble: ExpressibleByArgument {}
