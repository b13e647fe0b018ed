import ArgumentParser
import Foundation
import Recruiting

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print every setting in force and where it comes from. Secrets are named, never shown.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let source = try SettingSource(path: common.config, overrides: common.overrides, environment: environment)
        let output = StandardOutput(isJSON: common.json)
        let rows = SettingKey.allCases.map { SettingRow($0, source, environment: environment) }
        if common.json {
            for row in rows { output.json(row.json) }
        } else {
            output.text("file: \(source.file?.path ?? "none at \(SettingSource.usualPath(environment))")")
            let width = rows.map(\.key.rawValue.count).max() ?? 0
            for row in rows {
                output.text("\(row.key.rawValue.padded(to: width))  \(row.shown.padded(to: 36))  \(row.place.text)")
            }
        }
        for unknown in source.unknown { Diagnostics.line("gem-icims: \(unknown.text)") }
        // Only now: somebody who looks for a mistake wants to see the whole first.
        _ = try Settings(source, environment: environment)
    }
}
