extension WorldBuilder {
    /// The first eighteen candidates of the first project: every interesting case on one screen, each once.
    mutating func addFirstScreen(project: Int) {
        var human = named("Clara", "Lindqvist-Meyer", "clara.lindqvist@mail.example", "clara-lindqvist-meyer-20aa11bb")
        add("new", project: project, human: human, look: GemLook(resume: .pdf))
        human = named("Tomás", "Rivera Ortiz", "tomas.rivera@mail.example", "tomas-rivera-ortiz-31bb22cc")
        add("same-email", project: project, human: human, look: GemLook(resume: .pdf))
        human = named("Ingrid", "Sølvberg", "ingrid.solvberg@private.example", "ingrid-sølvberg-42cc33dd")
        add("linkedin-uk-form", project: project, human: human, look: GemLook(resume: .pdf))
        human = named("Robert", "Whitfield", "rwhitfield@mail.example", nil)
        (human.nickname, human.phone) = ("Bob", "+1 (415) 555-0132")
        add("nickname-and-phone", project: project, human: human)
        human = named("Michael", "Smith", "michael.smith.ios@mail.example", "michael-smith-53dd44ee")
        add("namesake", project: project, human: human, look: GemLook(resume: .pdf))
        human = named("Agnieszka", "Dąbrowska", "aga.dabrowska@mail.example", "agnieszka-dabrowska-64ee55ff")
        human.nickname = "Aga"
        add("old-duplicates", project: project, human: human)
        human = named("Noémie", "Bélanger", "noemie.belanger@mail.example", "noemie-belanger-75ff66aa")
        add("queue-twins", project: project, human: human)
        human = named("Daniel", "O’Connor", "oconnor.family@mail.example", "daniel-oconnor-jr-86aa77bb")
        human.phone = "+1 (617) 555-0187"
        add("father-and-son", project: project, human: human)
        human = named("Suharto", "", "suharto@mail.example", "suharto-97bb88cc")
        add("new", project: project, human: human, look: GemLook(situation: "mononym", resume: .pdf))
        human = named("伟", "王", "wangwei88@mail.example", "王伟-a8cc99dd")
        add("linkedin-spelling", project: project, human: human, look: GemLook(situation: "cjk", resume: .pdf))
        human = named("محمد", "Ali الخطيب", "m.alkhatib@mail.example", "محمد-الخطيب-b9ddaaee")
        add("new", project: project, human: human, look: GemLook(situation: "right-to-left", resume: .pdf))
        human = named(
            "Eve\u{1B}[31m\u{7}", "Mallory\u{200B}\u{202E}\r\nX", "eve.mallory@mail.example", "eve-mallory-caeebbff")
        add("new", project: project, human: human, look: GemLook(situation: "control-characters", resume: .docx))
        human = named("🚀 Jamie", "Park – hiring!", "jamie.park@mail.example", "jamie-park-dbffccaa")
        add("new", project: project, human: human, look: GemLook(situation: "emoji", resume: .html))
        human = named("Sjoerd", "van 't Hoff", nil, "sjoerd-van-t-hoff-ecaaddbb")
        human.jobs = [
            .init(company: "Northwind Robotics", title: "iOS Engineer", start: "2021-03-01", end: nil),
            .init(company: "NORTHWIND ROBOTICS, Inc.", title: "iOS Engineer", start: "2021-03-01", end: nil),
            .init(company: "Globex Sample", title: "Mobile Developer", start: nil, end: "2021-02-01"),
            .init(company: "Initrode Labs", title: "Engineer", start: "2017-01-01", end: "2018-06-01"),
            .init(company: "Umbra Analytics", title: "", start: "2015-05-01", end: "2016-12-01"),
            .init(company: "Fjord Data", title: "Working student", start: nil, end: nil),
        ]
        add("new", project: project, human: human, look: GemLook(situation: "no-email", resume: .linkedInPDF))
        human = named("Priya", "Venkataraman", "priya.v@mail.example", "priya-venkataraman-fdbbeecc")
        add("already-submitted", project: project, human: human, look: GemLook(resume: .pdf))
        human = named("Jörg", "Köhler", "joerg.koehler@mail.example", nil)
        var look = GemLook(resume: .pdf)
        look.handle = .some("ACoAAB1cXyZ0SandboxOpaqueToken0123456789")
        add("do-not-contact", project: project, human: human, look: look)
        human = named("MARGARET", "St. James, PhD", "peggy.stjames@mail.example", "margaret-st-james-0ecc1fdd")
        add("employee", project: project, human: human, look: GemLook(resume: .pdf))
    }

    /// A named person without surprises: everything not said is filled plainly.
    private mutating func named(_ first: String, _ last: String, _ email: String?, _ handle: String?) -> Human {
        var human = factory.next(latin: true)
        (human.first, human.last, human.nickname) = (first, last, nil)
        human.emails = email.map { [$0] } ?? []
        human.handle = handle
        if human.phone == nil { human.phone = "+49 30 23125 1\(format2(random.below(100)))" }
        human.jobs = [
            .init(company: "Northwind Robotics", title: "Senior iOS Engineer", start: "2022-04-01", end: nil),
            .init(company: "Helio Energy", title: "iOS Engineer", start: "2018-09-01", end: "2022-03-01"),
        ]
        human.schools = ["Example University"]
        return human
    }
}
