/// What the user wants. The raw value names the action in `ui.keys.*` and in the key sheet.
public enum Action: String, CaseIterable, Hashable, Sendable {
    // Moving
    case up, down, left, right
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last
    case nextPanel = "next-panel"
    case previousPanel = "previous-panel"
    case maximise
    case open
    case back
    case close
    case search
    case searchNext = "search-next"
    case searchPrevious = "search-previous"
    case filter
    case sort

    // Deciding
    case uploadAsNew = "upload-as-new"
    case link
    case jobOnly = "job-only"
    case notSame = "not-same"
    case skip
    case `defer`
    case clearMark = "clear-mark"
    case chooseJob = "choose-job"
    case select
    case selectAll = "select-all"
    case repeatDecision = "repeat"
    case undo, redo
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case changeChoice = "change-choice"
    case keepField = "keep-field"
    case fillField = "fill-field"
    case replaceField = "replace-field"
    case editField = "edit-field"
    case leaveOut = "leave-out"
    case restoreField = "restore-field"
    case attachFile = "attach-file"
    case viewResume = "view-resume"
    case openResume = "open-resume"
    case checkAgain = "check-again"

    // Uploading
    case plan
    case confirmPlan = "confirm-plan"
    case answerWarning = "answer-warning"
    case uploads
    case pause
    case cancelRest = "cancel-rest"
    case receipts
    case acknowledgeAll = "acknowledge-all"
    case export

    // The rest
    case openInBrowser = "open-in-browser"
    case copyLink = "copy-link"
    case copyMergeText = "copy-merge-text"
    case calls
    case commandLine = "command-line"
    case help
    case redraw, suspend, quit

    // While typing or answering
    case accept
    case acceptForSelected = "accept-for-selected"
    case cancel
    case complete
    case deleteBackward = "delete-backward"
    case deleteForward = "delete-forward"
    case deleteWord = "delete-word"
    case deleteToStart = "delete-to-start"
    case deleteToEnd = "delete-to-end"
    case cursorLeft = "cursor-left"
    case cursorRight = "cursor-right"
    case cursorToStart = "cursor-to-start"
    case cursorToEnd = "cursor-to-end"
    case yes, no
}
