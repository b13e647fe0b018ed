import Recruiting

/// One person whose LinkedIn address is written in two ways, or changed (rules 5.3).
extension LabelledPairs {
    static let profilePairs: [LabelledPair] = spellings + bothMails + changedNames + unusable

    /// Candidate's text, record's text.
    private static let rows: [(String, String)] = [
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance"),
        ("tilda-vance", "http://linkedin.com/in/tilda-vance/"),
        ("tilda-vance", "HTTPS://LinkedIn.com/IN/Tilda-Vance"),
        ("tilda-vance", "https://uk.linkedin.com/in/tilda-vance"),
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance?trk=x&locale=de_DE"),
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance#about"),
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance/en-us/"),
        ("tilda-vance", "www.linkedin.com/in/tilda-vance/zh_CN"),
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance/overlay/contact-info/"),
        ("tilda-vance", "https://www.linkedin.com/in/tilda-vance/recent-activity/"),
        ("tilda-vance", "linkedin.com/mwlite/in/tilda-vance"), ("tilda-vance", "linkedin.com/m/in/tilda-vance"),
        ("tilda-vance", "https://https://www.linkedin.com/in/tilda-vance"),
        ("tilda-vance", "(https://www.linkedin.com/in/tilda-vance)."), ("tilda-vance", "in/tilda-vance"),
        ("tilda-vance", "@tilda-vance"), ("@tilda-vance", "tilda-vance"),
        ("https://www.linkedin.com/in/Tilda-Vance/", "linkedin.com/in/tilda-vance"),
        ("in/tilda-vance", "https://de.linkedin.com/in/tilda-vance/de"),
        ("tild%C3%A1-v%C3%A1nce", "https://www.linkedin.com/in/tildá-vánce"),
        ("tildá-vánce", "https://www.linkedin.com/in/tild%c3%a1-v%c3%a1nce"),
        ("tildá-vánce", "https://www.linkedin.com/in/tild%25C3%25A1-v%25C3%25A1nce"),
        ("tilda\u{301}-va\u{301}nce", "https://www.linkedin.com/in/tild%C3%A1-v%C3%A1nce"),
        ("%E7%8E%8B-%E4%BC%9F-8a21b", "https://cn.linkedin.com/in/王-伟-8a21b"),
        ("tilda-vance-b50576a7", "http://www.linkedin.com/pub/tilda-vance/a7/576/b50"),
        ("tilda-vance-0040231", "http://uk.linkedin.com/pub/tilda-vance/1/23/4"),
        ("tilda-vance-0040230", "http://www.linkedin.com/pub/tilda-vance/0/23/4"),
        ("tilda-vance-004023", "http://www.linkedin.com/pub/tilda-vance/0/23/4/en"),
        ("https://www.linkedin.com/pub/tilda-vance/a7/576/b50", "https://www.linkedin.com/in/tilda-vance-b50576a7"),
        ("tvance", "https://www.linkedin.com/in/tvance/"), ("tv1", "http://nl.linkedin.com/in/tv1"),
    ]

    private static let spellings = rows.map { candidate, person in
        one(
            "LinkedIn spelling", gem("Tilda", "Vance", "tilda@private.example", linkedIn: candidate),
            record("Tilda", "Vance", mail: "t.vance@office.example", linkedIn: person))
    }

    private static let bothMails = same("private and work e-mail, same profile") { one in
        (
            one.candidate {
                $0.emails = [EmailAddress("private.\(one.mail)", isPrimary: true)]
                $0.phone = nil
            },
            one.person {
                $0.email = "office.\(one.mail)"
                $0.linkedIn = "http://nl.linkedin.com/in/\(one.handle)/"
                $0.employments = []
            }
        )
    }

    private static let changedNames =
        same("changed LinkedIn name, same e-mail") { one in
            (
                one.candidate { $0.phone = nil },
                one.person {
                    $0.linkedIn = "https://www.linkedin.com/in/old-\(one.handle)-99"
                    $0.employments = []
                    $0.schools = []
                }
            )
        }
        + same("changed LinkedIn name, same phone") { one in
            (
                one.candidate { $0.emails = [EmailAddress("new.\(one.mail)", isPrimary: true)] },
                one.person { $0.linkedIn = "https://www.linkedin.com/in/\(one.handle)-1b2c3d" }
            )
        }
        + [
            one(
                "LinkedIn in profiles only",
                {
                    var candidate = gem("Tilda", "Vance")
                    candidate.profiles = [
                        SocialProfile(network: "github", url: "https://github.com/tvance", username: "tvance"),
                        SocialProfile(
                            network: "LinkedIn", url: "https://www.linkedin.com/in/tilda-vance/", username: nil),
                    ]
                    return candidate
                }(), record("Tilda", "Vance", linkedIn: "uk.linkedin.com/in/tilda-vance")),
            one(
                "LinkedIn in profiles only",
                {
                    var candidate = gem("Tilda", "Vance", linkedIn: "ACoAAB1cQQQQ")
                    candidate.profiles = [SocialProfile(network: "linkedin", url: nil, username: "tilda-vance")]
                    return candidate
                }(), record("Tilda", "Vance", linkedIn: "linkedin.com/in/tilda-vance")),
        ]

    /// What cannot be compared speaks neither for nor against.
    private static let unusable = [
        "ACoAAB1cZZ8Bq", "https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,x", "https://lnkd.in/abc",
        "https://www.linkedin.com/company/acme", "urn:li:member:1", "https://www.linkedin.com/in/%GG",
        "linkedin.com/pub/tilda-vance", "https://www.linkedin.com/in/",
    ].map { text in
        one(
            "unusable LinkedIn text, same e-mail",
            gem("Tilda", "Vance", "tilda@vance.example", linkedIn: "tilda-vance"),
            record("Tilda", "Vance", mail: "tilda@vance.example", linkedIn: text))
    }
}
