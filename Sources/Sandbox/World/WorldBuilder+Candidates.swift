/// What one candidate looks like in Gem beyond who they are.
struct GemLook {
    enum Resume { case pdf, linkedInPDF, docx, html }

    /// The name of the situation in the truth, when it differs from how iCIMS knows the person.
    var situation: String?
    /// Exactly this résumé; nil leaves it to chance.
    var resume: Resume?
    /// A handle other than the person's own; `.some(nil)` for none.
    var handle: String??

    init(situation: String? = nil, resume: Resume? = nil) {
        self.situation = situation
        self.resume = resume
    }
}

extension WorldBuilder {
    /// Records a human in Gem and in one project; returns the candidate's id.
    mutating func record(_ human: Human, situation: String, project: Int, look: GemLook) -> String {
        let number = nextCandidate
        nextCandidate += 1
        let id = GemWorld.id("candidates", number)
        let added = SandboxWorld.today - 86_400 * 60 + gem.candidateOrder.count * 3000
        let created = added - random.below(40_000)
        let ordinary = look.resume == nil && look.situation == nil
        var fields = JSONObject()
        fields["id"] = .string(id)
        fields["created_at"] = .integer(created)
        fields["created_by"] = .string(WorldBuilder.user(random.below(4)))
        fields["last_updated_at"] = random.chance(0.9) ? .integer(created + random.below(2_000_000)) : .null
        fields["candidate_greenhouse_id"] = .null
        // Both encodings of an accent occur: composed, and letter plus mark (rules 5.1).
        let first = ordinary && random.chance(0.08) ? String(decomposed(human.first)) : human.first
        fields["first_name"] = .string(first)
        fields["last_name"] = human.last.isEmpty ? .null : .string(human.last)
        // Some teams keep a whole sentence here (gem-api 6.2).
        fields["nickname"] =
            random.chance(0.05) ? "Hi there, loved your talk on Swift in 2024!" : .optional(human.nickname)
        fields["weblink"] = .string("https://www.gem.com/candidate/\(GemWorld.id("Person", number))")
        fields["emails"] = .array(emails(human, situation: situation, ordinary: ordinary))
        fields["phone_number"] = .optional(
            ordinary && random.chance(0.03) ? random.pick(["N/A", "on request", "1-800-FLOWERS"]) : human.phone)
        fields["location"] = random.chance(0.95) ? .string("\(human.city)") : .null
        fields["linked_in_handle"] = .optional(look.handle ?? handle(human, ordinary: ordinary))
        let network: JSON = [
            "network": "github", "url": .string("https://github.com/example-\(number)"),
            "username": .string("example-\(number)"),
        ]
        // A LinkedIn address may stand here although the handle is null (gem-api 6.2).
        if ordinary, let handle = human.handle, fields["linked_in_handle"] != .null, random.chance(0.03) {
            fields["linked_in_handle"] = .null
            let address = LinkedInSpelling.canonical.text(handle)
            fields["profiles"] = [["network": "linkedin", "url": .string(address), "username": .string(handle)]]
        } else {
            fields["profiles"] = random.chance(0.3) ? .array([network]) : .array([])
        }
        fields["company"] = .optional(human.jobs.first?.company)
        fields["title"] = .optional(human.jobs.first?.title)
        fields["school"] = .optional(human.schools.first)
        fields["education_info"] = .array(education(human))
        fields["work_info"] = .array(work(human))
        fields["custom_fields"] = random.chance(0.15) ? .array([WorldBuilder.uploadedMark]) : .array([])
        fields["due_date"] =
            random.chance(0.05)
            ? ["date": "2026-12-01", "user_id": .string(WorldBuilder.user(0)), "note": .null] : .null
        fields["project_ids"] = .array([.string(gem.projects[project].id)])
        fields["sourced_from"] = random.chance(0.1) ? "SeekOut" : .null
        fields["gem_source"] = .null
        fields["sandbox_extra"] = ["unknown_keys": "are to be ignored"]
        gem.candidates[id] = fields
        gem.candidateOrder.append(id)
        gem.projects[project].members.append((id, added))
        addResumes(id, number: number, human: human, look: look, created: created)
        truthIndex[id] = truth.count
        truth.append(SandboxTruth.Entry(candidateID: id, situation: look.situation ?? situation))
        return id
    }

    private mutating func handle(_ human: Human, ordinary: Bool) -> String? {
        guard let handle = human.handle else { return nil }
        // Whether Gem stores handles encoded is not known (gem-api 9): both occur.
        return random.chance(0.5) ? percentEncoded(handle).lowercased() : handle
    }

