import ArgumentParser

/// The job picker: how well it ranks, and how fast it answers, beside fzf and fzy.
struct Picking: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The job picker beside fzf and fzy: ranking, speed of the matcher, keys in the picker.",
        subcommands: [PickingRank.self, PickingSpeed.self, PickingKeys.self])
}
