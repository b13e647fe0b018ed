import TerminalScreen

extension Binding {
    /// The keys as they come.
    static let standard: [Binding] =
        everywhere + panels + queue + candidate + matches + preview + pages + plan + uploads + receipts + calls + resume
        + help
        + typing + prompt + picker + question

    private static let everywhere: [Binding] = [
        Binding(.up, [.up, .character("k")], .everywhere, "up", "Up one line"),
        Binding(.down, [.down, .character("j")], .everywhere, "down", "Down one line"),
        Binding(.left, [.left, .character("h")], .everywhere, "left", "To the panel on the left, or close"),
        Binding(.right, [.right, .character("l")], .everywhere, "right", "To the panel on the right, or open"),
        Binding(.pageUp, [.pageUp, .control("b")], .everywhere, "page up", "Up one page"),
        Binding(.pageDown, [.pageDown, .control("f")], .everywhere, "page down", "Down one page"),
        Binding(.first, [.home, .character("g")], .everywhere, "top", "To the first line"),
        Binding(.last, [.end, .character("G")], .everywhere, "bottom", "To the last line"),
        Binding(.help, [.character("?"), .function(1)], .everywhere, "help", "The keys that work here", foot: 90),
        Binding(
            .commandLine, [.character(":")], .everywhere, "command", "The command line; Tab completes", foot: 85),
        Binding(.redraw, [.control("l")], .everywhere, "redraw", "Draw everything again and apply the filter anew"),
        Binding(.suspend, [.control("z")], .everywhere, "suspend", "To the shell; fg comes back"),
        Binding(.quit, [.control("c")], .everywhere, "quit", "Quit; asks while uploads run"),
        Binding(.pause, [.character("P")], .everywhere, "pause", "Pause the uploads, or let them go on"),
        Binding(
            .openInBrowser, [.character("o")], .everywhere, "browser",
            "Open in the browser: in the queue and candidate panels the Gem page, elsewhere the iCIMS page"),
        Binding(.copyLink, [.character("y")], .everywhere, "copy link", "Copy the link that o opens"),
    ]

    private static let panels: [Binding] = [
        Binding(.nextPanel, [.tab], .panels, "next panel", "The next panel", foot: 60),
        Binding(.previousPanel, [.backTab], .panels, "previous panel", "The panel before"),
        Binding(.maximise, [.character("+")], .panels, "maximise", "The panel on the whole screen, and back"),
        Binding(.back, [.character("q")], .panels, "back", "Back to the queue; from there, quit", foot: 70),
        Binding(.close, [.escape], .panels, "close", "Back to the queue; there, end selection, search and filter"),
        Binding(
            .uploadAsNew, [.character("u")], .panels, "new", "Mark: upload as a new person", foot: 10),
        Binding(
            .link, [.character("i")], .panels, "link", "Mark: link to the match that is shown, filling blanks only",
            foot: 12),
        Binding(
            .jobOnly, [.character("a")], .panels, "job only",
            "Mark: submit the match that is shown to the job, and change nothing else", foot: 45),
        Binding(
            .notSame, [.character("x")], .panels, "not same",
            "The match that is shown is somebody else; remembered until there is new evidence", foot: 14),
        Binding(.skip, [.character("s")], .panels, "skip", "Mark: skip, with a reason", foot: 16),
        Binding(.defer, [.character("d")], .panels, "defer", "Mark: decide later", foot: 40),
        Binding(.clearMark, [.character("c"), .backspace], .panels, "clear", "Take the mark away"),
        Binding(.chooseJob, [.character("J"), .character("b")], .panels, "job", "Choose a job, or none", foot: 18),
        Binding(
            .repeatDecision, [.character(".")], .panels, "repeat", "Decide as for the last candidate", foot: 50),
        Binding(.undo, [.character("z")], .panels, "undo", "Undo the last mark", foot: 30),
        Binding(.redo, [.character("Z")], .panels, "redo", "Redo what was undone"),
        Binding(.nextMatch, [.character("]")], .panels, "next match", "The next possible match"),
        Binding(.previousMatch, [.character("[")], .panels, "match before", "The possible match before"),
        Binding(.checkAgain, [.character("r")], .panels, "recheck", "Search iCIMS again for this candidate"),
        Binding(.attachFile, [.character("A")], .panels, "attach", "Attach another PDF as résumé"),
        Binding(
            .viewResume, [.character("v")], .panels, "résumé", "The candidate's résumés: look at one, choose one",
            foot: 52),
        Binding(.openResume, [.character("V")], .panels, "viewer", "Open the résumé in the desktop's viewer"),
        Binding(
            .copyMergeText, [.character("Y")], .panels, "merge text",
            "Copy a text for the administrator who merges the records of this person"),
        Binding(.search, [.character("/")], .panels, "search", "Search in the queue", foot: 65),
        Binding(.searchNext, [.character("n")], .panels, "next hit", "The next candidate found"),
        Binding(.searchPrevious, [.character("N")], .panels, "hit before", "The candidate found before"),
        Binding(.filter, [.character("\\")], .panels, "filter", "Show only some candidates", foot: 66),
        Binding(.sort, [.character("S")], .panels, "sort", "Sort: by certainty, as in the source, by name"),
        Binding(.plan, [.character("p")], .panels, "plan", "The plan: what would be uploaded", foot: 20),
        Binding(.uploads, [.character("U")], .panels, "uploads", "The uploads that run"),
        Binding(.receipts, [.character("R")], .panels, "receipts", "Receipts and history", foot: 62),
        Binding(.calls, [.character("L")], .panels, "calls", "The call log"),
    ]

