import Recruiting

extension Model {
    /// This session's results first, then the ledger's, newest first.
    var allRecords: [UploadRecord] {
        let session = uploads.records.reversed()
        let seen = Set(session.map(\.receipt.noticeKey))
        return session + receiptsPage.history.filter { !seen.contains($0.receipt.noticeKey) }
    }

    /// Results nobody has looked at.
    var unseenRecords: [UploadRecord] {
        uploads.records.filter { !acknowledged.contains($0.receipt.noticeKey) }
    }

    mutating func openReceipts() -> [Effect] {
        show(.receipts)
        receiptsPage.scroll.reset()
        guard !receiptsPage.isLoaded || !uploads.records.isEmpty else { return [] }
        let ticket = newTicket()
        receiptsPage.ticket = ticket
        return [.loadHistory(ticket)]
    }

    mutating func performInReceipts(_ action: Action) -> [Effect] {
        let records = allRecords
        let record = records.indices.contains(receiptsPage.scroll.cursor) ? records[receiptsPage.scroll.cursor] : nil
        switch action {
        case .open, .right:
            guard let key = record?.receipt.noticeKey else { return [] }
            if receiptsPage.expanded.remove(key) == nil { receiptsPage.expanded.insert(key) }
        case .acknowledgeAll:
            acknowledge(unseenRecords)
            notice = Notice("All results are marked as seen.", tone: .good)
        case .export:
            var prompt = Prompt(.command, text: "export ")
            prompt.complaint = nil
            dialog = .prompt(prompt)
        case .openInBrowser, .copyLink: return follow(record?.receipt.url, action)
        default:
            var scroll = receiptsPage.scroll
            move(action, &scroll, count: records.count)
            receiptsPage.scroll = scroll
        }
        return []
    }

    func export(_ format: ExportFormat) -> [Effect] { [.export(format, allRecords)] }

    /// Leaving the page is having seen what stood on it.
    mutating func acknowledgeShown() { acknowledge(unseenRecords) }

    private mutating func acknowledge(_ records: [UploadRecord]) {
        guard !records.isEmpty else { return }
        acknowledged.formUnion(records.map(\.receipt.noticeKey))
        if notice?.isPassing == false { notice = nil }
        saving.isDirty = true
    }
}
