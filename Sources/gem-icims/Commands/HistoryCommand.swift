import APITransport
import ArgumentParser
import Recruiting
import UploadLedger

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What was uploaded, by whom, when, from which project and with what decision."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json, markdown
    }

    @Argument(help: "Part of a candidate's name or id.")
    var text: String?

    @Option(name: .long, help: "text, csv, json or markdown.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common, needsServices: false) { session in
            let entries = try session.ledger.history(HistoryFilter(text: text))
            let document = HistoryDocument(entries: entries, webURL: session.settings.webURL)
            let output = StandardOutput(isJSON: common.json)
            switch common.json ? .json : format {
            case .json:
                for entry in entries { output.json(document.json(entry)) }
                output.json(["summary": ["uploads": .integer(entries.count)]])
            case .csv: output.document(document.csv)
            case .markdown: output.document(document.markdown)
            case .text: output.text(document.plain)
            }
            return .done
        }
    }
}
