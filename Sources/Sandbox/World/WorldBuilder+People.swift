extension WorldBuilder {
    /// A profile as iCIMS holds it, from a human being as somebody once entered them.
    mutating func profile(
        of human: Human, first: String? = nil, last: String? = nil, email: String?, linkedIn: String?,
        phone: String? = nil, folder: String = "D32007", history: Bool = true
    ) -> JSONObject {
        var fields = JSONObject()
        fields["firstname"] = .string(first ?? human.first)
        fields["lastname"] = .string(last ?? human.last)
        if let email { fields["email"] = .string(email) }
        fields["folder"] = icims.lists.node("lists.person.folders", id: folder)?.json
        if let number = phone ?? human.phone { fields["phones"] = .array([phoneGroup(number)]) }
        if random.chance(0.7) { fields["addresses"] = .array([addressGroup(human)]) }
        if history, random.chance(0.75) { fields["workexperience"] = .array(workGroups(human)) }
        if history, !human.schools.isEmpty { fields["education"] = .array(schoolGroups(human)) }
        fields["source"] = .string(random.pick(["Gem", "LinkedIn", "Employee Referral", "Other (Please Specify)"]))
        if let linkedIn { fields[SandboxWorld.linkedInField] = .string(linkedIn) }
        if random.chance(0.02) { fields[SandboxWorld.doNotContactField] = "Yes" }
        return fields
    }

    private mutating func phoneGroup(_ number: String) -> JSON {
        var group = JSONObject()
        group["entry"] = .integer(icims.takeEntry())
        // The type may be missing in old entries (icims-api 5.4).
        if random.chance(0.95) {
            let type = random.pick(weighted: [("D83004", 80), ("D83002", 12), ("D83001", 8)])
            group["phonetype"] = icims.lists.node("lists.phone_type", id: type)?.json
        }
        group["phonenumber"] = .string(number)
        if random.chance(0.5) { group["primary"] = true }
        return .object(group)
    }

    private mutating func addressGroup(_ human: Human) -> JSON {
        var group = JSONObject()
        group["entry"] = .integer(icims.takeEntry())
        if random.chance(0.8) { group["addresscity"] = .string(human.city) }
        if let country = icims.lists.nodes("lists.country")?.first(where: { $0.abbreviation == human.country }) {
            group["addresscountry"] = country.json
        }
        group["primary"] = true
        return .object(group)
    }

    private mutating func workGroups(_ human: Human) -> [JSON] {
        human.jobs.map { job in
            var group = JSONObject()
            group["entry"] = .integer(icims.takeEntry())
            let form = random.chance(0.25) ? random.pick(CareerTables.legalForms) : ""
            group["workemployer"] = .string(job.company + form)
            group["worktitle"] = .string(job.title)
            if let start = job.start { group["workstartdate"] = .string(start) }
            if let end = job.end { group["workenddate"] = .string(end) }
            return .object(group)
        }
    }

    private mutating func schoolGroups(_ human: Human) -> [JSON] {
        var groups: [JSON] = []
        for school in Set(human.schools).sorted() {
            guard let node = icims.lists.node("lists.schools", value: school) else { continue }
            groups.append(["entry": .integer(icims.takeEntry()), "school": node.json])
        }
        return groups
    }

    /// The user whose address ``SandboxWorld/recruiterEmail`` is.
    static let recruiterID = 501

    /// Recruiters, administrators and hiring managers: people too, told apart only by login data (icims-api 7.7).
    mutating func addUsers() {
        addUser(Self.recruiterID, "Rita", "Moreno", SandboxWorld.recruiterEmail, group: "C9001", full: true)
        // One address, two users: no source person may be set.
        addUser(502, "Talent", "Desk", "desk@sandbox.example", group: "C9001", full: true)
        addUser(503, "Talent", "Desk (EMEA)", "Desk@sandbox.example", group: "C9002", full: true)
        addUser(504, "Ken", "Adams", "ken.adams@sandbox.example", group: "C9001", full: true)
        addUser(505, "Hana", "Novak", "hana.novak@sandbox.example", group: "C9002", full: true)
        for id in 506..<520 {
            let human = factory.next(latin: true)
            let email = "\(HumanFactory.slug(human.last)).hm\(id)@sandbox.example"
            addUser(id, human.first, human.last, email, group: "C9003", full: false)
        }
        // The recruiter once applied herself: an unrestricted search by her address finds two people.
        var human = factory.next(latin: true)
        (human.first, human.last, human.handle) = ("Rita", "Moreno", "rita-moreno-1a2b3c4d")
        let fields = profile(
            of: human, email: SandboxWorld.recruiterEmail,
            linkedIn: LinkedInSpelling.noScheme.text("rita-moreno-1a2b3c4d"))
        plan(fields, human: human, role: .background)
    }

    private mutating func addUser(
        _ id: Int, _ first: String, _ last: String, _ email: String, group: String, full: Bool
    ) {
        var fields = JSONObject()
        fields["firstname"] = .string(first)
        fields["lastname"] = .string(last)
        fields["email"] = .string(email)
        fields["folder"] = icims.lists.node("lists.person.folders", id: full ? "D32013" : "D32011")?.json
        fields["startdate"] = "2020-03-02"
        let created = moment(withinDays: 2500)
        var record = PersonRecord(id: id, fields: fields, created: created, updated: created)
        record.isFullAccess = full
        record.loginGroup = group
        icims.insert(record)
    }
}
