import Recruiting

extension Model {
    /// Why an action cannot be done now, in a sentence; nil when it can. The foot, help and the dispatch agree because
    /// all of them ask here.
    public func disabledReason(_ action: Action) -> String? {
        switch action {
        case .uploadAsNew, .link, .jobOnly, .skip, .defer, .repeatDecision, .clearMark, .chooseJob, .select, .selectAll,
            .attachFile, .checkAgain, .search, .notSame, .copyMergeText, .nextMatch, .previousMatch, .changeChoice,
            .keepField, .fillField, .replaceField, .editField, .leaveOut, .restoreField, .viewResume:
            guard page == nil || page == .plan else { return nil }
            return disabledForCandidate(action)
        case .searchNext, .searchPrevious: return queue.searchWords.isEmpty ? "Nothing was searched for yet." : nil
        case .undo: return book.undoable.isEmpty ? "There is nothing to undo." : nil
        case .redo: return book.redoable.isEmpty ? "There is nothing to redo." : nil
        case .confirmPlan: return disabledConfirmation
        case .answerWarning:
            guard let warning = planPage.warning else { return "This line is no warning." }
            switch warning.weight {
            case .question: return nil
            case .block: return "This one cannot be answered: \(warning.remedy ?? "resolve it first")."
            case .remark: return "This is only a remark."
            }
        case .pause: return uploads.isRunning ? nil : "No upload is running."
        case .cancelRest: return waitingUploads.isEmpty ? "Nothing is waiting to be uploaded." : nil
        case .acknowledgeAll: return unseenRecords.isEmpty ? "All results have been seen." : nil
        case .export: return allRecords.isEmpty ? "There is nothing to export yet." : nil
        case .openInBrowser, .copyLink:
            return page == nil && shownLink == nil ? "There is no link to open here." : nil
        case .openResume:
            let file = page == .resume ? shownResume?.file : queue.current.flatMap { resumeFile(of: $0) }
            return file?.state == .attached ? nil : "There is no PDF to open."
        case .complete:
            if case .prompt(let prompt) = dialog, prompt.purpose != .command {
                return "There is nothing to complete here."
            }
            return nil
        case .acceptForSelected:
            if case .picker(let picker) = dialog, picker.selectedIDs.isEmpty {
                return "Nobody is selected: Space in the queue selects."
            }
            return nil
        default: return nil
        }
    }

    private func disabledForCandidate(_ action: Action) -> String? {
        if page == .plan {
            let needsEntry = action == .clearMark || action == .viewResume
            return needsEntry && planPage.entry == nil ? "This line is no candidate." : nil
        }
        guard let row = queue.current else {
            return queue.rows.isEmpty ? "There are no candidates." : "No candidate fits the filter."
        }
        let name = row.candidate.displayName
        let isOne = queue.selected.isEmpty
        switch action {
        case .uploadAsNew: return isOne ? refusal(row, .create) : nil
        case .link: return isOne ? refusal(row, .link) : nil
        case .jobOnly: return isOne ? refusal(row, .jobOnly) : nil
        case .skip, .defer: return isOne ? refusal(row, .defer) : nil
        case .repeatDecision: return book.lastDecision == nil ? "Nothing was decided yet." : nil
        case .clearMark:
            return queue.targets.contains { book[$0] != nil } ? nil : "There is no mark to take away."
        case .chooseJob: return isOne && row.upload.isPending ? "\(name) is being uploaded." : nil
        case .notSame, .copyMergeText: return row.matches.isEmpty ? "\(name) has no open match." : nil
        case .nextMatch, .previousMatch:
            return row.pagedMatches.count > 1 ? nil : "There is no other match."
        case .changeChoice, .keepField, .fillField, .replaceField:
            return row.shownMatch == nil ? "\(name) has no match to choose for." : nil
        default: return nil
        }
    }

    private var disabledConfirmation: String? {
        if environment.isReadOnly { return "Read-only: nothing can be written." }
        let draft = planPage.draft
        if draft.plan.entries.isEmpty {
            return draft.held.isEmpty ? "Nothing is marked." : "Everything that is marked is held back."
        }
        let judging = draft.plan.entries.count { queue.row($0.id)?.resume.isJudging ?? false }
        if judging > 0 { return "\(DateText.count(judging, "résumé is", "résumés are")) still being looked at." }
        let open = draft.openQuestions(answered: answeredWarnings).count
        if open > 0 {
            return
                "\(DateText.count(open, "warning waits", "warnings wait")) for an answer: \(keys.sign(.answerWarning, in: .plan)) on the line."
        }
        return nil
    }
}
