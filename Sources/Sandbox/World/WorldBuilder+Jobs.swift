extension WorldBuilder {
    private static let openings: [(title: String, position: String, department: String)] = [
        ("iOS Engineer", "C61001", "C62001"), ("Senior iOS Engineer", "C61001", "C62001"),
        ("Android Engineer", "C61001", "C62001"), ("Data Engineer", "C61002", "C62002"),
        ("Platform Engineer", "C61001", "C62002"), ("Security Engineer", "C61006", "C62005"),
        ("Product Designer", "C61003", "C62001"), ("Account Executive", "C61004", "C62003"),
        ("Sales Development Representative", "C61004", "C62003"), ("Registered Nurse – ICU", "C61005", "C62004"),
        ("Charge Nurse (Nights)", "C61005", "C62004"), ("Site Reliability Engineer", "C61007", "C62002"),
        ("Machine Learning Engineer", "C61002", "C62002"), ("Engineering Manager, Mobile", "C61001", "C62001"),
        ("Ingénieur·e logiciel", "C61001", "C62002"), ("Werkstudent*in Softwareentwicklung", "C61001", "C62001"),
    ]

    static let jobCount = 300

    /// The first 220 jobs are open; the first is the one everybody talks about.
    mutating func addJobs() {
        let places = [
            "Berlin, DE", "London, GB", "Boston, MA, US", "Warszawa, PL", "Remote – Europe", "Austin, TX, US",
            "Paris, FR",
            "Madison, WI, US",
        ]
        for index in 0..<WorldBuilder.jobCount {
            let opening = index == 0 ? WorldBuilder.openings[0] : random.pick(WorldBuilder.openings)
            let place = index == 0 ? 0 : random.below(places.count)
            let id = 1201 + index
            let created = moment(withinDays: 500)
            let folder =
                index < 220 ? "D31001" : random.pick(["D31002", "D31003", "D31003", "D31004", "C31500", "C31501"])
            var fields = JSONObject()
            fields["jobtitle"] = .string(opening.title)
            fields["jobid"] = .string("2026-\(1000 + index)")
            fields["jobnumber"] = .string("\(1000 + index)")
            fields["folder"] = icims.lists.node("lists.job.folders", id: folder)?.json
            fields["joblocation"] = ["id": .integer(place + 1), "companyid": 6, "value": .string(places[place])]
            fields["hiringmanager"] = ["id": .integer(506 + random.below(14))]
            fields["recruiter"] = ["id": .integer(random.pick([501, 504, 505]))]
            fields["positioncategory"] = icims.lists.node("lists.position", id: opening.position)?.json
            fields["department"] = icims.lists.node("lists.department", id: opening.department)?.json
            fields["numberofpositions"] = .integer(1 + random.below(5))
            fields["startdate"] = .string(CivilTime(unix: created).date)
            fields["overview"] = .string("<p>We look for a <b>\(opening.title)</b>.</p>")
            fields["minimumsalary"] = ["amount": 60_000, "amountstring": "60,000.00", "currency": "EUR"]
            icims.insert(
                JobRecord(
                    id: id, fields: fields, created: created,
                    updated: created + random.below(max(1, SandboxWorld.today - created))))
        }
    }

    /// About 1,500 submissions of the years before.
    mutating func addWorkflows() {
        let people = icims.personIDs.filter {
            icims.people[$0]?.loginGroup == nil && icims.people[$0]?.fields["email"] != nil
        }
        guard !people.isEmpty else { return }
        for _ in 0..<(peopleCount * 3 / 4) {
            submit(person: random.pick(people), job: random.pick(icims.jobIDs))
        }
    }

    mutating func submit(person: Int, job: Int) {
        guard submitted.insert([person, job]).inserted else { return }
        let start = moment(withinDays: 400)
        let statuses = icims.lists.nodes("lists.submittal.statuses") ?? []
        var workflow = WorkflowRecord(
            id: 901 + icims.workflows.count, job: job, person: person, status: statuses.first, source: "LinkedIn",
            sourceName: nil, created: start, updated: start)
        if let first = statuses.first { workflow.log.append((first, start)) }
        if random.chance(0.6), let later = statuses.dropFirst().randomElement(using: &random) {
            let end = start + random.below(max(1, SandboxWorld.today - start))
            workflow.status = later
            workflow.updated = end
            workflow.log.append((later, end))
        }
        icims.workflows[workflow.id] = workflow
    }
}
