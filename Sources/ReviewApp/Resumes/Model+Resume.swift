import Recruiting
import TerminalScreen

/// The résumés of one candidate while they are looked at.
struct ResumePage: Equatable, Sendable {
    var candidateID = ""
    /// The option under the cursor.
    var cursor = 0
    /// The first line of its text on the screen.
    var top = 0
}

extension Model {
    var resumePreference: [ResumeSource] { environment.resumePreference }

    /// The résumé that goes up with a candidate; nil while nobody has looked.
    func resumeFile(of row: QueueRow) -> ResumeFile? {
        row.resumeFile(choosing: book[row.candidate.id]?.resume, resumePreference)
    }

    /// The candidate whose résumés are on the page.
    var resumeRow: QueueRow? { queue.row(resumePage.candidateID) }

    var shownResumes: [JudgedResume] { resumeRow?.resumes(resumePreference) ?? [] }

    var shownResume: JudgedResume? {
        let all = shownResumes
        return all.indices.contains(resumePage.cursor) ? all[resumePage.cursor] : all.last
    }

    // MARK: Looking

    /// Asks for the résumés once.
    mutating func judgeResume(_ id: String) -> [Effect] {
        guard let row = queue.row(id), row.resume == .unknown else { return [] }
        return judgeResumeAgain(id)
    }

    mutating func judgeResumeAgain(_ id: String) -> [Effect] {
        let ticket = newTicket()
        change(id) { $0.resume = .judging(ticket) }
        return [.judgeResume(candidateID: id, chosen: book[id]?.resume, ticket)]
    }

    mutating func openResumePage(_ id: String?) -> [Effect] {
        guard let id, let row = queue.row(id) else { return [] }
        resumePage = ResumePage(candidateID: id)
        show(.resume)
        pointAtPicked()
        // After trouble with the network a look is worth another one.
        if case .failed = row.resume { return judgeResumeAgain(id) }
        return judgeResume(id)
    }

    mutating func performInResume(_ action: Action) -> [Effect] {
        let count = shownResumes.count
        switch action {
        case .up, .down:
            let place = min(max(0, resumePage.cursor + (action == .up ? -1 : 1)), max(0, count - 1))
            if place != resumePage.cursor { resumePage.top = 0 }
            resumePage.cursor = place
        case .pageUp: resumePage.top = max(0, resumePage.top - max(1, bodyHeight / 2))
        case .pageDown: resumePage.top = min(lastResumeTop, resumePage.top + max(1, bodyHeight / 2))
        case .first: resumePage.top = 0
        case .last: resumePage.top = lastResumeTop
        case .open: return shownResume.map { chooseResume($0.file, for: resumePage.candidateID) } ?? []
        case .openResume: return openResume(shownResume?.file, of: resumePage.candidateID)
        case .attachFile: dialog = .prompt(Prompt(.attach(candidateID: resumePage.candidateID)))
        case .leaveOut: return leaveOutResume()
        case .checkAgain: return judgeResumeAgain(resumePage.candidateID)
        default: break
        }
        return []
    }

    /// Lines of text beyond the last screen.
    private var lastResumeTop: Int { max(0, resumeText(width: size.columns - 2).count - 4) }

    // MARK: Deciding

    /// This one goes up. Where the person is there without a résumé, that is all that goes up.
    mutating func chooseResume(_ file: ResumeFile, for id: String) -> [Effect] {
        guard let row = queue.row(id), let origin = file.origin else { return [] }
        let name = row.candidate.displayName
        if file.state != .attached {
            notice = Notice("It cannot go up: \(ReasonText.resumeRefusal(file)).", tone: .warning)
            return []
        }
        if row.upload.isPending {
            notice = Notice("\(name) is being uploaded.", tone: .warning)
            return []
        }
        var mark = book[id] ?? Mark()
        mark.resume = origin
        mark.edits[.resume] = nil
        let receipt = row.upload.receipt
        let person = receipt?.lacksResume == true ? receipt?.personID : nil
        if let person { mark.decision = .resumeOnly(personID: person) }
        let what = "“\(file.fileName ?? "PDF")” for \(name)"
        apply(
            MarkChange(
                label: person.map { "chose \(what): only the résumé goes up, to #\($0)" } ?? "chose \(what)",
                items: [changed(row, to: mark)]))
        if let warning = file.warning {
            notice = Notice("Chosen, but \(ReasonText.resumeWarning(warning, file: file.fileName)).", tone: .warning)
        }
        return []
    }

