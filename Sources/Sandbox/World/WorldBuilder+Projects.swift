extension WorldBuilder {
    /// Gem users, projects and, with each candidate, whoever of them is in iCIMS.
    mutating func addProjects() {
        let users = [
            ("Rita Moreno", SandboxWorld.recruiterEmail), ("Talent Desk", "desk@sandbox.example"),
            ("Ola Nilsen", "ola.nilsen@sandbox.example"), ("Ken Adams", "ken.adams@sandbox.example"),
        ]
        for (index, user) in users.enumerated() {
            gem.users.append([
                "id": .string(WorldBuilder.user(index)), "name": .string(user.0), "email": .string(user.1),
            ])
        }
        addProject("iOS Engineers, Berlin", owner: 0, size: 200, opening: true)
        addProject("Data Engineers, Warsaw & Remote", owner: 0, size: 200)
        addProject("Account Executives EMEA – Q4", owner: 1, size: 200)
        addProject("Security (confidential)", owner: 2, size: 24, privacy: "confidential")
        addProject("Design Systems", owner: 0, size: 40, privacy: "personal")
        addProject("Interns 2024", owner: 0, size: 12, archived: true)
        addProject("Nurses, Midwest pool", owner: 3, size: 324)
        addProject("Brand new project", owner: 0, size: 0)
        shareMembers()
    }

    static func user(_ index: Int) -> String { GemWorld.id("users", 42 + index) }

    private mutating func addProject(
        _ name: String, owner: Int, size: Int, privacy: String = "shared", archived: Bool = false, opening: Bool = false
    ) {
        let number = gem.projects.count + 1
        let id = GemWorld.id("Project", number)
        var fields = JSONObject()
        fields["id"] = .string(id)
        fields["created_at"] = .integer(SandboxWorld.today - 86_400 * (400 - number * 20))
        fields["user_id"] = .string(WorldBuilder.user(owner))
        fields["name"] = .string(name)
        fields["privacy_type"] = .string(privacy)
        fields["description"] = number % 2 == 0 ? nil : .string("People for \(name)")
        if fields["description"] == nil { fields["description"] = .null }
        fields["is_archived"] = .bool(archived)
        fields["project_fields"] = number % 3 == 0 ? .array([]) : .null
        fields["context"] = .null
        fields["sandbox_extra"] = ["ignored": true]
        gem.projects.append(GemWorld.Project(fields: fields))
        let project = gem.projects.count - 1
        if opening { addFirstScreen(project: project) }
        while gem.projects[project].members.count < size { addCandidate(project: project) }
    }

    /// Some people stand in two projects (rules 5.8).
    private mutating func shareMembers() {
        for number in [40, 55, 70, 85] {
            let (candidate, added) = gem.projects[0].members[number]
            gem.projects[4].members.append((candidate, added + 86_400))
            let list = gem.candidates[candidate]?["project_ids"]?.array ?? []
            gem.candidates[candidate]?["project_ids"] = .array(list + [.string(gem.projects[4].id)])
        }
    }

    /// One candidate of the crowd: about a third is already in iCIMS, in the ways real people are.
    private mutating func addCandidate(project: Int) {
        let situation = random.pick(weighted: [
            ("new", 104), ("namesake", 9), ("father-and-son", 3), ("role-address", 2), ("purged", 3), ("forbidden", 1),
            ("queue-twins", 2), ("same-email", 22), ("same-email-case", 5), ("same-email-second", 5),
            ("linkedin-spelling", 15), ("nickname-and-phone", 6), ("maiden-name", 4), ("old-duplicates", 3),
            ("merged", 3), ("employee", 3), ("former-employee", 3), ("swapped-names", 2),
        ])
        add(situation, project: project)
    }

    /// Adds one candidate in a situation, together with the iCIMS records that make it.
    @discardableResult
    mutating func add(_ situation: String, project: Int, human given: Human? = nil, look: GemLook = GemLook()) -> String
    {
        var human = given ?? (situation == "nickname-and-phone" ? factory.nextWithNickname() : factory.next())
        let needsHandle = ["linkedin-spelling", "linkedin-uk-form", "maiden-name", "queue-twins", "old-duplicates"]
        if human.handle == nil, needsHandle.contains(situation) { human.handle = fallbackHandle(human) }
        if human.phone == nil, ["nickname-and-phone", "father-and-son"].contains(situation) {
            human.phone = "+1 (415) 555-0\(100 + random.below(100))"
        }
        let id = record(human, situation: situation, project: project, look: look)
        let email = human.emails.first
        let handle = human.handle
        let spelling = random.pick(LinkedInSpelling.allCases)
        let anyLinkedIn = random.chance(0.4) ? handle.map(spelling.text) : nil
        let oldEmail = "\(HumanFactory.slug(human.first)).\(nextCandidate)@old.example"
        switch situation {
        case "same-email", "already-submitted", "do-not-contact":
            var fields = profile(of: human, email: email, linkedIn: anyLinkedIn)
            if situation == "do-not-contact" { fields[SandboxWorld.doNotContactField] = "Yes" }
            let index = plan(fields, human: human, role: .same, candidate: id)
            planned[index].mustApply = situation == "already-submitted"
        case "same-email-case":
            plan(
                profile(of: human, email: email?.uppercased(), linkedIn: nil), human: human, role: .same, candidate: id)
        case "same-email-second":
            let second = human.emails.last
            plan(profile(of: human, email: second, linkedIn: anyLinkedIn), human: human, role: .same, candidate: id)
        case "linkedin-spelling", "linkedin-uk-form":
            let text = handle.map((situation == "linkedin-uk-form" ? .ukSubdomain : spelling).text)
            plan(profile(of: human, email: oldEmail, linkedIn: text), human: human, role: .same, candidate: id)
        case "nickname-and-phone":
            plan(
                profile(of: human, first: human.nickname, email: oldEmail, linkedIn: nil), human: human, role: .same,
                candidate: id)
        case "maiden-name":
            let maiden = random.pick(NameCulture.latin[0].last)
            let fields = profile(of: human, last: maiden, email: oldEmail, linkedIn: handle.map(spelling.text))
            plan(fields, human: human, role: .same, candidate: id)
        case "swapped-names":
            let fields = profile(of: human, first: human.last, last: human.first, email: email, linkedIn: nil)
            plan(fields, human: human, role: .same, candidate: id)
        case "old-duplicates": addDuplicates(human, oldEmail: oldEmail, candidate: id)
        case "merged":
            let primary = plan(
                profile(of: human, email: email, linkedIn: anyLinkedIn), human: human, role: .same, candidate: id)
            var loser = profile(of: human, email: nil, linkedIn: handle.map(spelling.text), history: false)
            loser["lastname"] = .string(human.last)
            plan(loser, human: human, role: .merged(into: primary), candidate: id)
        case "employee", "former-employee":
            let folder = situation == "employee" ? "D32013" : "D32018"
            plan(
                profile(of: human, email: email, linkedIn: nil, folder: folder), human: human, role: .same,
                candidate: id)
        case "purged", "forbidden":
            plan(
                profile(of: human, email: email, linkedIn: nil), human: human, role: .unseen, candidate: id,
                visibility: situation == "purged" ? .purged : .forbidden)
        default: addLookalikes(of: human, situation: situation, candidate: id, project: project)
        }
        return id
    }

    private func fallbackHandle(_ human: Human) -> String {
        let slug = HumanFactory.slug(human.fullName)
        return (slug.isEmpty ? "person" : slug) + "-" + String(0x2000_0000 + nextCandidate, radix: 16)
    }

    /// One person who applied again and again over the years, with another address each time.
    private mutating func addDuplicates(_ human: Human, oldEmail: String, candidate: String) {
        let emails = [human.emails[0], oldEmail, "x" + oldEmail, "y" + oldEmail, human.emails[0].uppercased()]
        for (index, email) in emails.enumerated() {
            let spelling = LinkedInSpelling.allCases[index]
            let fields = profile(
                of: human, first: index == 3 ? human.nickname : nil, email: email,
                linkedIn: index == 2 ? nil : human.handle.map(spelling.text),
                folder: index == 4 ? "D32006" : "D32007")
            plan(fields, human: human, role: .same, candidate: candidate)
        }
    }

    /// People who share something with the candidate and are somebody else.
    private mutating func addLookalikes(of human: Human, situation: String, candidate: String, project: Int) {
        switch situation {
        case "namesake":
            for _ in 0..<(1 + random.below(2)) {
                var other = factory.next(latin: true)
                (other.first, other.last) = (human.first, human.last)
                other.emails = [
                    "\(HumanFactory.slug(human.first)).other\(nextCandidate)\(random.below(90))@mail.example"
                ]
                let handle = "namesake-\(nextCandidate)-\(random.below(1000))"
                if random.chance(0.5) { other.jobs = human.jobs }
                let fields = profile(
                    of: other, email: other.emails[0], linkedIn: LinkedInSpelling.canonical.text(handle))
                plan(fields, human: other, role: .lookalike, candidate: candidate)
            }
        case "father-and-son":
            var father = factory.next(latin: true)
            (father.last, father.emails, father.phone) = (human.last, human.emails, human.phone)
            let fields = profile(
                of: father, email: human.emails.first, linkedIn: father.handle.map(LinkedInSpelling.canonical.text))
            plan(fields, human: father, role: .lookalike, candidate: candidate)
        case "role-address":
            let other = factory.next(latin: true)
            let fields = profile(of: other, email: "jobs@agency.example", linkedIn: nil)
            plan(fields, human: other, role: .lookalike, candidate: candidate)
        case "queue-twins":
            // The same person a second time in the queue: another primary address, the profile spelled differently.
            var twin = human
            twin.emails = ["second.\(nextCandidate)@mail.example", human.emails[0].uppercased()]
            var look = GemLook()
            look.handle = .some(human.handle?.uppercased())
            let other = record(twin, situation: "queue-twins", project: project, look: look)
            truth[truth.count - 1].twinCandidateIDs = [candidate]
            truth[truth.count - 2].twinCandidateIDs = [other]
        default: break
        }
    }
}