    private static let queue: [Binding] = [
        Binding(.open, [.enter], .queue, "open", "To the possible matches, or to the candidate", foot: 8),
        Binding(.select, [.character(" ")], .queue, "select", "Select for one decision about several", foot: 55),
        Binding(.selectAll, [.character("*")], .queue, "select all", "Select all that are shown, or none"),
    ]

    private static let candidate: [Binding] = [
        Binding(.open, [.enter], .candidate, "matches", "To the possible matches", foot: 8)
    ]

    private static let matches: [Binding] = [
        Binding(
            .fillField, [.character("f")], .matches, "fill",
            "The field: fill the blank, add the entry, attach the résumé", foot: 6),
        Binding(.replaceField, [.character("=")], .matches, "as in Gem", "The field: replace what iCIMS has", foot: 7),
        Binding(.keepField, [.character("-")], .matches, "keep", "The field: keep what iCIMS has", foot: 8),
        Binding(.changeChoice, [.enter], .matches, "change", "The field: the next of fill, replace and keep"),
    ]

    private static let preview: [Binding] = [
        Binding(.editField, [.character("e"), .enter], .preview, "edit", "Edit the value for this upload", foot: 6),
        Binding(.leaveOut, [.character("-")], .preview, "leave out", "Leave the field out of this upload", foot: 7),
        Binding(.restoreField, [.character("=")], .preview, "as in Gem", "Take the edit of the field back", foot: 8),
    ]

    private static let pages: [Binding] = [
        Binding(.back, [.character("q"), .escape], .pages, "back", "Back to the review", foot: 80)
    ]

    private static let plan: [Binding] = [
        Binding(.confirmPlan, [.character("Y")], .plan, "upload now", "Confirm the plan: start uploading", foot: 1),
        Binding(
            .answerWarning, [.character("w")], .plan, "go on all the same",
            "Answer the warning: go on all the same, or take that back", foot: 2),
        Binding(
            .open, [.enter, .character(" ")], .plan, "details",
            "The exact requests of the entry, or answer the warning", foot: 3),
        Binding(
            .clearMark, [.character("c"), .backspace], .plan, "take out", "Take the entry out of the plan", foot: 4),
        Binding(.viewResume, [.character("v")], .plan, "résumé", "The résumés of the entry", foot: 25),
        Binding(.undo, [.character("z")], .plan, "undo", "Undo the last mark", foot: 30),
        Binding(.redo, [.character("Z")], .plan, "redo", "Redo what was undone"),
        Binding(
            .maximise, [.character("+")], .plan, "all details", "The exact requests of all entries, or of none", foot: 5
        ),
    ]

    private static let uploads: [Binding] = [
        Binding(.cancelRest, [.character("X")], .uploads, "cancel rest", "Cancel what has not started", foot: 2),
        Binding(.receipts, [.character("R")], .uploads, "receipts", "Receipts and history", foot: 3),
        Binding(.calls, [.character("L")], .uploads, "calls", "The call log", foot: 4),
        Binding(.open, [.enter], .uploads, "show", "To this candidate", foot: 1),
    ]

