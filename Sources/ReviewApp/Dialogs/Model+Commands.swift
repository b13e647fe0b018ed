import Recruiting

extension Model {
    mutating func runCommand(_ line: String) -> [Effect] {
        guard !line.isEmpty else { return [] }
        commandHistory.removeAll { $0 == line }
        commandHistory.append(line)
        commandHistory = Array(commandHistory.suffix(50))
        let word = String(line.prefix { $0 != " " })
        let argument = String(line.dropFirst(word.count)).trimmed
        let fitting = Command.allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
        let named = Command(rawValue: word.lowercased()) ?? (word == "q" ? .quit : nil)
        guard let command = named ?? (fitting.count == 1 ? fitting[0] : nil) else {
            let text =
                fitting.isEmpty
                ? "There is no command “\(word)”; \(keys.sign(.help)) lists all."
                : "“\(word)” could be \(fitting.map(\.rawValue).joined(separator: ", "))."
            notice = Notice(text, tone: .warning)
            return []
        }
        return run(command, argument)
    }

    private mutating func run(_ command: Command, _ argument: String) -> [Effect] {
        switch command {
        case .calls: return run(.calls)
        case .help: return run(.help)
        case .history: return run(.receipts)
        case .plan, .sync: return run(.plan)
        case .uploads: return run(.uploads)
        case .quit: return run(.quit)
        case .undo: return run(.undo)
        case .redo: return run(.redo)
        case .pause: return uploads.isPaused ? [] : run(.pause)
        case .resume: return uploads.isPaused ? run(.pause) : []
        case .check: return inPanels(.checkAgain)
        case .skip:
            return argument.isEmpty ? inPanels(.skip) : inPanels { $0.mark($0.queue.targets, .skip(reason: argument)) }
        case .attach:
            guard let id = queue.currentID, !argument.isEmpty else { return inPanels(.attachFile) }
            return attachResume(argument, to: id)
        case .filter:
            return inPanels { model in
                model.filter(QueueFilter(text: argument, only: argument.isEmpty ? nil : model.queue.filter.only))
            }
        case .only: return only(argument)
        case .sort:
            guard let sort = QueueSort(rawValue: argument) else { return complain("sort by certainty, source or name") }
            return inPanels { $0.sort(sort) }
        case .goto: return goto(argument)
        case .job: return job(argument)
        case .theme:
            guard environment.themes.contains(argument) else {
                return complain("themes: \(environment.themes.joined(separator: ", "))")
            }
            return [.setTheme(argument)]
        case .merge: return saveMergeText()
        case .export:
            guard let format = ExportFormat(rawValue: argument) else { return complain("export csv, json or markdown") }
            return export(format)
        }
    }

    private mutating func complain(_ text: String) -> [Effect] {
        notice = Notice(text.prefix(1).uppercased() + text.dropFirst() + ".", tone: .warning)
        return []
    }

    /// Commands about candidates leave the page that lies over them.
    private mutating func inPanels(_ body: (inout Model) -> [Effect]) -> [Effect] {
        pages = []
        return body(&self)
    }

    private mutating func inPanels(_ action: Action) -> [Effect] {
        pages = []
        return run(action)
    }

    private mutating func filter(_ filter: QueueFilter) -> [Effect] {
        queue.setFilter(filter)
        saving.isDirty = true
        return cursorMoved()
    }

    private mutating func only(_ argument: String) -> [Effect] {
        if argument.isEmpty || argument == "all" {
            return inPanels { $0.filter(QueueFilter(text: $0.queue.filter.text)) }
        }
        guard let group = QueueGroup(rawValue: argument) else {
            return complain("only: \(QueueGroup.allCases.map(\.word).joined(separator: ", "))")
        }
        return inPanels { $0.filter(QueueFilter(text: $0.queue.filter.text, only: group)) }
    }

    private mutating func goto(_ argument: String) -> [Effect] {
        pages = []
        if let number = Int(argument), number > 0, number <= queue.visible.count {
            queue.cursor = number - 1
            return cursorMoved()
        }
        queue.searchWords = SearchFolding.words(argument)
        return queue.searchWords.isEmpty ? [] : searchOn(1)
    }

    private mutating func job(_ argument: String) -> [Effect] {
        pages = []
        if let reason = disabledReason(.chooseJob) { return complain(reason) }
        if argument == "none" { return setJob(.noJob, for: queue.targets) }
        if let id = Int(argument), jobs.job(id) != nil {
            jobs.remember(id, project: environment.projectID)
            return setJob(.job(id), for: queue.targets)
        }
        if Int(argument) != nil, argument.utf8.count < JobPicker.shortestID {
            return complain(jobs.isComplete ? "job \(argument) is not open" : "job \(argument) is not known yet")
        }
        let effects = openPicker()
        return argument.isEmpty ? effects : effects + type(argument)
    }

    /// The merge text as a file, for terminals without a clipboard.
    private mutating func saveMergeText() -> [Effect] {
        guard let row = queue.current, !row.matches.isEmpty else { return complain("nobody here has an open match") }
        let ids = row.matches.map { String($0.person.id) }.joined(separator: "-")
        return [.save(fileName: "gem-icims-merge-\(ids).txt", MergeText.text(row, url: personURL))]
    }

    /// What Tab goes through: whole lines that begin with what was typed.
    func commandCompletions(_ stem: String) -> [String] {
        let parts = stem.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let word = parts.first, parts.count > 1 else {
            return Command.allCases.map(\.rawValue).filter { $0.hasPrefix(stem.lowercased()) }
        }
        let values: [String] =
            switch Command(rawValue: word) {
            case .only: QueueGroup.allCases.map(\.word)
            case .sort: QueueSort.allCases.map(\.rawValue)
            case .theme: environment.themes
            case .export: ExportFormat.allCases.map(\.rawValue)
            case .job: ["none"] + jobs.recent.map(String.init)
            default: []
            }
        return values.filter { $0.hasPrefix(parts[1]) }.map { "\(word) \($0)" }
    }
}
