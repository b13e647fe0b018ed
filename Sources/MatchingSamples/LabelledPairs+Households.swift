import Recruiting

/// Relatives: one name, one address, one number between two people (rules 3.7 and 5.2).
extension LabelledPairs {
    static let households: [LabelledPair] = fathersAndSons + twins + couples

    private static func family(
        _ kind: String, _ first: String, _ second: String, _ last: String, otherLast: String? = nil
    ) -> LabelledPair {
        let mail = "\(last.filter(\.isLetter).lowercased())4711@post.example"
        return two(
            kind,
            gem(first, last, mail, linkedIn: "\(first)-\(last)-1a", phone: "+1 207 555 0161", city: "Portland, Maine"),
            record(
                second, otherLast ?? last, mail: mail, linkedIn: "https://www.linkedin.com/in/\(second)-\(last)-2b",
                phone: "(207) 555-0161", city: "Portland, Maine"))
    }

    private static let fathersAndSons: [LabelledPair] =
        [
            ("Harold", "Peter"), ("Giorgos", "Nikos"), ("Ramesh", "Suresh"), ("Olaf", "Erik"), ("Jin", "Jun"),
            ("John", "Jonas"), ("Mark", "Marcus"),
        ].map { family("father and son, one e-mail and phone", $0, $1, "Lindgaard") }
        + [
            ("Edmund Lindgaard Sr.", "Edmund Lindgaard Jr."), ("Edmund Lindgaard", "Edmund Lindgaard Jr."),
            ("Edmund Lindgaard II", "Edmund Lindgaard III"), ("Edmund Lindgaard, Sr", "Edmund Lindgaard"),
            ("Edmund Lindgaard IV", "Edmund Lindgaard"),
        ].map { candidate, person in
            let parts = { (name: String) in name.split(separator: " ", maxSplits: 1).map(String.init) }
            return two(
                "senior and junior",
                gem(parts(candidate)[0], parts(candidate)[1], "edmund@lindgaard.example", phone: "207 555 0161"),
                record(parts(person)[0], parts(person)[1], mail: "edmund@lindgaard.example", phone: "207 555 0161"))
        }
        + [
            two(
                "father and son, nickname", gem("Bob", "Lindgaard", "lindgaard@post.example", linkedIn: "boblindgaard"),
                record(
                    "Robert", "Lindgaard", mail: "lindgaard@post.example", linkedIn: "linkedin.com/in/robertlindgaardsr"
                )),
            two(
                "father and son, nickname", gem("Bob", "Lindgaard", "lindgaard@post.example"),
                record("Robert", "Lindgaard", mail: "lindgaard@post.example")),
            two(
                "father and son, middle name", gem("Edmund Carl", "Lindgaard", "lindgaard@post.example"),
                record("Edmund Hugo", "Lindgaard", mail: "lindgaard@post.example")),
            two(
                "mother and daughter", gem("Maria Elena", "Fuentes Rojas", phone: "+56 2 5550 0137"),
                record("Maria", "Rojas Fuentes", phone: "+56 2 5550 0137")),
        ]

    private static let twins: [LabelledPair] =
        [
            ("Tim", "Tom"), ("Jana", "Jan"), ("Marie", "Maria"), ("Ana", "Anya"), ("Ravi", "Rani"), ("Lea", "Lena"),
            ("Emil", "Emily"), ("Daniel", "Danielle"), ("Taylor", "Tyler"), ("Hannah", "Anna"), ("Mia", "Maya"),
            ("Erin", "Erik"), ("Karl", "Karla"),
        ].map { first, second in
            two(
                "twins, one e-mail and school",
                gem(
                    first, "Vestergaard", "vester@post.example", phone: "+45 33 55 01 22", at: Post("Acme"),
                    school: "Aarhus Universitet"),
                record(
                    second, "Vestergaard", mail: "vester@post.example", phone: "+45 33 55 01 22", at: Post("Acme"),
                    school: "Aarhus Universitet"))
        }

    private static let couples: [LabelledPair] =
        [
            ("Alex", "Alexandra"), ("Chris", "Christina"), ("Sam", "Samantha"), ("Pat", "Patricia"),
            ("Andre", "Andrea"),
            ("Nick", "Nicole"), ("Joe", "Jo"), ("Mel", "Melanie"), ("Max", "Maxine"), ("Robbie", "Roberta"),
        ].map { first, second in
            two(
                "couple, one e-mail", gem(first, "Haverkamp", "haverkamp@post.example", phone: "+49 221 555 0150"),
                record(second, "Haverkamp", mail: "haverkamp@post.example", phone: "+49 221 555 0150"))
        }
        + [
            two(
                "couple, one e-mail", gem("Ivan", "Petrov", "petrovs.home@post.example"),
                record("Ivanna", "Petrova", mail: "petrovs.home@post.example")),
            two(
                "couple, one e-mail", gem("Sasha", "Petrov", "petrovs.home@post.example"),
                record("Sasha", "Petrova", mail: "petrovs.home@post.example")),
            two(
                "couple, his profile on her record", gem("Erik", "Haverkamp", linkedIn: "erik-haverkamp"),
                record("Signe", "Haverkamp", linkedIn: "https://www.linkedin.com/in/erik-haverkamp")),
            two(
                "couple, one e-mail, his profile on her record",
                gem("Erik", "Haverkamp", "haverkamp@post.example", linkedIn: "erik-haverkamp"),
                record("Signe", "Haverkamp", mail: "haverkamp@post.example", linkedIn: "linkedin.com/in/erik-haverkamp")
            ),
        ]
}
