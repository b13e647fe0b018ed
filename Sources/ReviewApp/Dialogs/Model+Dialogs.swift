import Recruiting

extension Model {
    /// Actions while a dialogue is open.
    mutating func performInDialog(_ action: Action) -> [Effect] {
        switch action {
        case .redraw: return [.redraw]
        case .suspend: return flush() + [.suspend]
        default: break
        }
        switch dialog {
        case .prompt(var prompt): return perform(action, &prompt)
        case .picker(var picker): return perform(action, &picker)
        case .question(let question):
            guard action == .yes || action == .no else { return [] }
            dialog = nil
            return action == .yes ? answer(question) : []
        case nil: return []
        }
    }

    /// Letters for the line that is open.
    mutating func type(_ text: String) -> [Effect] {
        switch dialog {
        case .prompt(var prompt):
            let fits = prompt.editor.insert(text)
            let effects = edited(&prompt)
            if !fits { sayFull() }
            return effects
        case .picker(var picker):
            let fits = picker.editor.insert(text)
            let effects = edited(&picker)
            if !fits { sayFull() }
            return effects
        case .question, nil: return []
        }
    }

    private mutating func sayFull() {
        let text = "A line holds \(DateText.grouped(LineEditor.capacity)) letters; the rest was left out."
        if case .prompt(var prompt) = dialog {
            prompt.complaint = text
            dialog = .prompt(prompt)
        } else {
            notice = Notice(text, tone: .warning)
        }
    }

    /// The keys that every line understands; false when it was none of them.
    static func edit(_ editor: inout LineEditor, _ action: Action) -> Bool {
        switch action {
        case .deleteBackward: editor.deleteBackward()
        case .deleteForward: editor.deleteForward()
        case .deleteWord: editor.deleteWord()
        case .deleteToStart: editor.deleteToStart()
        case .deleteToEnd: editor.deleteToEnd()
        case .cursorLeft: editor.move(by: -1)
        case .cursorRight: editor.move(by: 1)
        case .cursorToStart: editor.moveToStart()
        case .cursorToEnd: editor.moveToEnd()
        default: return false
        }
        return true
    }

    private mutating func answer(_ question: Question) -> [Effect] {
        switch question.purpose {
        case .quitWhileUploading: return quit()
        case .cancelRest: return cancelRest()
        }
    }
}
