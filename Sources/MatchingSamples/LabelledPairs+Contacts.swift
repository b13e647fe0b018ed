import Recruiting

/// One person whose addresses, profiles, phones or histories are spelled in two ways (rules 5.2 to 5.6).
extension LabelledPairs {
    static let contactPairs: [LabelledPair] =
        same("everything equal") { ($0.candidate(), $0.person()) }
        + same("e-mail and name") { one in
            (
                one.bareCandidate { $0.emails = [EmailAddress(one.mail, isPrimary: true)] },
                one.barePerson { $0.email = one.mail }
            )
        }
        + same("e-mail in capitals, mailto, brackets") { one in
            let spellings = [
                one.mail.uppercased(), " \(one.mail) ", "mailto:\(one.mail)", "<\(one.mail)>", "\(one.mail).",
            ]
            let spelling = spellings[one.mail.utf8.count % spellings.count]
            return (
                one.bareCandidate { $0.emails = [EmailAddress(spelling, isPrimary: true)] },
                one.barePerson { $0.email = one.mail }
            )
        }
        + same("second e-mail") { one in
            let emails = [EmailAddress("work.\(one.mail)", isPrimary: true), EmailAddress(one.mail)]
            return (one.bareCandidate { $0.emails = emails }, one.barePerson { $0.email = one.mail })
        }
        + same("plus-tag") { one in
            let tagged = one.mail.replacing("@", with: "+jobs@", maxReplacements: 1)
            return (
                one.bareCandidate { $0.emails = [EmailAddress(tagged, isPrimary: true)] },
                one.barePerson { $0.email = one.mail }
            )
        }
        + same("Gmail dots") { one in
            let local = "\(one.handle.filter(\.isLetter))"
            let dotted = "\(local.prefix(3)).\(local.dropFirst(3))@gmail.com"
            return (
                one.bareCandidate { $0.emails = [EmailAddress(dotted, isPrimary: true)] },
                one.barePerson { $0.email = "\(local)@gmail.com" }
            )
        }
        + same("LinkedIn spelling") { one in
            let spellings = [
                "http://uk.linkedin.com/in/\(one.handle)/", "linkedin.com/in/\(one.handle)?trk=x",
                "https://www.linkedin.com/in/\(one.handle)/de", "HTTPS://LinkedIn.com/IN/\(one.handle.uppercased())",
                "www.linkedin.com/mwlite/in/\(one.handle)", "https://linkedin.com/in/\(one.handle)/details/experience/",
                "in/\(one.handle)", one.handle,
            ]
            let spelling = spellings[one.mail.utf8.count % spellings.count]
            return (
                one.bareCandidate { $0.linkedInHandle = one.handle }, one.barePerson { $0.linkedIn = spelling }
            )
        }
        + same("LinkedIn in profiles only") { one in
            let profile = SocialProfile(network: "linkedin", url: "https://www.linkedin.com/in/\(one.handle)")
            return (
                one.bareCandidate { $0.profiles = [profile] },
                one.barePerson { $0.linkedIn = "linkedin.com/in/\(one.handle)" }
            )
        }
        + same("changed LinkedIn name") { one in
            (one.candidate { $0.linkedInHandle = "\(one.handle)-new-name" }, one.person())
        }
        + same("old e-mail, same profile") { one in
            (
                one.candidate { $0.emails = [EmailAddress("new.\(one.mail)", isPrimary: true)] },
                one.person { $0.phones = [] }
            )
        }
        + same("e-mail, new phone and employer") { one in
            (
                one.candidate {
                    $0.phone = "+1 303 555 0199"
                    $0.employments = [Employment(company: "Somewhere Else AG", title: "Chief", start: "2023-01")]
                    $0.linkedInHandle = nil
                    $0.educations = []
                    $0.school = nil
                }, one.person()
            )
        }
        + same("phone and name") { one in
            let national = one.phone.filter(\.isNumber).suffix(9)
            return (
                one.bareCandidate { $0.phone = one.phone },
                one.barePerson { $0.phones = [PersonPhone(number: "tel:\(national)")] }
            )
        }
        + [
            ("/in/jos%C3%A9-garc%C3%ADa", "josé-garcía"), ("/pub/jose-garcia/a7/576/b50", "jose-garcia-b50576a7"),
            ("/pub/jose-garcia/1/23/4", "jose-garcia-0040231"), ("/in/JOSÉ-garcía", "jose\u{301}-garci\u{301}a"),
        ].map { path, handle in
            LabelledPair(
                kind: "LinkedIn encoding", isSame: true,
                candidate: Candidate(id: "c-jose", firstName: "José", lastName: "García", linkedInHandle: handle),
                person: Person(
                    id: 1, firstName: "Jose", lastName: "Garcia", linkedIn: "https://www.linkedin.com\(path)"))
        }

    static let historyPairs: [LabelledPair] =
        same("employer and name") { one in
            (
                one.bareCandidate {
                    $0.employments = [
                        Employment(company: one.company, title: one.title, start: "2019", isCurrent: true)
                    ]
                },
                one.barePerson {
                    let bare = one.company.split(whereSeparator: { " ,".contains($0) }).prefix(2).joined(separator: " ")
                    $0.employments = [PersonEmployment(employer: bare.uppercased(), title: "x", start: "2020-02-01")]
                }
            )
        }
        + same("school and name", Invented.everybody.filter { $0.first != "John" && $0.first != "Wei" }) { one in
            (
                one.bareCandidate {
                    $0.educations = [Education(school: one.school)]
                    $0.location = one.city
                },
                one.barePerson {
                    $0.schools = [PersonSchool(name: "The \(one.school)")]
                    $0.location = "\(one.city), Somewhere"
                }
            )
        }
}
