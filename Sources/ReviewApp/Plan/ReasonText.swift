import Recruiting

/// Codes in words.
enum ReasonText {
    static func text(_ code: ReasonCode) -> String {
        switch code {
        case .tooManyEntries: "more entries than are sent"
        case .noFirstName: "no first name"
        case .noLastName: "no last name"
        case .placeholderName: "a placeholder, not a name"
        case .nameWithExtras: "! more than a name"
        case .doubtfulName: "! is this a person’s name?"
        case .hiddenSurname: "! the surname is hidden"
        case .nameTooLong: "! longer than any name"
        case .unsafeCharactersRemoved: "control characters removed"
        case .brokenCharacter: "! a character could not be read: �"
        case .spacesTrimmed: "spaces at the ends removed"
        case .noEmail: "Gem has no e-mail"
        case .noValidEmail: "no address is valid"
        case .noPrimaryEmail: "none is marked primary: the first valid one"
        case .severalPrimaryEmails: "several are marked primary: the first one"
        case .invalidPrimaryEmail: "the primary one is not valid: the first valid one"
        case .emailTidied: "tidied"
        case .severalEmailsInOne: "several addresses in one: the first valid one"
        case .notPrimary: "not primary: searched, not uploaded"
        case .noLinkedIn: "Gem has no profile"
        case .linkedInFieldNotConfigured: "no iCIMS field is configured for it"
        case .linkedInCanonicalised: "in canonical form"
        case .linkedInFromProfiles: "taken from the profile list"
        case .linkedInFromText: "taken out of a longer text"
        case .severalLinkedIn: "several profiles: the first one"
        case .linkedInNotAPerson: "not a person’s profile"
        case .linkedInOpaque: "an internal token, not a public address"
        case .linkedInUnresolvable: "a short link that cannot be resolved"
        case .linkedInInvalid: "not a valid profile address"
        case .noPhone: "Gem has no phone"
        case .phoneNotANumber: "not a phone number"
        case .severalPhones: "several numbers: the first one"
        case .phoneTidied: "tidied"
        case .phoneFromText: "! taken out of a text with other digits"
        case .noCompany: "no company"
        case .noTitle: "no title"
        case .noStartDate: "no start date"
        case .unreadableStartDate: "the start date cannot be read"
        case .yearOnlyStartDate: "only a year as start date"
        case .placeholderStartDate: "the start date stands for none"
        case .futureStartDate: "! starts in the future"
        case .duplicateEntry: "the same entry twice"
        case .markupRemoved: "markup removed"
        case .monthCompleted: "day unknown: first of the month"
        case .endDateLeftOut: "end date left out: it cannot be right"
        case .openEndDate: "the end lies decades ahead: goes on"
        case .noSchoolName: "no school name"
        case .duplicateSchool: "the same school twice"
        case .noUser: "no iCIMS user has your e-mail"
        case .severalUsers: "several iCIMS users have your e-mail"
        case .noUploader: "your Gem e-mail is not configured"
        case .noJob: "no job chosen"
        case .noResume: "no résumé found"
        case .edited: "edited for this upload"
        case .leftOutByRecruiter: "left out by you"
        }
    }

    static func resumeWarning(_ code: String, file: String?) -> String {
        let name = file.map { "“\($0)”" } ?? "the résumé"
        return switch code {
        case "name-not-found": "\(name) does not speak of the candidate: no name, address or profile"
        case "other-person": "\(name) names the candidate and reads as somebody else's"
        case "mended": "\(name) is broken; what could be read of it is shown, and it goes up as it is"
        case "other-profile": "\(name) is of somebody with the same name and another LinkedIn profile"
        case "no-text": "\(name) is a scan: nobody can tell whose it is"
        case "text-not-checked": "\(name) was not read: pdftotext is not installed here"
        default: "\(name): \(words(code))"
        }
    }

    static func resumeSource(_ source: ResumeSource?) -> String {
        switch source {
        case .attached: "attached"
        case .downloads: "saved"
        case .gem: "Gem"
        case nil: ""
        }
    }

    /// How surely it is the candidate's, and why.
    static func belonging(_ file: ResumeFile) -> String {
        if let code = file.warning, code != "mended" { return "! \(resumeWarning(code, file: nil))" }
        let why = (file.signs ?? []).map(signal).joined(separator: ", ")
        return switch file.belonging {
        case .certain: "theirs for certain: \(why)"
        case .plausible: "probably theirs: \(why)"
        case .noSign, nil: ""
        }
    }

    static func resumeRefusal(_ file: ResumeFile) -> String {
        let text = resumeRefusal(file.reason ?? "")
        return file.contents.map { "\(text), but \($0)" } ?? text
    }

    private static func resumeRefusal(_ code: String) -> String {
        switch code {
        case "not-a-pdf": "the file is not a PDF"
        case "expired": "Gem’s link to it has run out"
        case "too-costly": "the file takes too long to read"
        case "too-large": "the file is too large"
        case "empty": "the file is empty"
        case "truncated": "the file is cut off"
        case "encrypted": "the file needs a password"
        case "unreadable": "the file cannot be read"
        case "damaged": "the file is damaged"
        case "unreachable": "it could not be fetched"
        case "": "refused"
        default: words(code)
        }
    }

    static func noSourcePerson(_ finding: SourcePersonFinding?) -> String? {
        switch finding {
        case .set: nil
        case nil: "not looked up yet"
        case .noUser: "no iCIMS user has your e-mail"
        case .severalUsers(let users): "\(users.count) iCIMS users have your e-mail"
        case .noUploader: "your Gem e-mail is not configured (gem.user-email)"
        }
    }

    static func signal(_ signal: Signal) -> String {
        switch signal {
        case .email: "e-mail"
        case .linkedin: "LinkedIn"
        case .name: "name"
        case .phone: "phone"
        case .employer: "employer"
        case .education: "education"
        case .location: "location"
        }
    }

    /// How two values agree or differ, in a word or two.
    static func grade(_ evidence: Evidence, isSame: Bool) -> String {
        switch evidence.grade {
        case "exact": isSame ? "equal" : "equal, spelled otherwise"
        case "case": "equal but for capitals"
        case "secondary": "equal, not primary"
        case "spelling": "equal in an old spelling"
        default: words(evidence.grade)
        }
    }

    /// `shared-email` becomes `shared email`.
    static func words(_ code: String) -> String {
        String(code.map { $0 == "-" ? " " : $0 })
    }

    static func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .same: "● same"
        case .likely: "◐ likely"
        case .possible: "○ possible"
        }
    }

    static func outcome(_ outcome: UploadOutcome) -> String {
        switch outcome {
        case .created: "created"
        case .linked: "linked"
        case .alreadyUploaded: "already there"
        case .skipped: "skipped"
        case .needsDecision: "needs a decision"
        case .failed: "failed"
        case .unknown: "outcome unknown"
        }
    }

    static func step(_ step: UploadStep) -> String {
        switch step {
        case .check: "look again"
        case .createPerson: "create person"
        case .fillPerson: "fill record"
        case .attachResume: "attach résumé"
        case .submitToJob: "submit to job"
        case .verify: "read back"
        }
    }
}
