import Recruiting

extension QueueRow {
    /// Every résumé known for the candidate, in the order of preference; of one file what was learned last.
    func resumes(_ preference: [ResumeSource]) -> [JudgedResume] {
        let later = Set(broughtResumes.map(\.file.origin))
        let found = resume.found.filter { !later.contains($0.file.origin) }
        return (found + broughtResumes).ordered(by: preference)
    }

    /// The résumé that goes up; nil while nobody has looked.
    func resumeFile(choosing chosen: ResumeFile.Origin?, _ preference: [ResumeSource]) -> ResumeFile? {
        let all = resumes(preference)
        if case .judged = resume { return all.picked(choosing: chosen) }
        return chosen.flatMap { origin in all.first { $0.file.origin == origin }?.file }
    }
}

/// How far looking for résumés is.
enum ResumeState: Equatable, Sendable {
    case unknown
    case judging(Ticket)
    case judged([JudgedResume])
    case failed(Failure)

    var found: [JudgedResume] {
        if case .judged(let found) = self { found } else { [] }
    }

    var isJudging: Bool {
        if case .judging = self { true } else { false }
    }
}

extension Receipt {
    /// Whether the person is there and the résumé that was to go up is not.
    var lacksResume: Bool {
        isUploaded && steps.contains { $0.step == .attachResume && $0.state == .failed }
    }
}
