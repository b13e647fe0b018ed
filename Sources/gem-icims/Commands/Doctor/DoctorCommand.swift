import ArgumentParser
import Foundation
import Recruiting

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Test every part of the set-up, one line each, with what to do where something is wrong.")

    @Flag(
        name: .long,
        help: "Also create one invented person in iCIMS, read it back and move it to the Purge folder; asks first.")
    var probeWrites = false

    @Flag(name: .long, help: "With --probe-writes: do not ask.")
    var yes = false

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        if probeWrites, common.readOnly {
            throw ValidationError("--probe-writes writes, and --read-only makes that impossible.")
        }
    }

    func run() async throws {
        let output = StandardOutput(isJSON: common.json)
        var report = DoctorReport { finding in
            if common.json { output.json(finding.json) } else { finding.lines.forEach(output.text) }
        }
        if probeWrites {
            try Confirmation.ask(
                "This creates an invented person in iCIMS and moves it to the Purge folder. Go on?", confirmed: yes)
        }
        await Doctor(common: common).examine(into: &report, probingWrites: probeWrites)
        if !common.json { output.text(report.summary) }
        if report.status != .done { throw ExitCode(report.status.rawValue) }
    }
}

/// The findings so far; each is told as soon as it is there.
struct DoctorReport {
    private(set) var findings: [Finding] = []
    var icimsCalls = 0
    private let tell: (Finding) -> Void

    init(tell: @escaping (Finding) -> Void) { self.tell = tell }

    mutating func add(_ finding: Finding) {
        findings.append(finding)
        tell(finding)
    }

    mutating func add(_ findings: [Finding]) { for finding in findings { add(finding) } }

    /// The gravest failure's.
    var status: ExitStatus { findings.filter { $0.state == .failed }.map(\.status).max() ?? .done }

    var summary: String {
        let failed = findings.count { $0.state == .failed }
        let warnings = findings.count { $0.state == .warning }
        let verdict =
            failed > 0
            ? "\(failed) of \(findings.count) parts do not work." : "Everything that is needed works."
        let remarks = warnings > 0 ? " \(warnings) warning\(warnings == 1 ? "" : "s")." : ""
        return "\(verdict)\(remarks) iCIMS calls: \(icimsCalls)."
    }
}