    private static let receipts: [Binding] = [
        Binding(.open, [.enter, .character(" ")], .receipts, "details", "Every step and field of the upload", foot: 1),
        Binding(.acknowledgeAll, [.character("A")], .receipts, "all seen", "All results have been seen", foot: 2),
        Binding(.export, [.character("E")], .receipts, "export", "Export as CSV, JSON or Markdown", foot: 3),
        Binding(.calls, [.character("L")], .receipts, "calls", "The call log"),
    ]

    private static let calls: [Binding] = [
        Binding(.receipts, [.character("R")], .calls, "receipts", "Receipts and history", foot: 5)
    ]

    private static let resume: [Binding] = [
        Binding(.open, [.enter, .character(" ")], .resume, "take this one", "This résumé goes up", foot: 1),
        Binding(
            .openResume, [.character("V")], .resume, "viewer", "Open it in the desktop's viewer", foot: 2),
        Binding(.attachFile, [.character("A")], .resume, "attach", "Attach another PDF", foot: 3),
        Binding(.leaveOut, [.character("-")], .resume, "none", "No résumé goes up", foot: 4),
        Binding(.checkAgain, [.character("r")], .resume, "look again", "Look for résumés again", foot: 5),
    ]

    private static let help: [Binding] = [
        Binding(.open, [.enter], .help, "back", "Back to where you were")
    ]

    private static let typing: [Binding] = [
        Binding(.accept, [.enter], .typing, "accept", "Accept", foot: 1),
        Binding(
            .cancel, [.escape, .control("c"), .control("g")], .typing, "cancel", "Leave without a change", foot: 2),
        Binding(.deleteBackward, [.backspace, .control("h")], .typing, "delete", "Delete the character before"),
        Binding(.deleteForward, [.delete, .control("d")], .typing, "delete next", "Delete the character after"),
        Binding(.deleteWord, [.control("w")], .typing, "delete word", "Delete the word before"),
        Binding(.deleteToStart, [.control("u")], .typing, "clear", "Delete to the start of the line"),
        Binding(.deleteToEnd, [.control("k")], .typing, "cut", "Delete to the end of the line"),
        Binding(.cursorLeft, [.left, .control("b")], .typing, "left", "One character to the left"),
        Binding(.cursorRight, [.right, .control("f")], .typing, "right", "One character to the right"),
        Binding(.cursorToStart, [.home, .control("a")], .typing, "start", "To the start of the line"),
        Binding(.cursorToEnd, [.end, .control("e")], .typing, "end", "To the end of the line"),
        Binding(.redraw, [.control("l")], .typing, "redraw", "Draw everything again"),
        Binding(.suspend, [.control("z")], .typing, "suspend", "To the shell; fg comes back"),
    ]

    private static let prompt: [Binding] = [
        Binding(.complete, [.tab], .prompt, "complete", "Complete the word", foot: 3),
        Binding(.up, [.up, .control("p")], .prompt, "earlier", "The line typed before"),
        Binding(.down, [.down, .control("n")], .prompt, "later", "The line typed after"),
    ]

    private static let picker: [Binding] = [
        Binding(
            .acceptForSelected, [.tab, .control("s")], .picker, "for all selected",
            "Take the job for all selected candidates", foot: 3),
        Binding(.up, [.up, .control("p")], .picker, "up", "Up one job"),
        Binding(.down, [.down, .control("n")], .picker, "down", "Down one job"),
        Binding(.pageUp, [.pageUp], .picker, "page up", "Up one page"),
        Binding(.pageDown, [.pageDown], .picker, "page down", "Down one page"),
    ]

    private static let question: [Binding] = [
        Binding(.yes, [.character("y"), .character("Y")], .question, "yes", "Yes", foot: 1),
        Binding(
            .no, [.character("n"), .character("N"), .escape, .character("q"), .control("c")], .question, "no", "No",
            foot: 2),
        Binding(.redraw, [.control("l")], .question, "redraw", "Draw everything again"),
        Binding(.suspend, [.control("z")], .question, "suspend", "To the shell; fg comes back"),
    ]
}
