import Recruiting

/// Somebody invented, from whom pairs are made.
struct Invented: Sendable {
    var first: String
    var last: String
    var mail: String
    var handle: String
    var phone: String
    var company: String
    var title: String
    var school: String
    var city: String

    /// With everything a source can know.
    func candidate(_ change: (inout Candidate) -> Void = { _ in }) -> Candidate {
        var candidate = Candidate(
            id: "c-\(handle)", firstName: first, lastName: last, emails: [EmailAddress(mail, isPrimary: true)],
            phone: phone, location: "\(city), Somewhere", linkedInHandle: handle, company: company, title: title,
            school: school,
            employments: [Employment(company: company, title: title, start: "2019-03", end: nil, isCurrent: true)],
            educations: [Education(school: school)])
        change(&candidate)
        return candidate
    }

    /// With everything a record can show.
    func person(_ change: (inout Person) -> Void = { _ in }) -> Person {
        var person = Person(
            id: 20_000, firstName: first, lastName: last, email: mail, phones: [PersonPhone(number: phone)],
            linkedIn: "https://www.linkedin.com/in/\(handle)",
            employments: [PersonEmployment(employer: company, title: title, start: "2019-03-01", end: nil)],
            schools: [PersonSchool(name: school)], location: "\(city), Somewhere")
        change(&person)
        return person
    }

    /// Nothing but the name.
    func bareCandidate(_ change: (inout Candidate) -> Void = { _ in }) -> Candidate {
        var candidate = Candidate(id: "c-\(handle)", firstName: first, lastName: last)
        change(&candidate)
        return candidate
    }

    func barePerson(_ change: (inout Person) -> Void = { _ in }) -> Person {
        var person = Person(id: 20_000, firstName: first, lastName: last)
        change(&person)
        return person
    }

    static let everybody: [Invented] = [
        Invented(
            first: "Amina", last: "Okafor", mail: "amina.okafor@mail.example", handle: "amina-okafor",
            phone: "+44 20 7946 0018", company: "Brightwater Analytics Ltd", title: "Data Engineer",
            school: "University of Leeds", city: "London"),
        Invented(
            first: "Jane", last: "Doe", mail: "jane@doe.example", handle: "jane-doe", phone: "(415) 555-0132",
            company: "Acme, Inc.", title: "iOS Engineer", school: "Massachusetts Institute of Technology",
            city: "San Francisco"),
        Invented(
            first: "John", last: "Smith", mail: "john.smith@post.example", handle: "john-smith-4711",
            phone: "+1 212 555 0143", company: "Globex Corporation", title: "Account Manager",
            school: "Ohio State University", city: "New York"),
        Invented(
            first: "Lucía", last: "García Márquez", mail: "lucia@correo.example", handle: "luciagarcia",
            phone: "+34 915 550 101", company: "Initech S.L.", title: "Product Manager",
            school: "Universidad de Salamanca", city: "Madrid"),
        Invented(
            first: "Jürgen", last: "Müller", mail: "j.mueller@beispiel.example", handle: "juergen-mueller-b1",
            phone: "+49 30 555 0177", company: "Hansen Werke GmbH", title: "Maschinenbauer",
            school: "Technische Universität München", city: "Berlin"),
        Invented(
            first: "Priya", last: "Raghunathan", mail: "priya.r@inbox.example", handle: "priyaraghunathan",
            phone: "+91 22 5555 0190", company: "Umbrella Systems Pvt. Ltd.", title: "Backend Developer",
            school: "Anna University", city: "Chennai"),
        Invented(
            first: "Robert", last: "Kowalczyk", mail: "rkowalczyk@poczta.example", handle: "robert-kowalczyk",
            phone: "+48 22 555 01 23", company: "Polna Sp. z o.o.", title: "QA Lead",
            school: "Uniwersytet Warszawski", city: "Warsaw"),
        Invented(
            first: "Elizabeth", last: "van der Berg", mail: "liz.vdb@mail.example", handle: "elizabethvdberg",
            phone: "+31 20 555 0166", company: "Oranje Logistics B.V.", title: "Operations Lead",
            school: "Universiteit Leiden", city: "Amsterdam"),
        Invented(
            first: "Michael", last: "O'Hara", mail: "michael.ohara@mail.example", handle: "mohara77",
            phone: "+353 1 555 0104", company: "Shamrock Software plc", title: "Staff Engineer",
            school: "Trinity College Dublin", city: "Dublin"),
        Invented(
            first: "Wei", last: "Zhang", mail: "wei.zhang@youxiang.example", handle: "wei-zhang-8a21b",
            phone: "+86 10 5550 1188", company: "Nimbus Cloud Co., Ltd.", title: "SRE",
            school: "Tsinghua University", city: "Beijing"),
        Invented(
            first: "Chidera", last: "Nwosu-Lund", mail: "chidera@nwosu.example", handle: "chidera-nl",
            phone: "+47 22 55 01 45", company: "Fjord Energi AS", title: "Energy Analyst",
            school: "Universitetet i Oslo", city: "Oslo"),
        Invented(
            first: "Thomas", last: "Lefèvre", mail: "t.lefevre@courriel.example", handle: "thomas-lefevre-12",
            phone: "+33 1 55 50 01 12", company: "Soleil Conseil SARL", title: "Consultant senior",
            school: "Sciences Po", city: "Lyon"),
    ]
}
