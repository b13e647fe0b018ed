import ArgumentParser
import Recruiting
import UploadLedger

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove every local trace of one person, and list the iCIMS records to handle there.")

    @Argument(help: "The candidate: an id, an e-mail address or the whole name.")
    var candidate: String?

    @Option(name: .long, help: "Instead of one person, everybody whose last trace is older than so many days.")
    var olderThan: Int?

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        if (candidate == nil) == (olderThan == nil) {
            throw ValidationError("Name one candidate, or use --older-than DAYS.")
        }
        if let olderThan, !(0...36_500).contains(olderThan) {
            throw ValidationError("--older-than takes a number of days from 0 to 36500.")
        }
    }

    func run() async throws {
        try await Session.run(common, needsServices: false) { session in
            let output = StandardOutput(isJSON: common.json)
            for report in try reports(from: session) {
                common.json ? output.json(ForgetOutput.json(report)) : output.text(ForgetOutput.lines(report))
            }
            return .done
        }
    }

    private func reports(from session: Session) throws -> [ForgetReport] {
        if let olderThan { return [try session.ledger.forgetOlderThan(days: olderThan)] }
        let found = try session.ledger.candidates(matching: candidate ?? "")
        guard let only = found.first else {
            throw Failure(.input, "There is no local trace of “\(candidate ?? "")”.")
        }
        guard found.count == 1 else {
            // A row's number of two files is of two people.
            let hasOwnIDs = Set(found.map(\.id)).count == found.count
            let list = found.map { "\($0.name) (\(hasOwnIDs ? $0.id : $0.key))" }.joined(separator: ", ")
            throw Failure(.input, "Several people fit: \(list).", remedy: "Use what stands in the brackets.")
        }
        return [try session.ledger.forget(candidate: only.key)]
    }
}
