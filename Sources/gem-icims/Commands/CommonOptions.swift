import APITransport
import ArgumentParser
import Foundation
import Recruiting

/// Options every command has (reference 1.4).
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "The configuration file.", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting for this run, over file and environment.", valueName: "key=value"))
    var overrides: [String] = []

    @Flag(name: .long, help: "One JSON object per line on standard output.")
    var json = false

    @Flag(name: .long, help: "Make every write impossible.")
    var readOnly = false

    @Option(name: .long, help: "How much of each call goes to calls.log in the state directory.")
    var logLevel: CallLog.Level = .warning

    /// What is in force for this run.
    ///
    /// - Throws: a configuration `Failure`.
    func settings() throws -> Settings {
        try Settings.load(path: config, overrides: overrides, environment: ProcessInfo.processInfo.environment)
    }
}

extension CallLog.Level: ExpressibleByArgument {}

/// Where candidates come from.
struct SourceOption: ParsableArguments {
    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "Candidates: gem:PROJECT (id, web address or name), a JSON or NDJSON file, or - for standard input.",
            valueName: "source"))
    var from: String = "gem"
}

extension MatchPolicy: ExpressibleByArgument {}
