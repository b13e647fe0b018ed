import Recruiting

/// A second set, written when the rules stood and judged once before anything was changed for it: how well they do
/// where nobody looked.
extension LabelledPairs {
    static let secondSet: [LabelledPair] = [
        samePeople1, samePeople2, samePeople3, samePeople4, otherPeople1, otherPeople2,
    ].flatMap { $0 }

    private static let samePeople1: [LabelledPair] = [
        one(
            "second set", gem("Jane", "Doe", linkedIn: "jane-doe-b50576a7"),
            record(
                "Jane", "Doe", mail: "other@x.example", linkedIn: "http://www.linkedin.com/pub/jane-doe/a7/576/b50/de")),
        one(
            "second set", gem("José", "García", linkedIn: "jos%c3%a9-garc%c3%ada"),
            record("Jose", "Garcia", linkedIn: "linkedin.com/in/jos%C3%A9-garc%C3%ADa")),
        one("second set", gem("Peggy", "Olson", "p@o.example"), record("Margaret", "Olson", mail: "p@o.example")),
        one(
            "second set", gem("Sascha", "Berg", phone: "+49 171 5550123"),
            record("Alexander", "Berg", phone: "0171 5550123")),
        one(
            "second set", gem("Nacho", "Vidal Ruiz", at: Post("Iberia Datos S.L.")),
            record("Ignacio", "Vidal", at: Post("Iberia Datos"))),
        one("second set", gem("Kuba", "Nowicki", "k@n.example"), record("Jakub", "Nowicki", mail: "k@n.example")),
        one(
            "second set", gem("Ludo", "Petit", linkedIn: "ludopetit"),
            record("Ludovic", "Petit", linkedIn: "fr.linkedin.com/in/ludopetit")),
        one("second set", gem("Vanya", "Morozov", "v@m.example"), record("Ivan", "Morozov", mail: "v@m.example")),
        one(
            "second set", gem("Bas", "de Groot", phone: "+31 6 55501234"),
            record("Sebastiaan", "de Groot", phone: "0655501234")),
        one("second set", gem("Pili", "Campos", "p@c.example"), record("María Pilar", "Campos", mail: "p@c.example")),
        one(
            "second set", gem("Mari Carmen", "Soto", phone: "+34 600 555 123"),
            record("María del Carmen", "Soto", phone: "600555123")),
        one("second set", gem("JC", "Ortega", "jc@o.example"), record("Juan Carlos", "Ortega", mail: "jc@o.example")),
        one(
            "second set", gem("Tyler", "Briggs", "tb@x.example"),
            record("Robert", "Briggs", middle: "Tyler", mail: "tb@x.example")),
        one(
            "second set", gem("Tyler", "Briggs", phone: "415 555 0111"),
            record("Robert", "Briggs", middle: "Tyler", phone: "(415) 555-0111")),
    ]

    private static let samePeople2: [LabelledPair] = [
        one(
            "second set", gem("R. Tyler", "Briggs", phone: "415 555 0111"),
            record("Robert", "Briggs", middle: "T.", phone: "(415) 555-0111")),
        one("second set", gem("Kaminski", "Ewa", "e@k.example"), record("Ewa", "Kamińska", mail: "e@k.example")),
        one(
            "second set", gem("สมชาย", "ใจดี", linkedIn: "somchai-jaidee"),
            record("Somchai", "Jaidee", linkedIn: "linkedin.com/in/somchai-jaidee")),
        one(
            "second set", gem("أحمد", "منصور", linkedIn: "ahmed-mansour-1"),
            record("Ahmed", "Mansour", linkedIn: "eg.linkedin.com/in/ahmed-mansour-1")),
        one("second set", gem("أحمد", "منصور", "a@m.example"), record("Ahmed", "Mansour", mail: "a@m.example")),
        one("second set", gem("지훈", "김", "j@k.example"), record("Jihoon", "Kim", mail: "j@k.example")),
        one(
            "second set", gem("Jihoon", "Kim", phone: "+82 10-5550-1234"),
            record("Kim", "Ji Hoon", phone: "010-5550-1234")),
        one("second set", gem("Tanaka", "Yuko", "y@t.example"), record("裕子", "田中", mail: "y@t.example")),
        one("second set", gem("Nguyễn Văn", "Minh", "m@n.example"), record("Minh", "Nguyen", mail: "m@n.example")),
        one(
            "second set", gem("Guðrún", "Jónsdóttir", phone: "+354 555 0123"),
            record("Gudrun", "Jonsdottir", phone: "5550123")),
        one(
            "second set", gem("Γιώργος", "Παπαδόπουλος", linkedIn: "gpap"),
            record("Giorgos", "Papadopoulos", linkedIn: "linkedin.com/in/gpap")),
        one(
            "second set", gem("Emily", "Stone-Carter", phone: "212 555 0100"),
            record("Emily", "Stone", phone: "+1 212-555-0100")),
        one(
            "second set", gem("Emily", "Carter", "e@new.example", linkedIn: "emilystone"),
            record("Emily", "Stone", mail: "e@old.example", linkedIn: "linkedin.com/in/emilystone")),
        one(
            "second set", gem("✨ Dana (they/them)", "Whitfield, MBA 🚀", "d@w.example"),
            record("Dana", "Whitfield", mail: "d@w.example")),
    ]

