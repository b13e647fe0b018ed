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
            prompt.editor.insert(text)
            return edited(&prompt)
        case .picker(var picker):
            picker.editor.insert(text)
            picker.refresh(jobs, project: environment.projectID)
            dialog = .picker(picker)
            return []
        case .question, nil: return []
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

    // MARK: Job picker

    mutating func openPicker() {
        let id = queue.currentID
        dialog = .picker(
            JobPicker(
                shelf: jobs, project: environment.projectID, candidateID: id,
                selectedIDs: queue.selected.isEmpty ? [] : queue.targets,
                current: id.flatMap { book[$0]?.job } ?? .undecided))
    }

    private mutating func perform(_ action: Action, _ picker: inout JobPicker) -> [Effect] {
        let page = max(1, bodyHeight - 8)
        switch action {
        case .cancel:
            dialog = nil
            return []
        case .accept: return choose(picker, for: picker.candidateID.map { [$0] } ?? [])
        case .acceptForSelected: return choose(picker, for: picker.selectedIDs)
        case .up: picker.move(by: -1)
        case .down: picker.move(by: 1)
        case .pageUp: picker.move(by: -page)
        case .pageDown: picker.move(by: page)
        default:
            let before = picker.editor.text
            if Self.edit(&picker.editor, action), picker.editor.text != before {
                picker.refresh(jobs, project: environment.projectID)
            }
        }
        dialog = .picker(picker)
        return []
    }

    private mutating func choose(_ picker: JobPicker, for ids: [String]) -> [Effect] {
        dialog = nil
        let choice: JobChoice
        switch picker.line(picker.cursor) {
        case .noJob: choice = .noJob
        case .job(let place, _):
            let id = jobs.jobs[place].id
            jobs.remember(id, project: environment.projectID)
            choice = .job(id)
        }
        return setJob(choice, for: ids)
    }

    /// Changes only the job: the decision stays, and the cursor too.
    mutating func setJob(_ choice: JobChoice, for ids: [String]) -> [Effect] {
        let items = ids.compactMap { id -> MarkChange.Item? in
            guard let row = queue.row(id), !row.upload.isPending else { return nil }
            var mark = book[id] ?? Mark()
            mark.job = choice
            return changed(row, to: mark)
        }
        guard !items.isEmpty else { return [] }
        apply(MarkChange(label: label(of: .job(choice), items.map(\.candidateID)), items: items))
        book.lastDecision = book.lastDecision ?? .job(choice)
        return []
    }
}