    private mutating func emails(_ human: Human, situation: String, ordinary: Bool) -> [JSON] {
        var addresses = human.emails
        if situation == "role-address" { addresses.append("jobs@agency.example") }
        let primary = !ordinary || random.chance(0.95) ? 0 : -1
        return addresses.enumerated().map { index, address in
            [
                "email_address": .string(ordinary && random.chance(0.06) ? address.uppercased() : address),
                "is_primary": .bool(index == primary || ordinary && index == 1 && random.chance(0.05)),
            ]
        }
    }

    private mutating func education(_ human: Human) -> [JSON] {
        human.schools.map { school in
            var entry = JSONObject()
            // `school` may be absent altogether (gem-api 6.3).
            if random.chance(0.9) { entry["school"] = .string(school) }
            entry["parsed_university"] = .string(school)
            entry["parsed_school"] = .null
            entry["start_date"] = random.chance(0.5) ? "2008-01-01" : .null
            entry["end_date"] = random.chance(0.5) ? "2012-01-01" : .null
            entry["field_of_study"] = random.chance(0.5) ? "Computer Science" : .null
            entry["parsed_major_1"] = .null
            entry["parsed_major_2"] = .null
            entry["degree"] = random.chance(0.4) ? "BSc" : .null
            return .object(entry)
        }
    }

    private mutating func work(_ human: Human) -> [JSON] {
        human.jobs.map { job in
            [
                "company": job.company.isEmpty ? .null : .string(job.company),
                "title": job.title.isEmpty ? .null : .string(job.title),
                "work_start_date": .optional(job.start), "work_end_date": .optional(job.end),
                "is_current": job.end == nil ? (random.chance(0.85) ? true : .null) : false,
            ]
        }
    }

    private static let uploadedMark: JSON = [
        "id": .string(GemWorld.id("CustomField", 7)), "name": "Seniority", "scope": "team", "project_id": .null,
        "value": "Senior", "value_type": "text", "custom_field_category": "Seniority", "custom_field_value": "Senior",
    ]

    private mutating func addResumes(_ id: String, number: Int, human: Human, look: GemLook, created: Int) {
        let lines = [human.fullName, human.emails.first ?? "", human.jobs.first?.title ?? "", human.city]
        let pdf = StoredFile(
            name: "resume-\(number).pdf", mediaType: "application/pdf",
            content: .pdf(lines: lines, compressed: random.chance(0.5)))
        let linkedIn = StoredFile(
            name: "Profile.pdf", mediaType: "application/pdf",
            content: .pdf(lines: ["Contact"] + lines + ["www.linkedin.com/in/\(human.handle ?? "")"], compressed: true))
        let word = StoredFile(
            name: "resume-\(number).docx",
            mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            content: .docx(lines: lines))
        let page = StoredFile(
            name: "resume-\(number).pdf", mediaType: "application/pdf", content: .html("Sign in to continue"))
        var files: [StoredFile]
        switch look.resume {
        case .pdf: files = [pdf]
        case .linkedInPDF: files = [linkedIn]
        case .docx: files = [word]
        case .html: files = [page]
        case nil:
            files = random.pick(weighted: [
                ([], 40), ([pdf], 38), ([linkedIn], 8), ([pdf, linkedIn], 5), ([word], 4), ([word, pdf], 2),
                ([page], 1),
            ])
            if number % 211 == 0 {
                files = [
                    .init(
                        name: "big.pdf", mediaType: "application/pdf", content: .largePDF(lines: lines, size: 10 << 20))
                ]
            } else if number % 197 == 0 {
                files = [.init(name: "empty.pdf", mediaType: "application/pdf", content: .bytes([]))]
            } else if let kind = [181: SampleFile.scan, 173: .encrypted, 139: .truncated].first(where: {
                number % $0.key == 0
            })?.value {
                files = [
                    .init(name: "cv.pdf", mediaType: "application/pdf", content: .sample(kind, lines: lines))
                ]
            } else if number % 151 == 0 {
                // Somebody else's résumé: the text names another person.
                let other = ["Taylor Other", "taylor.other@mail.example"]
                files = [
                    .init(name: "cv.pdf", mediaType: "application/pdf", content: .pdf(lines: other, compressed: false))
                ]
            }
        }
        gem.resumes[id] = files.enumerated().map { index, file in
            GemWorld.UploadedResume(
                id: GemWorld.id("UploadedResume", number * 10 + index), created: created + 60 + index * 3600,
                user: WorldBuilder.user(0),
                // Not all résumés have their file name stored (gem-api 6.7).
                filename: look.resume == nil && random.chance(0.1) ? nil : file.name, file: file,
                linkWorks: look.resume != nil || !random.chance(0.01))
        }
    }
}
