import Recruiting

/// Invented people, one for each case the screen must show.
enum People {
    static func candidate(
        _ id: String, _ first: String?, _ last: String?, company: String? = nil, title: String? = nil,
        email: String? = nil, fields: [CustomField] = []
    ) -> Candidate {
        let address = email ?? first.map { "\($0.lowercased())@example.com" }
        return Candidate(
            id: id, firstName: first, lastName: last, emails: address.map { [EmailAddress($0, isPrimary: true)] } ?? [],
            company: company, title: title, customFields: fields)
    }

    static let amina = Candidate(
        id: "c1", firstName: "Amina", lastName: "Okafor",
        emails: [EmailAddress("amina@example.com", isPrimary: true), EmailAddress("a.okafor@acme.example")],
        phone: "+44 20 7946 0018", location: "London", linkedInHandle: "amina-okafor", company: "Acme",
        title: "iOS Engineer",
        employments: [
            Employment(company: "Acme", title: "iOS Engineer", start: "2021-03", isCurrent: true),
            Employment(company: "Globex", title: "Developer", end: "2020-12"),
        ],
        educations: [Education(school: "University of Lagos", degree: "BSc")], webLink: "https://gem.example/c1")

    static let bob = candidate("c2", "Bob", "Miller", company: "Initech", title: "Recruiter")
    static let wei = candidate("c3", "Wei", "Zhang", company: "Hooli", title: "Analyst")
    static let zoe = candidate("c4", "Zoë", "Müller", company: "Umbrella", title: "Nurse")
    static let banned = candidate(
        "c5", "Carl", "Stone", fields: [CustomField(name: "Do not contact", value: "yes")])
    static let twin = candidate("c6", "Amina", "Okafor", email: "amina.o@example.com")

    static let all = [amina, bob, wei, zoe, banned, twin]

    static let aminaInICIMS = Person(
        id: 20431, firstName: "Amina", lastName: "Okafor", email: "a.okafor@acme.example",
        folder: ListNode(id: "D32007", label: "Cand:Active"),
        phones: [PersonPhone(entry: 1, number: "+44 20 7946 0991", type: ListNode(id: "D83004", label: "Mobile"))],
        employments: [PersonEmployment(entry: 7, employer: "Acme", title: "iOS Engineer", start: "2021-03-01")],
        source: "Referral", updatedDate: "2026-03-01 09:00 AM", hasResume: false)

    static let strong = Match(
        person: aminaInICIMS, verdict: .same, score: 0.98,
        evidence: [
            Evidence(
                signal: .email, grade: "exact", candidate: "a.okafor@acme.example", person: "a.okafor@acme.example"),
            Evidence(signal: .name, grade: "exact", candidate: "Amina Okafor", person: "Amina Okafor"),
        ],
        counterEvidence: [
            Evidence(signal: .phone, grade: "other-number", candidate: "+44 20 7946 0018", person: "+44 20 7946 0991")
        ])

    static let weak = Match(
        person: Person(
            id: 20555, firstName: "Wei", lastName: "Zhang", folder: ListNode(id: "D32007", label: "Cand:Active")),
        verdict: .possible, score: 0.31,
        evidence: [Evidence(signal: .name, grade: "exact", candidate: "Wei Zhang", person: "Wei Zhang")])

    static let weakToo = Match(
        person: Person(id: 20556, firstName: "W.", lastName: "Zhang"), verdict: .possible, score: 0.2,
        evidence: [Evidence(signal: .name, grade: "initial", candidate: "Wei", person: "W.")],
        cautions: ["ambiguous"])

    static let jobs = [
        Job(
            id: 1203, title: "iOS Engineer", jobNumber: "2026-1003", location: "New York",
            folder: ListNode(id: "D31001", label: "Open"), hiringManager: "Pat Lee", department: "Mobile", positions: 2),
        Job(id: 1204, title: "Nurse", jobNumber: "2026-1004", location: "Berlin"),
        Job(id: 1205, title: "Senior Software Engineer", jobNumber: "2026-1005", location: "New York"),
    ]
}

extension ResumeFile {
    static let amina = ResumeFile.sample("Amina Okafor.pdf", .gem, belonging: .certain, signs: [.email, .name])

    static func sample(
        _ name: String, _ source: ResumeSource, belonging: ResumeBelonging? = nil, signs: [Signal] = [],
        warning: String? = nil
    ) -> ResumeFile {
        let origin: Origin = source == .gem ? .source(name) : .file("/home/pat/\(name)")
        var file = ResumeFile(
            state: .attached, origin: origin, source: source, fileName: name, bytes: 81_234, pages: 2,
            date: 1_773_500_000, digest: "00ff", warning: warning)
        file.belonging = belonging
        file.signs = signs
        return file
    }
}