    private static let samePeople3: [LabelledPair] = [
        one(
            "second set", gem("Dana", "Whitfield", at: Post("Orbit Labs")),
            record("Dana", "Whitfield, Ph.D.", at: Post("Orbit Labs, LLC"))),
        one(
            "second set", gem("Mr Dana", "Whitfield", phone: "206 555 0177"),
            record("Dana", "WHITFIELD", phone: "2065550177")),
        one(
            "second set", gem("Sam", "Okoro", "s.okoro+jobs@gmail.com"),
            record("Sam", "Okoro", mail: "sokoro@gmail.com")),
        one(
            "second set", gem("Sam", "Okoro", "Sam.Okoro@Corp.Example"),
            record("sam", "okoro", mail: "SAM.OKORO@CORP.EXAMPLE")),
        one(
            "second set", gem("Sam", "Okoro", phone: "415.555.0132 x22"),
            record("Sam", "Okoro", phone: "+1-415-555-0132")),
        one(
            "second set", gem("Ida", "Holm", phone: "00 46 70 555 01 23"), record("Ida", "Holm", phone: "070-555 01 23")
        ),
        one(
            "second set", gem("Ida", "Holm", at: Post("Nordwind Energie AG")),
            record("Ida", "Holm", at: Post("Nordwind Energie", "Analyst", "2020-01"))),
        one(
            "second set", gem("Wei", "Zhang", at: Post("Nimbus Cloud"), school: "Tsinghua University"),
            record("Wei", "Zhang", at: Post("Nimbus Cloud Inc.", "SRE"), school: "Tsinghua Univ.")),
        one(
            "second set", gem("Ida", "Holm", "ida@home.example", "iholm@corp.example"),
            record("Ida", "Holm", mail: "iholm@corp.example")),
        one("second set", gem("Sukarno", nil, "s@s.example"), record("Sukarno", "-", mail: "s@s.example")),
        one(
            "second set", gem(nil, "Sukarno", phone: "+62 811 5550 123"), record("Sukarno", ".", phone: "0811 5550 123")
        ),
        one(
            "second set", gem("Nadia", "K.", linkedIn: "nadia-k-77"),
            record("Nadia", "Karimova", mail: "n@k.example", linkedIn: "linkedin.com/in/nadia-k-77/")),
        one("second set", gem("Nadia", "K.", "n@k.example"), record("Nadia", "Karimova", mail: "n@k.example")),
        one(
            "second set", gem("Omar", "Siddiqui", "o@s.example", linkedIn: "omarsid"),
            record("Omar", "Siddiqui", mail: "o@s.example", linkedIn: "linkedin.com/in/omar-siddiqui-1a2b")),
    ]

    private static let samePeople4: [LabelledPair] = [
        one(
            "second set",
            gem("Omar", "Siddiqui", "o@new.example", linkedIn: "omarsid", at: Post("Helix Bio"), school: "LUMS"),
            record(
                "Omar", "Siddiqui", mail: "o@old.example", linkedIn: "linkedin.com/in/omar-siddiqui-1a2b",
                at: Post("Helix Bio"), school: "LUMS")),
        one(
            "second set", gem("A. J.", "Prescott", "aj@p.example"),
            record("Andrew James", "Prescott", mail: "aj@p.example")),
        one(
            "second set", gem("AJ", "Prescott", linkedIn: "ajprescott"),
            record("Andrew", "Prescott", linkedIn: "linkedin.com/in/ajprescott")),
        one(
            "second set", gem("Bridget", "Callaghan", phone: "617 555 0142"),
            record("Bridget", "Callahan", phone: "617 555 0142")),
        one(
            "second set", gem("Ian", "Mc Donald", phone: "617 555 0142"),
            record("Ian", "MacDonald", phone: "617 555 0142")),
        one("second set", gem("Sean", "Pruitt", "s@p.example"), record("Shawn", "Pruitt", mail: "s@p.example")),
        one("second set", gem("Md", "Hasan", "m@h.example"), record("Mohammad", "Hasan", mail: "m@h.example")),
        one("second set", gem("Muhammad Usman", "Tariq", "u@t.example"), record("Usman", "Tariq", mail: "u@t.example")),
        one(
            "second set", gem("Karthik", "Subramanian", "k@s.example"),
            record("Subramanian", "Karthik", mail: "k@s.example")),
        one(
            "second set", gem("Ana Paula", "Ferreira dos Santos", "a@f.example"),
            record("Ana", "Santos", mail: "a@f.example")),
        one(
            "second set", gem("Rui", "Costa Almeida", phone: "+351 912 555 012"),
            record("Rui", "Almeida", phone: "912555012")),
    ]

