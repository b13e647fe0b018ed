import ArgumentParser

/// The measurements behind the figures of the README: each subcommand prints medians and ratios, never a verdict.
///
/// Run from a release build: `swift run -c release Benchmarks NAME`.
@main struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures speed and quality, side by side with what recruiters would use otherwise.",
        subcommands: [
            MatchingQualityCommand.self, MatchingNoiseCommand.self, MatchingSpeedCommand.self, Picking.self,
            ResumeBenchmark.self, TransportCommand.self,
        ])
}
