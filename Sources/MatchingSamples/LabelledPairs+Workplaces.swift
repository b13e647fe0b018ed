import Recruiting

/// Two people with one name or one workplace (rules 3.4), and contacts that belong to nobody.
extension LabelledPairs {
    private static let usualNames = [
        ("Wei", "Zhang"), ("Maria", "Garcia"), ("John", "Smith"), ("Priya", "Sharma"), ("Mohammed", "Ali"),
        ("Minh", "Nguyen"),
        ("Anna", "Müller"), ("Jin", "Kim"),
    ]

    static let sameWorkplace: [LabelledPair] =
        usualNames.map { first, last in
            two(
                "same name, same employer",
                gem(first, last, "\(first)1@corp.example", linkedIn: "\(first)-\(last)-one", at: Post("Corp Ltd")),
                record(
                    first, last, mail: "\(first)2@corp.example",
                    linkedIn: "https://www.linkedin.com/in/\(first)-\(last)-two",
                    at: Post("Corp Ltd", "Accountant")))
        }
        + usualNames.map { first, last in
            two(
                "same name, same employer, no profile", gem(first, last, "\(first)1@corp.example", at: Post("Corp")),
                record(
                    first, last, mail: "\(first)2@corp.example", phone: "+1 202 555 0110", at: Post("Corp Inc", "Clerk")
                ))
        }
        + usualNames.map { first, last in
            two(
                "same name, role address, other profile",
                gem(first, last, "hr@agency.example", linkedIn: "\(first)-\(last)-one"),
                record(first, last, mail: "hr@agency.example", linkedIn: "linkedin.com/in/\(first)-\(last)-two"))
        }
        + [
            "jobs@agency.example", "career@agency.example", "info@agency.example", "bewerbung@agency.example",
            "noemail@agency.example", "no.email@agency.example", "unknown3@agency.example", "x@example.com",
            "na@na.example", "test@test.example",
        ].map { mail in
            two(
                "same name, nobody's address", gem("Maria", "Garcia", mail, at: Post("Corp")),
                record("Maria", "Garcia", mail: mail, at: Post("Elsewhere")))
        }
        + ["the.garcias@post.example", "garcia.family@post.example", "familiagarcia@post.example"].map { mail in
            two(
                "same name, family address", gem("Maria", "Garcia", mail, linkedIn: "maria-garcia-1"),
                record("Maria", "Garcia", mail: mail, linkedIn: "linkedin.com/in/maria-garcia-2"))
        }
        + [
            two(
                "agency's phone", gem("Tilda", "Vance", phone: "+1 202 555 0110"),
                record("Edmund", "Lindgaard", phone: "202-555-0110")),
            two(
                "agency's phone", gem("Anna", "Vance", phone: "+1 202 555 0110", at: Post("Corp")),
                record("Anna", "Lindgaard", phone: "202-555-0110", at: Post("Elsewhere"))),
            two(
                "recycled work address", gem("James", "Smith", "j.smith@corp.example"),
                record("Julia", "Smith", mail: "j.smith@corp.example")),
            two(
                "other domain", gem("John", "Smith", "john.smith@mail.example"),
                record("John", "Smith", mail: "john.smith@post.example")),
            two(
                "name the other way round is somebody else", gem("James", "Thomas", at: Post("Corp")),
                record("Thomas", "James", at: Post("Elsewhere"))),
        ]

    /// Handles, addresses and names that begin or sound alike.
    static let sameLetters: [LabelledPair] =
        [
            ("jane-doe", "jane-doe-2"), ("jane-doe", "mary-jane-doe"), ("jane-doe-b50576a7", "jane-doe-b50576a8"),
            ("janedoe", "jane-doe"), ("jané-doe", "jane-doe"), ("jane-doe", "jane-doe1"),
        ].map { candidate, person in
            two(
                "handle that looks alike", gem("Jane", "Doe", linkedIn: candidate),
                record("Jane", "Doe", linkedIn: "https://www.linkedin.com/in/\(person)"))
        }
        + [
            ("ann@doe.example", "joann@doe.example"), ("jane.doe@mail.example", "jane.doe@mail2.example"),
            ("jane.doe@mail.example", "jane_doe@mail.example"), ("j.ane@doe.example", "jane@doe.example"),
        ].map { candidate, person in
            two("address that looks alike", gem("Jane", "Doe", candidate), record("Jane", "Doe", mail: person))
        }
        + names(
            "name that looks alike", isSame: false, sharing: .employer,
            [
                ("Wei", "Zhang", "Wen", "Zhang"), ("Li", "Wang", "Lin", "Wang"), ("Joan", "Park", "John", "Park"),
                ("Marta", "Silva", "Marcia", "Silva"), ("伟", "王", "伟", "汪"), ("Ann", "Berg", "Anna", "Bergman"),
                ("Rob", "Stone", "Robin", "Stone"), ("Carlos", "Ruiz", "Carla", "Ruiz"),
                ("Jun", "Lee", "Joon", "Leigh"),
                ("Olga", "Ivanova", "Oleg", "Ivanov"),
            ])
}
