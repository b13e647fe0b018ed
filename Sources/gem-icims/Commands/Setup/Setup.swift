import APITransport
import Foundation
import Recruiting

/// Asks one question at a time, tests each answer as soon as it can be tested, and keeps it in the file at once.
///
/// At every question: empty takes what stands in brackets, `?` explains again, `back` goes back, `admin` prints the text
/// for the iCIMS administrator, `quit` leaves. The same answer twice is kept even when its test fails: without a
/// network, or before the administrator has done their part, one can still go on.
final class Setup {
    let console: SetupConsole
    private let common: CommonOptions
    private let environment: [String: String]
    private let asksForAll: Bool
    private let writer: SettingWriter
    /// What was accepted in this run.
    private var answers: [SettingKey: String] = [:]
    private(set) var source: SettingSource
    /// Whether iCIMS can be asked: decides what can be tested and offered.
    var isICIMSOpen = false
    var maySearch = false

    /// How one step ended.
    enum Step {
        case next, back
        /// To an earlier question, whose answer turned out to be wrong.
        case again(SettingKey)
        case leave
    }

    init(common: CommonOptions, environment: [String: String], asksForAll: Bool) throws {
        self.common = common
        self.environment = environment
        self.asksForAll = asksForAll
        source = try SettingSource(
            path: Self.path(common, environment), overrides: common.overrides, environment: environment)
        _ = try Settings(source, environment: environment)
        writer = SettingWriter(path: common.config ?? SettingSource.usualPath(environment))
        console = SetupConsole(environment: environment)
    }

    /// The named file only when it is there already: it may be setup that makes it.
    private static func path(_ common: CommonOptions, _ environment: [String: String]) -> String? {
        common.config.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    func run() async -> ExitStatus {
        console.title("Setting up gem-icims")
        console.say("No credentials yet? gem-icims demo is a rehearsal with invented people and needs none.")
        console.say("One question at a time; each answer is tested and kept at once in \(writer.path).")
        console.say(
            "Empty takes what stands in brackets; ? explains, back goes back, quit leaves, and setup goes on later.")
        let steps = steps
        var index = 0
        var isRepeating = false
        while index < steps.count {
            switch await steps[index].run(isRepeating) {
            case .next:
                index += 1
                isRepeating = false
            case .back:
                index = max(0, index - 1)
                isRepeating = true
            case .again(let key):
                index = steps.firstIndex { $0.key == key } ?? index
                isRepeating = true
            case .leave:
                console.say()
                console.say("Left. The answers so far are kept; gem-icims setup goes on from here.")
                return (try? settings())?.missing.isEmpty == true ? .done : .configuration
            }
        }
        return await finish()
    }

    private func finish() async -> ExitStatus {
        console.title("The whole set-up, tested")
        var report = DoctorReport { [console] finding in finding.lines.forEach { console.say($0) } }
        await Doctor(common: common, environment: environment).examine(into: &report, probingWrites: false)
        console.say(report.summary)
        if let settings = try? settings() {
            AdministratorRequest(settings: settings, findings: report.findings).lines.forEach { console.say($0) }
        }
        console.say()
        console.say(
            report.status == .done
                ? "Everything is ready. Begin with: gem-icims" : "Run gem-icims doctor when something was changed.")
        return report.status
    }

    // MARK: What is in force

    func settings(trying answers: [SettingKey: String] = [:]) throws -> Settings {
        try Settings(try trial(answers), environment: environment)
    }

    private func trial(_ more: [SettingKey: String]) throws -> SettingSource {
        try SettingSource(
            path: Self.path(common, environment), overrides: common.overrides,
            answers: answers.merging(more) { $1 }, environment: environment)
    }

    func isSet(_ key: SettingKey) -> Bool {
        switch source.place(of: key) {
        case .commandLine, .environment, .file: true
        case .derived, .standard, .nowhere: false
        }
    }

    /// Keeps an answer: in the file, and in force for what follows.
    private func keep(_ key: SettingKey, _ value: String) -> Bool {
        do {
            try writer.write([key: value])
            answers[key] = value
            source = try trial([:])
            return true
        } catch {
            let failure = error as? Failure ?? Failure(.internal, "\(error)")
            console.say(failure.text)
            return false
        }
    }

    // MARK: One question

    /// Asks until there is an answer that works, or one that was given twice.
    ///
    /// - Parameters:
    ///   - isRepeating: asks even when there is an answer already.
    ///   - test: nil when nothing can be tested yet.
    func ask(
        _ question: SetupQuestion, isRepeating: Bool, isSecret: Bool = false,
        test: ((Settings) async -> Finding?)? = nil
    ) async -> Step {
        if isSet(question.key), !isRepeating, !asksForAll {
            let finding = await (try? settings()).asyncFlatMap { await test?($0) ?? nil }
            let shown = isSecret || question.key.isCommand ? "set" : source.list(question.key).joined(separator: ",")
            console.say()
            console.say("\(question.key.rawValue): \(shown) (\(source.place(of: question.key).text))")
            if let finding { tell(finding) }
            if finding?.state != .failed { return .next }
        }
        var question = question
        if isSet(question.key), !isSecret { question.standard = source.list(question.key).joined(separator: ",") }
        explain(question)
        var doubted: String?
        while true {
            guard let line = console.ask(question.prompt, isSecret: isSecret) else { return .leave }
            switch line.lowercased() {
            case "quit" where !isSecret: return .leave
            case "back" where !isSecret: return .back
            case "?" where !isSecret:
                explain(question)
                continue
            case "admin" where !isSecret:
                if let settings = try? settings() {
                    AdministratorRequest(settings: settings).lines.forEach { console.say($0) }
                }
                continue
            default: break
            }
            if line.isEmpty, question.standard == nil {
                if question.isOptional { return .next }
                console.say("This one is needed. Type quit to leave and go on later.")
                continue
            }
            let value = question.value(for: line.isEmpty ? question.standard ?? "" : line)
            if let step = await judge(value, question, doubted: &doubted, test: test) { return step }
        }
    }

    /// Nil when the same question has to be asked again.
    private func judge(
        _ value: String, _ question: SetupQuestion, doubted: inout String?, test: ((Settings) async -> Finding?)?
    ) async -> Step? {
        let settings: Settings
        do {
            settings = try self.settings(trying: [question.key: value])
        } catch {
            let failure = error as? Failure ?? Failure(.internal, "\(error)")
            console.say(failure.text)
            return nil
        }
        let finding = await test?(settings) ?? nil
        if let finding { tell(finding) }
        guard finding?.state == .failed, doubted != value else {
            return keep(question.key, value) ? .next : .leave
        }
        if finding?.test == .icimsCustomer, question.key != .customerID {
            return keep(question.key, value) ? .again(.customerID) : .leave
        }
        console.say("Try another answer, or give the same one again to keep it.")
        doubted = value
        return nil
    }

    private func explain(_ question: SetupQuestion) {
        console.title(question.title)
        question.meaning.forEach { console.say($0) }
        for (index, choice) in question.choices.enumerated() {
            console.say("\("\(index + 1)".padded(to: 4)) \(choice.label) (\(choice.value))")
        }
    }

    private func tell(_ finding: Finding) {
        let sign = finding.state == .ok ? "ok:" : finding.state == .warning ? "note:" : "no:"
        console.say("\(sign) \(finding.detail)")
        if finding.state != .ok, let remedy = finding.remedy { console.say("    \(remedy)") }
    }
}

extension Optional {
    fileprivate func asyncFlatMap<Output>(_ transform: (Wrapped) async -> Output?) async -> Output? {
        guard let self else { return nil }
        return await transform(self)
    }
}