    private static let otherPeople1: [LabelledPair] = [
        two(
            "second set, look-alikes", gem("Wei", "Chen", "wchen@a.example", linkedIn: "weichen1", at: Post("Acme")),
            record("Wei", "Chen", mail: "wei.chen@a.example", linkedIn: "linkedin.com/in/weichen2", at: Post("Acme"))),
        two(
            "second set, look-alikes",
            gem("Carlos", "Mendez", "mendez@f.example", linkedIn: "carlosm", phone: "305 555 0100"),
            record("Luis", "Mendez", mail: "mendez@f.example", linkedIn: "linkedin.com/in/luism", phone: "305 555 0100")
        ),
        two(
            "second set, look-alikes", gem("Carlos", "Mendez Jr.", "mendez@f.example", phone: "305 555 0100"),
            record("Carlos", "Mendez Sr.", mail: "mendez@f.example", phone: "305 555 0100")),
        two(
            "second set, look-alikes",
            gem("Carlos", "Mendez", "mendez@f.example", linkedIn: "carlos-mendez-jr", phone: "305 555 0100"),
            record(
                "Carlos", "Mendez", mail: "mendez@f.example", linkedIn: "linkedin.com/in/carlos-mendez-sr",
                phone: "305 555 0100")),
        two(
            "second set, look-alikes", gem("Marta", "Lis", "lis@f.example", phone: "48 555"),
            record("Magda", "Lis", mail: "lis@f.example")),
        two(
            "second set, look-alikes", gem("Aiden", "Burke", "burkes@f.example", school: "UCD"),
            record("Jayden", "Burke", mail: "burkes@f.example", school: "UCD")),
        two(
            "second set, look-alikes", gem("John", "Smith", "careers@agency.example"),
            record("John", "Smith", mail: "careers@agency.example")),
        two(
            "second set, look-alikes", gem("John", "Smith", "admin@agency.example"),
            record("Jon", "Smith", mail: "admin@agency.example")),
        two(
            "second set, look-alikes", gem("John", "Smith", "noemail@noemail.com"),
            record("John", "Smith", mail: "noemail@noemail.com")),
        two(
            "second set, look-alikes", gem("John", "Smith", "none@none.com"),
            record("John", "Smith", mail: "none@none.com")),
        two(
            "second set, look-alikes", gem("John", "Smith", "unknown@example.com"),
            record("John", "Smith", mail: "unknown@example.com")),
        two(
            "second set, look-alikes", gem("John", "Smith", "smithfamily@post.example"),
            record("John", "Smith", mail: "smithfamily@post.example", linkedIn: "linkedin.com/in/x-johnsmith")),
        two(
            "second set, look-alikes", gem("Pat", "Lee", "leefamily@post.example"),
            record("Pat", "Lee", mail: "leefamily@post.example")),
    ]

    private static let otherPeople2: [LabelledPair] = [
        two(
            "second set, look-alikes", gem("Tom", "Baker", "tom.and.sue@post.example"),
            record("Tom", "Baker", mail: "tom.and.sue@post.example", phone: "1 212 555 0000")),
        two(
            "second set, look-alikes", gem("Anna", "Schmidt", school: "TU Berlin", city: "Berlin"),
            record("Anna", "Schmidt", mail: "anna.s@x.example", school: "TU Berlin", city: "Berlin")),
        two(
            "second set, look-alikes", gem("Maria", "Garcia", linkedIn: "mariagarcia"),
            record("Maria", "Garcia", mail: "mg@x.example", linkedIn: "linkedin.com/in/mariagarcia2")),
        two(
            "second set, look-alikes", gem("Ann", "Ray", "ann@ray.example"),
            record("Joann", "Ray", mail: "joann@ray.example")),
        two(
            "second set, look-alikes", gem("Chris", "Doyle", "doyle@home.example"),
            record("Christine", "Doyle", mail: "doyle@home.example")),
        two(
            "second set, look-alikes", gem("Dani", "Ruiz", "ruizcasa@home.example"),
            record("Daniel", "Ruiz", mail: "ruizcasa@home.example")),
        two(
            "second set, look-alikes", gem("J.", "Park", "park.home@x.example"),
            record("Jisoo", "Park", mail: "park.home@x.example")
        ),
        two(
            "second set, look-alikes", gem("Ravi", "Nair", linkedIn: "ravinair"),
            record("Sunil", "Menon", linkedIn: "linkedin.com/in/ravinair")),
        two(
            "second set, look-alikes", gem("John", "Smith", linkedIn: "ACoAABcdef12"),
            record("John", "Smith", linkedIn: "https://www.linkedin.com/in/ACoAABcdef12")),
        two(
            "second set, look-alikes", gem("J", "Smith", "j.smith@gmail.com"),
            record("Jane", "Smith", mail: "jsmith@gmail.com")),
        two(
            "second set, look-alikes", gem("Ivy", "Stone", "candidates@search.example"),
            record("Ivy", "Stone", mail: "candidates@search.example")),
    ]
}
