/// Words in the customer's own labels that a recruiter should see before touching a record.
enum RecordSigns {
    static func isEmployee(_ folder: String) -> Bool {
        let words = SearchFolding.folded(folder)
        return ["employee", "hired", "onboard"].contains { words.contains($0) } && !words.contains("former")
    }

    static func isRejection(_ status: String) -> Bool {
        let words = SearchFolding.folded(status)
        return ["reject", "declin", "not selected"].contains { words.contains($0) }
    }
}
