import APITransport
import ICIMSAPI
import Recruiting
import Testing

@Suite struct PersonDifferenceTests {
    private static let kept = #"""
        {"firstname":"Jane","lastname":"Doe","email":"JANE@x.example","folder":{"id":"D32007","value":"Aktiv"},
         "field12345":"https://www.linkedin.com/in/jane-doe","source":"Gem","sourceperson":{"id":"564"},
         "phones":[{"phonenumber":"(+1) 5550100"}],
         "workexperience":[{"workemployer":"Globex","worktitle":"Intern","workstartdate":"2017-01-01","workenddate":"2019-07-24"},
                           {"workemployer":"Acme","worktitle":"Engineer","workstartdate":"2019-08-15"}],
         "education":[{"school":{"id":"C1","value":"SAMPLE University"}}]}
        """#

    /// What is changed in a record that kept everything (null removes the key), and what is to be noticed.
    static let cases: [(String, [String: JSONValue], notKept: [String], unproven: [String])] = [
        ("everything kept", [:], [], []),
        ("another e-mail", ["email": "other@x.example"], ["email"], []),
        ("a hidden LinkedIn field", ["field12345": nil], [], ["field12345"]),
        ("an emptied LinkedIn field", ["field12345": ""], [], ["field12345"]),
        ("another LinkedIn address", ["field12345": "https://www.linkedin.com/in/x"], ["field12345"], []),
        ("a source the list does not have", ["source": "Other"], ["source"], []),
        ("no source person", ["sourceperson": nil], [], ["sourceperson"]),
        ("another source person", ["sourceperson": 9], ["sourceperson"], []),
        ("another folder", ["folder": ["id": "D32006"]], ["folder"], []),
        ("no phones", ["phones": nil], ["phones[0]"], []),
        (
            "a phone of another type", ["phones": [["phonenumber": "+15550100", "phonetype": ["id": "D83001"]]]],
            ["phones[0].phonetype"], []
        ),
        ("no work history", ["workexperience": []], ["workexperience[0]", "workexperience[1]"], []),
        (
            "one entry, with another end",
            [
                "workexperience": [
                    [
                        "workemployer": "Globex", "worktitle": "Intern", "workstartdate": "2017-05-01",
                        "workenddate": "2018-07-24",
                    ]
                ]
            ],
            ["workexperience[0]", "workexperience[1].workenddate"], []
        ),
        (
            "a start in another month",
            ["workexperience": [["workemployer": "Acme", "worktitle": "Engineer", "workstartdate": "2019-09-01"]]],
            ["workexperience[0]", "workexperience[1]"], []
        ),
        ("another school", ["education": [["school": ["value": "Sample College"]]]], ["education[0]"], []),
    ]

    @Test(arguments: cases.indices) func `what was not kept is named`(index: Int) throws {
        let (name, changes, notKept, unproven) = Self.cases[index]
        var members = try #require(try parsed(Self.kept).members)
        for (key, value) in changes { members[key] = value }
        let difference = tenant.difference(between: WritingTests.draft, and: .object(members))
        #expect(difference == PersonDifference(notKept: notKept, unproven: unproven), Comment(rawValue: name))
    }

    @Test func `what was not sent is not compared`() throws {
        let difference = tenant.difference(
            between: PersonDraft(lastName: "Doe"),
            and: try parsed(#"{"lastname":"Doe","folder":{"id":"D32007"},"source":"Gem"}"#))
        #expect(difference.isEmpty)
    }
}
