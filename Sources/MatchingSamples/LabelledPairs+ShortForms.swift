import Recruiting

/// One person who goes by a shorter, longer or newer name (rules 5.1).
extension LabelledPairs {
    static let shortForms: [LabelledPair] = callNames + hiddenNames + newNames + typed + singleNames

    private static let callNames: [LabelledPair] =
        names(
            "nickname", sharing: .profile,
            [
                ("Jochen", "Winkler", "Joachim", "Winkler"), ("Sepp", "Gruber", "Josef", "Gruber"),
                ("Gosia", "Pawlak", "Małgorzata", "Pawlak"), ("Asia", "Wrona", "Joanna", "Wrona"),
                ("Quique", "Salcedo", "Enrique", "Salcedo"), ("Chuy", "Barrera", "Jesús", "Barrera"),
                ("Dima", "Sokolov", "Dmitry", "Sokolov"), ("Zhenya", "Orlov", "Evgeny", "Orlov"),
                ("Ibi", "Traoré", "Ibrahim", "Traore"), ("Xander", "de Wit", "Alexander", "de Wit"),
                ("JP", "Marchetti", "Jean-Pierre", "Marchetti"), ("Trey", "Holloway", "Walter", "Holloway"),
            ])
        + names(
            "nickname", sharing: .mail,
            [
                ("Toni", "Schwarz", "Anton", "Schwarz"), ("Lupe", "Cisneros", "Guadalupe", "Cisneros"),
                ("Nando", "Ribeiro", "Fernando", "Ribeiro"), ("Chico", "Meireles", "Francisco", "Meireles"),
                ("Gigi", "Moretti", "Luigi", "Moretti"), ("Basia", "Krol", "Barbara", "Król"),
                ("Kolya", "Titov", "Nikolai", "Titov"), ("Vova", "Titov", "Vladimir", "Titov"),
                ("Meg", "Holloway", "Margaret", "Holloway"), ("Ted", "Lindgren", "Edward", "Lindgren"),
                ("Dick", "Halvorsen", "Richard", "Halvorsen"), ("Hank", "Bauer", "Henry", "Bauer"),
                ("Tony", "Ferrari", "Antonio", "Ferrari"), ("Katya", "Belova", "Ekaterina", "Belova"),
                ("Raj", "Patel", "Rajesh", "Patel"), ("Steve", "Novak", "Stephen", "Novak"),
            ])
        + names(
            "nickname", sharing: .phone,
            [
                ("Wolfi", "Steiner", "Wolfgang", "Steiner"), ("Tomek", "Sikora", "Tomasz", "Sikora"),
                ("Sanne", "Bakker", "Susanne", "Bakker"), ("Flo", "Huber", "Florian", "Huber"),
                ("Cris", "Moya", "Cristina", "Moya"), ("Ale", "Fontana", "Alessandro", "Fontana"),
                ("Andy", "Prescott", "Andrew", "Prescott"), ("Drew", "Prescott", "Andrew", "Prescott"),
                ("Jim", "Calloway", "James", "Calloway"), ("Molly", "Keane", "Mary", "Keane"),
                ("Vicky", "Tsang", "Victoria", "Tsang"), ("Gus", "Lindahl", "Gustav", "Lindahl"),
            ])
        + names(
            "quoted or bracketed name", sharing: .profile,
            [
                ("Robert \"Bob\"", "Fenwick", "Robert", "Fenwick"), ("Wei (Kevin)", "Zhang", "Kevin", "Zhang"),
                ("Xiuying 'Sue'", "Lin", "Sue", "Lin"), ("Jane", "Roe (Hartnell)", "Jane", "Hartnell"),
                ("Anastasia [Nastya]", "Belova", "Nastya", "Belova"), ("Bob", "Fenwick", "Robert (Bob)", "Fenwick"),
            ])

    private static let hiddenNames: [LabelledPair] =
        names(
            "hidden surname", sharing: .phone,
            [
                ("Jane", "D.", "Jane", "Doe"), ("Fiona", "M", "Fiona", "McAllister"),
                ("Piotr", "W.", "Piotr", "Wiśniewski"),
                ("Chidera", "N.", "Chidera", "Nwosu-Lund"),
            ])
        + names(
            "hidden surname", sharing: .profile,
            [
                ("Fiona", "McAllister", "Fiona", "M."), ("Bence", "N.", "Bence", "Nagy"),
                ("Ł.", "Wrona", "Łukasz", "Wrona"),
                ("Fiona M.", nil, "Fiona", "McAllister"), ("Priya", "R", "PRIYA", "RAGHUNATHAN"),
                ("Юлия", "В.", "Yuliya", "Vorontsova"),
            ])
        + [
            one(
                "hidden surname",
                gem("Fiona", "M.", at: Post("Brightwater Ltd", "Actuary"), school: "University of Leeds"),
                record("Fiona", "McAllister", at: Post("Brightwater", "Actuary"), school: "University of Leeds")),
            one(
                "initial only", gem("F.", "McAllister", "fiona.mc@mail.example"),
                record("Fiona", "McAllister", mail: "fiona.mc@mail.example")),
            one(
                "initial only", gem("Fiona", "McAllister", linkedIn: "fiona-mcallister"),
                record("F", "McAllister", linkedIn: "linkedin.com/in/fiona-mcallister")),
        ]

