import Recruiting

/// Two people who look like one. None of these may ever be `same`.
extension LabelledPairs {
    /// Another address, profile and phone: somebody else with the same name.
    private static func other(_ person: inout Person, _ one: Invented) {
        person.email = "other.\(one.mail)"
        person.linkedIn = "https://www.linkedin.com/in/\(one.handle)-2"
        person.phones = [PersonPhone(number: "+1 707 555 0111")]
    }

    static let namesakes: [LabelledPair] =
        different("namesake") { ($0.bareCandidate(), $0.barePerson()) }
        + different("namesake, other everything") { one in
            (
                one.candidate(),
                one.person {
                    other(&$0, one)
                    $0.employments = [PersonEmployment(employer: "Elsewhere LLC", title: "Cook", start: "2015-01-01")]
                    $0.schools = [PersonSchool(name: "Another College")]
                    $0.location = "Perth, Australia"
                }
            )
        }
        + different("namesake, other handle with same beginning") { one in
            (
                one.bareCandidate { $0.linkedInHandle = one.handle },
                one.barePerson { $0.linkedIn = "https://www.linkedin.com/in/\(one.handle)-2" }
            )
        }
        + different("namesake at the same employer, other handle") { one in
            (
                one.candidate {
                    $0.emails = []
                    $0.phone = nil
                },
                one.person { other(&$0, one) }
            )
        }
        + different("namesake in the same place") { one in
            (one.bareCandidate { $0.location = one.city }, one.barePerson { $0.location = "\(one.city), Somewhere" })
        }
        + different("namesake, opaque profile") { one in
            (
                one.bareCandidate { $0.linkedInHandle = "ACoAAB1cXYZ\(one.last.count)" },
                one.barePerson { $0.linkedIn = "https://www.linkedin.com/in/ACoAAB1cXYZ\(one.last.count)" }
            )
        }
        + different("e-mail contained in the other") { one in
            (
                one.bareCandidate { $0.emails = [EmailAddress(one.mail, isPrimary: true)] },
                one.barePerson { $0.email = "jo\(one.mail)" }
            )
        }
        + names(
            "other middle name", isSame: false, sharing: .employer,
            [
                ("John A.", "Smith", "John B.", "Smith"), ("Mary Ann", "Jones", "Mary Beth", "Jones"),
                ("John Paul", "Davis", "John Michael", "Davis"),
            ])
        + names(
            "other second family name", isSame: false, sharing: .phone,
            [
                ("Lucía", "García Márquez", "Lucía", "García López"),
                ("Hannah", "Weiss-Altmann", "Hannah", "Weiss-Berger"),
                ("Ana", "Ruiz Soto", "Ana", "Ruiz Vidal"),
            ])
        + names(
            "same initial", isSame: false, sharing: .nothing,
            [
                ("Jane", "D.", "Jane", "Dalton"), ("J.", "Roe", "James", "Roe"), ("Amina", "O.", "Amina", "Osei"),
                ("王伟", nil, "王芳", nil), ("伟", "王", "芳", "王"), ("Wei", "Wang", "Wei", "Zhang"),
            ])

