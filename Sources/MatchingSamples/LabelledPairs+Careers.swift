import Recruiting

/// One person known by a history, or by records that grew old (rules 3.12, 5.5 and 5.6).
extension LabelledPairs {
    private static let companies: [(String, String)] = [
        ("Acme, Inc.", "ACME GmbH"), ("Acme", "The Acme Company"),
        ("Brightwater Analytics Ltd.", "Brightwater Analytics"),
        ("Polna Sp. z o.o.", "POLNA"), ("Nimbus Cloud Co., Ltd.", "Nimbus Cloud"),
        ("Soleil Conseil S.A.R.L.", "Soleil Conseil"),
        ("Hansen & Söhne KG", "Hansen und Soehne"), ("Fjord Energi A/S", "Fjord Energi"),
        ("Umbrella Systems Pvt Ltd", "Umbrella Systems"),
        ("Oranje Logistics B.V.", "Oranje Logistics (Netherlands)"), ("株式会社ミナト", "ミナト"),
        ("Globex", "Globex Corporation"),
    ]

    static let careerPairs: [LabelledPair] =
        companies.map { candidate, person in
            one(
                "employer spelling", gem("Severin", "Aldoujaily", at: Post(candidate, "Analyst")),
                record("Severin", "Aldoujaily", at: Post(person, "Data analyst", "2021-09")))
        }
        + [
            one(
                "year only", gem("Severin", "Aldoujaily", at: Post("Acme", "Analyst", "2019", "2021")),
                record("Severin", "Aldoujaily", at: Post("Acme Inc", "Analyst", "2019-06", "2020-02"))),
            one(
                "end before start", gem("Severin", "Aldoujaily", at: Post("Acme", "Analyst", "2021-05", "2019-01")),
                record("Severin", "Aldoujaily", at: Post("Acme", "Analyst", "2021-05"))),
            one(
                "no dates", gem("Severin", "Aldoujaily", at: Post("Acme", "Analyst", nil)),
                record("Severin", "Aldoujaily", at: Post("Acme", "Analyst", nil))),
            one(
                "nickname and employer", gem("Liz", "Aldoujaily", at: Post("Acme", "Analyst")),
                record("Elizabeth", "Aldoujaily", at: Post("ACME Ltd", "Analyst"))),
            one(
                "school and title", gem("Severin", "Aldoujaily", at: Post("Acme", "Analyst"), school: "MIT"),
                record(
                    "Severin", "Aldoujaily", at: Post("Acme", "Analyst"),
                    school: "Massachusetts Institute of Technology")),
            one(
                "school abbreviation", gem("Severin", "Aldoujaily", school: "LSE", city: "London"),
                record("Severin", "Aldoujaily", school: "London School of Economics", city: "London, United Kingdom")),
            one(
                "summary only",
                {
                    var candidate = gem("Severin", "Aldoujaily")
                    candidate.company = "Acme, Inc."
                    candidate.title = "Analyst"
                    return candidate
                }(), record("Severin", "Aldoujaily", at: Post("Acme", "Analyst"))),
            one(
                "hidden LinkedIn field",
                gem(
                    "Amaru", "Quispe Tito", "amaru@quispe.example", linkedIn: "amaruquispe",
                    at: Post("Andes Data S.A.C.")),
                record("Amaru", "Quispe", mail: "aquispe@andes.example", at: Post("Andes Data"))),
        ]

    /// Five records of one person, each older and barer than the one before.
    static let oldRecords: [LabelledPair] = Invented.everybody.flatMap { one -> [LabelledPair] in
        let candidate = one.candidate { $0.emails.append(EmailAddress("old.\(one.mail)")) }
        return [
            one.person { $0.employments = [] },
            one.person {
                $0.linkedIn = nil
                $0.email = "old.\(one.mail)"
            },
            one.barePerson { $0.email = one.mail.uppercased() },
            one.barePerson { $0.linkedIn = "http://www.linkedin.com/in/\(one.handle)/" },
            one.person {
                $0.email = nil
                $0.linkedIn = nil
                $0.schools = []
            },
        ].map { LabelledPair(kind: "five old records", isSame: true, candidate: candidate, person: $0) }
    }
}
