import APITransport
import ICIMSAPI
import Recruiting
import Uploading

/// The JSON lines (reference 3), one function per shape. Keys are added, never renamed.
enum CandidateOutput {
    static func reference(_ candidate: Candidate) -> JSONValue {
        ["id": .string(candidate.id), "name": .string(candidate.displayName)]
    }

    static func check(
        _ candidate: Candidate, _ check: CandidateCheck, webURL: String?, signs: RecordSigns, now: Int,
        isExplained: Bool = false
    ) -> JSONValue {
        let matches = check.matches.map { one in
            let line = match(one, webURL: webURL, signs: signs.signs(of: one, now: now))
            guard isExplained else { return line }
            return ExplanationOutput.adding(Matcher().explanation(of: one, for: candidate), to: line)
        }
        var line: [String: JSONValue] = [
            "candidate": reference(candidate),
            "matches": .array(matches),
            "queueDuplicates": .array(check.queueDuplicates.map { .string($0) }),
            "complete": .bool(check.isExhaustive),
            "icimsCalls": .integer(check.calls),
        ]
        if let problem = check.problem ?? check.namesakesText { line["problem"] = .string(problem) }
        if check.unreadNamesakes > 0 { line["unreadNamesakes"] = .integer(check.unreadNamesakes) }
        return .object(line)
    }

    static func match(_ match: Match, webURL: String?, signs: [RecordSign]) -> JSONValue {
        [
            "personId": .integer(match.person.id),
            "name": .string(match.person.displayName),
            "verdict": .string(match.verdict.rawValue),
            "score": .number((match.score * 1000).rounded() / 1000),
            "evidence": .array(match.evidence.map(evidence)),
            "counterEvidence": .array(match.counterEvidence.map(evidence)),
            "cautions": .array(match.cautions.map { .string($0) }),
            "warnings": .array(signs.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] }),
            "updated": .text(match.person.updatedDate), "sourcePerson": .text(match.person.sourcePerson?.name),
            "folder": .text(match.person.folder?.label ?? match.person.folder?.id),
            "applications": .array(match.applications.map(application)),
            "url": .text(ProfileLink.url(person: match.person.id, base: webURL)),
        ]
    }

    static func evidence(_ evidence: Evidence) -> JSONValue {
        [
            "signal": .string(evidence.signal.rawValue), "grade": .string(evidence.grade),
            "gem": .string(evidence.candidate), "icims": .string(evidence.person),
        ]
    }

    static func application(_ application: Application) -> JSONValue {
        [
            "jobId": .integer(application.jobID), "title": .text(application.jobTitle),
            "status": .text(application.status?.label ?? application.status?.id),
            "workflowId": .integer(application.workflowID), "updated": .text(application.updatedDate),
        ]
    }

    static func preview(_ preview: Preview) -> JSONValue {
        [
            "candidate": reference(preview.candidate),
            "person": preview.body,
            "fields": .array(preview.mapping.fields.map { field($0, configuration: preview.configuration) }),
            "sourcePerson": sourcePerson(preview.sourcePerson),
            "resume": resume(preview.resume),
            "job": preview.job.map { ["id": .integer($0.id), "title": .string($0.title)] } ?? .null,
        ]
    }

    static func field(_ outcome: FieldOutcome, configuration: ICIMSConfiguration) -> JSONValue {
        var line: [String: JSONValue] = [
            "field": .string(configuration.fieldName(outcome.field)),
            "label": .string(outcome.field.label),
            "value": .text(outcome.value),
            "from": .text(outcome.origin.gemName),
            "state": .string(outcome.state.rawValue),
            "reason": .text(outcome.reason?.rawValue),
        ]
        if let original = outcome.original { line["original"] = .string(original) }
        if !outcome.furtherReasons.isEmpty {
            line["also"] = .array(outcome.furtherReasons.map { .string($0.rawValue) })
        }
        if let suggestion = outcome.suggestion { line["suggestion"] = .string(suggestion) }
        return .object(line)
    }

    static func sourcePerson(_ finding: SourcePersonFinding) -> JSONValue {
        switch finding {
        case .set(let link): ["state": "set", "personId": .integer(link.id), "name": .text(link.name)]
        case .noUser: ["state": "no-user", "personId": .null, "name": .null]
        case .noUploader:
            ["state": "no-user", "personId": .null, "name": .null, "detail": "gem.user-email is not configured"]
        case .severalUsers(let links):
            [
                "state": "several-users", "personId": .null, "name": .null,
                "candidates": .array(links.map { ["personId": .integer($0.id), "name": .text($0.name)] }),
            ]
        }
    }

    static func resume(_ resume: ResumeFile) -> JSONValue {
        [
            "state": .string(resume.state.rawValue), "file": .text(resume.fileName),
            "bytes": resume.bytes.map { .integer($0) } ?? .null,
            "reason": .text(resume.reason), "warning": .text(resume.warning),
            "source": .text(resume.source?.rawValue), "pages": resume.pages.map { .integer($0) } ?? .null,
            "contents": .text(resume.contents), "belongs": .text(resume.belonging?.rawValue),
            "signs": .array((resume.signs ?? []).map { .string($0.rawValue) }), "sha256": .text(resume.digest),
        ]
    }

    static func receipt(_ receipt: Receipt) -> JSONValue {
        var line: [String: JSONValue] = [
            "candidate": ["id": .string(receipt.candidateID), "name": .string(receipt.candidateName)],
            "outcome": .string(receipt.outcome.rawValue),
            "personId": receipt.personID.map { .integer($0) } ?? .null,
            "url": .text(receipt.url),
            "workflowId": receipt.workflowID.map { .integer($0) } ?? .null,
            "steps": .array(
                receipt.steps.map {
                    [
                        "step": .string($0.step.rawValue), "state": .string($0.state.rawValue),
                        "detail": .text($0.detail),
                    ]
                }),
            "notKept": .array(receipt.notKept.map { .string($0) }),
            "unproven": .array(receipt.unproven.map { .string($0) }),
            "reasons": .array(receipt.reasons.map { .string($0) }),
            "icimsCalls": .integer(receipt.calls),
            "problem": .text(receipt.problem?.text),
        ]
        if let twin = receipt.twin {
            line["twin"] = [
                "personId": .integer(twin.personID), "kept": .integer(twin.kept), "purged": .bool(twin.isPurged),
                "text": .text(receipt.twinText),
            ]
        }
        return .object(line)
    }

    static func job(_ job: Job, score: Double) -> JSONValue {
        [
            "id": .integer(job.id), "title": .string(job.title), "jobNumber": .text(job.jobNumber),
            "location": .text(job.location), "folder": .text(job.folder?.label ?? job.folder?.id),
            "hiringManager": .text(job.hiringManager), "score": .number(score),
        ]
    }
}

extension JSONValue {
    /// A string, or null when there is none.
    static func text(_ text: String?) -> JSONValue {
        text.map { .string($0) } ?? .null
    }
}