    private mutating func leaveOutResume() -> [Effect] {
        guard let row = resumeRow else { return [] }
        var edits = book[row.candidate.id]?.edits ?? [:]
        edits[.resume] = .some(.none)
        return set(edits, of: row, label: "left out the résumé")
    }

    /// Asks for a file by its path.
    mutating func attachResume(_ path: String, to id: String) -> [Effect] {
        judgeResume(id) + [.attachResume(candidateID: id, path: DroppedPath.path(path))]
    }

    func openResume(_ file: ResumeFile?, of id: String?) -> [Effect] {
        guard let id, let file, file.state == .attached else { return [] }
        return [.openResume(candidateID: id, file)]
    }

    // MARK: What comes in

    /// A file somebody pointed at has been looked at.
    mutating func take(attached resume: JudgedResume, for id: String) -> [Effect] {
        guard queue.row(id) != nil else { return [] }
        bring(resume, to: id)
        let file = resume.file
        guard file.state == .attached else {
            notice = Notice(
                "“\(file.fileName ?? "the file")” cannot go up: \(ReasonText.resumeRefusal(file)). "
                    + "Nothing was changed.", tone: .failure, isPassing: false)
            return []
        }
        return chooseResume(file, for: id)
    }

    /// A PDF of the download folder may be a candidate's.
    mutating func take(offered resume: JudgedResume, for id: String, isNew: Bool) -> [Effect] {
        guard let row = queue.row(id), !row.upload.isPending else { return [] }
        bring(resume, to: id)
        let isWanted = row.upload.receipt.map { !$0.isUploaded || $0.lacksResume } ?? true
        guard isNew, isWanted else { return [] }
        let file = resume.file
        let what = "“\(file.fileName ?? "A PDF")”"
        let name = row.candidate.displayName
        let key = keys.sign(.viewResume)
        let picked = queue.row(id).flatMap { resumeFile(of: $0) }
        let text =
            switch (file.belonging, picked?.origin == file.origin) {
            case (.certain, true): "\(what) is \(name)’s and goes up with them; \(key) shows it."
            case (.certain, false): "\(what) is \(name)’s; \(key) shows it and takes it."
            default: "\(what) may be \(name)’s; \(key) shows it and takes it."
            }
        notice = Notice(text, tone: .good, isPassing: false)
        return []
    }

    private mutating func bring(_ resume: JudgedResume, to id: String) {
        let shown = resumePage.candidateID == id ? shownResume?.file.origin : nil
        change(id) { row in
            row.broughtResumes.removeAll { $0.file.origin == resume.file.origin }
            row.broughtResumes.append(resume)
        }
        // What is looked at stays under the cursor.
        if let shown, let place = shownResumes.firstIndex(where: { $0.file.origin == shown }) {
            resumePage.cursor = place
        }
    }

    /// The answer to a look at everything there is.
    mutating func take(_ found: [JudgedResume], for id: String, _ ticket: Ticket) {
        change(id) { row in
            if case .judging(let asked) = row.resume, asked > ticket { return }
            row.resume = .judged(found)
        }
        if pages.last == .resume, resumePage.candidateID == id, resumePage.cursor == 0 { pointAtPicked() }
    }

    /// The cursor to the one that goes up.
    private mutating func pointAtPicked() {
        guard let row = resumeRow, let origin = resumeFile(of: row)?.origin else { return }
        resumePage.cursor = shownResumes.firstIndex { $0.file.origin == origin } ?? 0
    }
}
