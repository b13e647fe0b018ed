import Foundation
import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

@Suite struct KeyTableTests {
    private let table = KeyTable.standard

    @Test(arguments: Action.allCases)
    func `every action has a key`(action: Action) {
        #expect(table.bindings.contains { $0.action == action && !$0.strokes.isEmpty })
    }

    @Test(arguments: KeyContext.allCases.filter(\.isPlace))
    func `no key means two things in one place`(context: KeyContext) {
        var seen: [Key: Action] = [:]
        for binding in table.bindings(in: context) {
            for stroke in binding.strokes {
                #expect(
                    seen[stroke] == nil, "\(stroke.name) is \(String(describing: seen[stroke])) and \(binding.action)")
                seen[stroke] = binding.action
            }
        }
    }

    @Test func `names of keys are read as they are written`() {
        for binding in table.bindings {
            for stroke in binding.strokes where stroke != .control("h") { #expect(Key(name: stroke.name) == stroke) }
        }
    }

    @Test(arguments: KeyContext.allCases.filter(\.isPlace), [20, 30, 40])
    func `the foot fits and always offers help where there is any`(context: KeyContext, width: Int) {
        var screen = Screen.ready()
        screen.put(in: context)
        let shown = footBindings(screen.model, widths: .standard, columns: width)
        let text = shown.map { "\($0.strokes.first?.sign ?? "") \($0.short)" }.joined(separator: "  ")
        #expect(WidthTable.standard.width(of: text) < width)
        let hasHelp = table.bindings(in: context).contains { $0.action == .help }
        #expect(!hasHelp || shown.last?.action == .help)
    }

    @Test func `configured keys take the place of the standard ones`() {
        var screen = Screen(overrides: ["defer": "t"], candidates: People.all)
        screen.press("d")
        #expect(screen.model.book.marks.isEmpty)
        screen.press("t")
        #expect(screen.decision("c1") == .defer)
    }

    @Test(arguments: [
        ("nothing", "v", "there is no such action"), ("skip", "u", "is taken by upload-as-new"),
        ("skip", "hyper-x", "is no key"), ("complete", "k", "is needed for typing"),
    ])
    func `wrong keys in the configuration are named and change nothing`(name: String, key: String, complaint: String) {
        let table = KeyTable(overrides: [name: key])
        #expect(table.complaints.count == 1)
        #expect(table.complaints.first?.contains(complaint) == true)
        #expect(table.bindings == KeyTable.standard.bindings)
    }

    @Test func `the key sheet is current`() throws {
        let sheet = KeySheet.text(.standard)
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../assets/keys.md").standardized
        if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
            try Data(sheet.utf8).write(to: url)
        }
        let stored = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        #expect(stored == sheet, "RECORD_FRAMES=1 writes it again")
    }
}

extension Screen {
    /// Goes to a place by keys where there are some.
    mutating func put(in context: KeyContext) {
        switch context {
        case .candidate: press("tab")
        case .matches: press("tab tab")
        case .preview: press("tab tab tab")
        case .plan: press("p")
        case .uploads: press("U")
        case .receipts: press("R")
        case .calls: press("L")
        case .help: press("?")
        case .prompt: press(":")
        case .picker: press("J")
        case .question: model.dialog = .question(Question(purpose: .quitWhileUploading))
        default: break
        }
    }
}
