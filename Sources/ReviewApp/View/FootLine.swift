import Recruiting
import TerminalScreen

/// The keys that matter now: the bindings of this place that can be used, the most wanted first, as many as fit.
func footBindings(_ model: Model, widths: WidthTable, columns: Int) -> [Binding] {
    let wanted = model.keys.bindings(in: model.context)
        .filter { $0.footRank != nil && !$0.strokes.isEmpty && model.disabledReason($0.action) == nil }
        .sorted { ($0.footRank ?? 0) < ($1.footRank ?? 0) }
    let last = wanted.last { $0.action == .help }
    let width = { (binding: Binding) in
        widths.width(of: (binding.strokes.first?.sign ?? "") + " " + binding.short) + 2
    }
    var room = columns - 1 - (last.map(width) ?? 0)
    var shown: [Binding] = []
    for binding in wanted where binding.action != .help {
        let needed = width(binding)
        guard needed <= room else { break }
        room -= needed
        shown.append(binding)
    }
    return shown + (last.map { [$0] } ?? [])
}

func drawFoot(_ frame: inout Frame, _ model: Model, _ region: Region) {
    var x = region.x + 1
    for binding in footBindings(model, widths: frame.widths, columns: region.width) {
        let sign = binding.strokes.first?.sign ?? ""
        x += frame.write(sign, at: Position(x: x, y: region.y), style: .key, columns: region.endX - x)
        x += frame.write(
            " \(model.footWord(binding))", at: Position(x: x, y: region.y), style: .hint, columns: region.endX - x)
        x += 2
    }
}

extension Model {
    /// A binding's short word, or a better one for what it would do now.
    func footWord(_ binding: Binding) -> String {
        switch binding.action {
        case .back
        where context == .queue && queue.selected.isEmpty && queue.searchWords.isEmpty
            && queue.filter.isEmpty && !isMaximised:
            "quit"
        default: binding.short
        }
    }
}

/// What happened last, or what nobody has seen yet.
func drawNotice(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let notice = model.shownNotice
    guard let notice else { return }
    let (sign, style): (String, Style) =
        switch notice.tone {
        case .plain: ("", .normal)
        case .good: ("✓ ", .success)
        case .warning: ("! ", .warning)
        case .failure: ("✗ ", .failure)
        }
    frame.writeFitted(
        sign + notice.text, at: Position(x: region.x + 1, y: region.y), style: style, columns: region.width - 2)
}

extension Model {
    /// The line above the foot: the latest notice, else the results that wait to be seen, else the welcome.
    public var shownNotice: Notice? {
        if let notice { return notice }
        let unseen = unseenRecords
        if !unseen.isEmpty, page != .receipts, page != .uploads || !uploads.isRunning {
            let attention = unseen.count { $0.receipt.needsAttention }
            let done = DateText.count(unseen.count, "upload", "uploads")
            let text = "\(done) finished" + (attention > 0 ? ", \(attention) to look at" : "")
            return Notice(
                "\(text): \(keys.sign(.receipts)) shows the receipts", tone: attention > 0 ? .warning : .good,
                isPassing: false)
        }
        if let failure = saving.failure {
            return Notice("Not saved: \(failure.text)", tone: .failure, isPassing: false)
        }
        if isWelcoming, page == nil, let welcome = environment.welcome { return Notice(welcome, isPassing: false) }
        return nil
    }
}
