import Recruiting

/// One file: may it go up, and whose is it?
struct ResumeJudge: Sendable {
    let rules: ResumeRules

    init(_ rules: ResumeRules) { self.rules = rules }

    /// - Parameter file: what is known of it before its content is looked at.
    func judge(_ bytes: [UInt8], as file: ResumeFile, for candidate: Candidate) async -> JudgedResume {
        var file = file
        file.bytes = bytes.count
        if let reason = rules.refusal(of: bytes) { return refused(file, reason, contents: FileContents(bytes).words) }
        file.digest = bytes.sha256
        switch await PDFReader.read(bytes) {
        case .read(let pages, let lines, let isMended):
            file.pages = pages
            return Self.judged(
                file, ResumeText(lines), isMended: isMended || PDFStructure(bytes) == .mendable, for: .init(candidate))
        case .encrypted: return refused(file, "encrypted")
        case .damaged: return refused(file, "damaged")
        case .tooCostly: return refused(file, "too-costly")
        case .unavailable:
            file.warning = "text-not-checked"
            return JudgedResume(file)
        }
    }

    /// - Parameter isMended: the file is broken, and its reader could make up for it.
    static func judged(
        _ file: ResumeFile, _ text: ResumeText, isMended: Bool, for subject: ResumeOwnership.Subject
    ) -> JudgedResume {
        var file = file
        let ownership = ResumeOwnership(of: text, for: subject)
        file.belonging = text.hasLetters ? ownership.belonging : nil
        file.signs = ownership.signs
        file.warning = ownership.warning ?? (isMended ? "mended" : nil)
        return JudgedResume(file, firstPage: text.firstPage)
    }

    private func refused(_ file: ResumeFile, _ reason: String, contents: String? = nil) -> JudgedResume {
        var file = file
        (file.state, file.reason, file.contents) = (.refused, reason, contents)
        return JudgedResume(file)
    }
}