    private static let newNames: [LabelledPair] =
        names(
            "maiden name", sharing: .profile,
            [
                ("Grace", "Whitlock", "Grace", "Adeyemi"), ("Grace", "Adeyemi-Whitlock", "Grace", "Adeyemi"),
                ("Hanna", "Lindqvist (f.d. Ek)", "Hanna", "Ek"), ("Eva", "Nováková", "Eva", "Dvořáková"),
                ("Katie", "Whitlock", "Katherine", "Adeyemi"), ("Sofia", "Moreau (née Blanc)", "Sofia", "Blanc"),
            ])
        + names(
            "maiden name", sharing: .mail,
            [
                ("Grace", "Whitlock", "Grace", "Adeyemi"), ("Grace Adeyemi", "Whitlock", "Grace", "Adeyemi"),
                ("Grace", "Adeyemi Whitlock", "Grace", "Adeyemi"), ("Eva", "Meier-Vogel", "Eva", "Vogel"),
                ("Sofia", "Moreau, née Blanc", "Sofia", "Blanc"), ("Grace (Adeyemi)", "Whitlock", "Grace", "Adeyemi"),
            ])
        + [
            one(
                "maiden name",
                gem("Grace", "Whitlock", phone: "+1 617 555 0148", at: Post("Harbor Biotech Inc.", "Scientist")),
                record("Grace", "Adeyemi", phone: "617-555-0148", at: Post("Harbor Biotech", "Scientist"))),
            one(
                "maiden name",
                gem("Ritu", "Malhotra", "ritu@malhotra.example", linkedIn: "ritusharma", at: Post("Kaveri Labs")),
                record(
                    "Ritu", "Sharma", mail: "ritu.sharma@kaveri.example",
                    linkedIn: "http://in.linkedin.com/in/ritusharma")),
            one(
                "maiden name, renamed profile",
                gem("Grace", "Whitlock", "grace@mail.example", linkedIn: "grace-whitlock", phone: "+1 617 555 0148"),
                record("Grace", "Adeyemi", mail: "grace@mail.example", linkedIn: "linkedin.com/in/grace-adeyemi")),
            one(
                "maiden name, renamed profile",
                gem(
                    "Grace", "Whitlock", linkedIn: "grace-whitlock", phone: "+1 617 555 0148",
                    at: Post("Harbor Biotech", "Scientist")),
                record(
                    "Grace", "Adeyemi", linkedIn: "linkedin.com/in/grace-adeyemi", phone: "617 555 0148",
                    at: Post("Harbor Biotech Inc.", "Scientist"))),
            one(
                "name in daily use", gem("Kevin", "Wang", "kwang@mail.example", phone: "+1 510 555 0171"),
                record("Wei", "Wang", mail: "kwang@mail.example", phone: "+1 408 555 0122")),
            one(
                "name in daily use", gem("Bashir", "Rahimi", "b.rahimi@mail.example", at: Post("Acme", "Analyst")),
                record("Mohammad", "Rahimi", mail: "b.rahimi@mail.example", at: Post("Acme", "Analyst"))),
            one(
                "new first name", gem("Alexis", "Fairbourne", "fairbourne@mail.example", linkedIn: "fairbourne"),
                record(
                    "Alexander", "Fairbourne", mail: "fairbourne@mail.example", linkedIn: "linkedin.com/in/fairbourne")),
            one(
                "new first name", gem("Robin", "Castellanos", "rcast@mail.example", phone: "+1 512 555 0107"),
                record("Victor", "Castellanos", mail: "rcast@mail.example", phone: "(512) 555-0107")),
        ]

    private static let typed: [LabelledPair] =
        names(
            "typing mistake", sharing: .profile,
            [
                ("Bartholomew", "Quinlan", "Bartholemew", "Quinlan"), ("Svetlana", "Rybakova", "Svetlana", "Rybokova"),
                ("Margarethe", "Oswald", "Margarete", "Oswald"), ("Ignatius", "Oduya", "Ignatuis", "Oduya"),
                ("Philip", "Reinhardt", "Phillip", "Reinhart"), ("Sean", "MacAuley", "Sean", "McAuley"),
            ])
        + names(
            "typing mistake", sharing: .phone,
            [
                ("Cassandra", "Vandermeer", "Casandra", "Vandermeer"),
                ("Rajesh", "Venkataraman", "Rajesh", "Venkatraman"),
                ("Elisabeth", "Thorne", "Elizabeth", "Thorne"), ("Jeffrey", "Pemberton", "Geoffrey", "Pemberton"),
            ])

    private static let singleNames: [LabelledPair] =
        names(
            "mononym", sharing: .profile,
            [
                ("Suharto", nil, "Suharto", nil), ("Suharto", ".", "-", "Suharto"), ("Suharto", "-", "Suharto", "LNU"),
                (nil, "Wulandari", "Wulandari", "."), ("Wulandari", "Wulandari", "Wulandari", nil),
            ])
        + names(
            "mononym", sharing: .phone,
            [("Suharto", nil, "Suharto", "."), ("Wulandari", "", "FNU", "Wulandari"), ("Ayu", ".", "Ayu", "Ayu")])
}