    static let relatives: [LabelledPair] =
        names(
            "father and son, one address", isSame: false, sharing: .mail,
            [
                ("Peter", "Ashworth", "Harold", "Ashworth"), ("Daniel", "Roe", "Samuel", "Roe"),
                ("Ivan", "Petrenko", "Oleg", "Petrenko"), ("Luis", "Ortega", "Mateo", "Ortega"),
                ("Karl", "Hagedorn", "Otto", "Hagedorn"), ("John", "Smithers Sr.", "John", "Smithers Jr."),
                ("John", "Smithers II", "John", "Smithers III"), ("William", "Tremaine, Sr", "William", "Tremaine, Jr"),
                ("John", "Smithers Jr.", "John", "Smithers"), ("Robert", "Fallow", "Robert", "Fallow Jr."),
            ])
        + names(
            "couple, one address", isSame: false, sharing: .mail,
            [
                ("Mario", "Conti", "Maria", "Conti"), ("Daniel", "Stroud", "Daniela", "Stroud"),
                ("Paul", "Quigley", "Paula", "Quigley"), ("Christian", "Moser", "Christina", "Moser"),
                ("Jane", "Roe", "John", "Hartnell"), ("Martin", "Vogt", "Martina", "Vogt"),
                ("Julian", "Ferris", "Juliana", "Ferris"), ("Andre", "Solano", "Andrea", "Solano"),
            ])
        + names(
            "relatives, one phone", isSame: false, sharing: .phone,
            [
                ("Peter", "Ashworth", "Harold", "Ashworth"), ("Jane", "Roe", "John", "Roe"),
                ("Emma", "Lund", "Erik", "Lund"),
                ("Anna", "Weiss", "Hanna", "Altmann"), ("Mario", "Conti", "Maria", "Conti"),
                ("Li", "Wang", "Min", "Wang"),
            ])
        + names(
            "twins at one employer", isSame: false, sharing: .employer,
            [
                ("Anna", "Kessler", "Petra", "Kessler"), ("Mark", "Dalby", "Matt", "Dalby"),
                ("Tim", "Orr", "Tom", "Orr"),
                ("Jan", "Visscher", "Jana", "Visscher"), ("Lena", "Brandt", "Lea", "Brandt"),
                ("Ravi", "Menon", "Rani", "Menon"),
                ("Eric", "Sand", "Erica", "Sand"), ("Marta", "Nowicka", "Maria", "Nowicka"),
            ])
        + different("twins, everything but the first name") { one in
            (
                one.candidate { $0.linkedInHandle = nil },
                one.person {
                    $0.firstName = "Quillon"
                    $0.linkedIn = nil
                }
            )
        }
        + different("father and son, same name, other profile") { one in
            (
                one.candidate { $0.employments = [] },
                one.person {
                    $0.linkedIn = "https://www.linkedin.com/in/\(one.handle)-senior"
                    $0.employments = []
                    $0.schools = []
                }
            )
        }

    static let sharedContacts: [LabelledPair] =
        different("colleagues, role address") { one in
            let mail = "jobs@\(one.handle).example"
            return (
                one.candidate {
                    $0.emails = [EmailAddress(mail, isPrimary: true)]
                    $0.linkedInHandle = nil
                },
                one.person {
                    $0.firstName = "Quillon"
                    $0.lastName = "Abernathy"
                    $0.email = mail
                    $0.linkedIn = nil
                }
            )
        }
        + different("namesake, role address") { one in
            let mail = ["info@", "hr@", "careers@", "office@"][one.last.count % 4] + "agency.example"
            return (
                one.bareCandidate { $0.emails = [EmailAddress(mail, isPrimary: true)] },
                one.barePerson { $0.email = mail }
            )
        }
        + different("namesake, placeholder address") { one in
            let mail = ["noemail@", "unknown@", "none@"][one.last.count % 3] + "agency.example"
            return (
                one.bareCandidate { $0.emails = [EmailAddress(mail, isPrimary: true)] },
                one.barePerson { $0.email = mail }
            )
        }
        + names(
            "namesake, family address", isSame: false, sharing: .nothing,
            [
                ("John", "Ashworth", "John", "Ashworth"), ("Maria", "Conti", "Maria", "Conti"),
                ("Karl", "Hagedorn", "Karl", "Hagedorn"), ("Robert", "Fallow", "Robert", "Fallow"),
            ]
        ).enumerated().map { index, pair in
            var pair = pair
            let mail = [
                "ashworth.family@mail.example", "familiaconti@mail.example", "hagedorns@mail.example",
                "bob.and.sue@fallow.example",
            ][index]
            pair.candidate.emails = [EmailAddress(mail, isPrimary: true)]
            pair.person.email = mail
            return pair
        }
        + different("recycled phone") { one in
            (
                one.bareCandidate { $0.phone = one.phone },
                Person(id: 7, firstName: "Quillon", lastName: "Abernathy", phones: [PersonPhone(number: one.phone)])
            )
        }
        + different("colleagues") { one in
            (
                one.candidate {
                    $0.emails = [EmailAddress("a.\(one.mail)", isPrimary: true)]
                    $0.linkedInHandle = nil
                    $0.phone = nil
                },
                one.person {
                    $0.lastName = "Abernathy"
                    $0.linkedIn = nil
                    $0.phones = []
                }
            )
        }
        + different("profile of somebody else pasted") { one in
            (
                one.candidate { $0.emails = [] },
                one.person {
                    $0.firstName = "Quillon"
                    $0.lastName = "Abernathy"
                    $0.email = "quillon@abernathy.example"
                    $0.phones = []
                    $0.employments = []
                    $0.schools = []
                }
            )
        }
        + different("address passed on") { one in
            (
                one.bareCandidate { $0.emails = [EmailAddress(one.mail, isPrimary: true)] },
                Person(id: 7, firstName: "Quillon", lastName: "Abernathy", email: one.mail)
            )
        }
}
