import APITransport
import Recruiting
import Testing

@testable import GemAPI

@Suite struct CandidateDecodingTests {
    /// The sample of the reference (gem-api 8).
    private let sample = #"""
        {"id": "Y2FuZGlkYXRlczo5MDAxMTI=", "created_at": 1717171717, "created_by": "dXNlcnM6NDI=",
         "last_updated_at": 1718181818, "candidate_greenhouse_id": null, "first_name": "Zoë",
         "last_name": "Nuñez-O'Hara", "nickname": null, "weblink": "https://www.gem.com/candidate/x",
         "emails": [{"email_address": "zoe.nunez@example.com", "is_primary": true},
                    {"email_address": "Zoe@Work.example", "is_primary": false}],
         "phone_number": "+1 (415) 555-0132", "location": "San Francisco Bay Area",
         "linked_in_handle": "zo%C3%AB-nu%C3%B1ez-1a2b3c",
         "profiles": [{"network": "github", "url": "https://github.com/example", "username": "example"}],
         "company": "Acme", "title": "Staff Engineer", "school": "Example University",
         "education_info": [{"school": "Example University", "parsed_university": "Example University",
            "parsed_school": null, "start_date": "2008-01-01", "end_date": null, "field_of_study": null,
            "parsed_major_1": null, "degree": null}],
         "work_info": [{"company": "Acme", "title": "Staff Engineer", "work_start_date": "2021-03-01",
            "work_end_date": null, "is_current": true},
            {"company": "Initech", "title": "Engineer", "work_start_date": null, "work_end_date": "2021-02-01",
            "is_current": false}],
         "custom_fields": [{"id": "Q3VzdG9tRmllbGQ6Nw==", "name": "iCIMS uploaded", "scope": "team",
            "value": "2024-06-12", "value_type": "date"}],
         "due_date": null, "project_ids": ["UHJvamVjdDox"], "sourced_from": null, "gem_source": null}
        """#

    private func candidate(_ json: String) throws -> Candidate {
        Candidate(gem: try JSONValue(parsing: Array(json.utf8)), fallbackID: "#7")
    }

    @Test func `the reference's sample is read whole`() throws {
        #expect(
            try candidate(sample)
                == Candidate(
                    id: "Y2FuZGlkYXRlczo5MDAxMTI=", firstName: "Zoë", lastName: "Nuñez-O'Hara",
                    emails: [
                        EmailAddress("zoe.nunez@example.com", isPrimary: true), EmailAddress("Zoe@Work.example"),
                    ],
                    phone: "+1 (415) 555-0132", location: "San Francisco Bay Area",
                    linkedInHandle: "zo%C3%AB-nu%C3%B1ez-1a2b3c",
                    profiles: [
                        SocialProfile(network: "github", url: "https://github.com/example", username: "example")
                    ],
                    company: "Acme", title: "Staff Engineer", school: "Example University",
                    employments: [
                        Employment(company: "Acme", title: "Staff Engineer", start: "2021-03-01", isCurrent: true),
                        Employment(company: "Initech", title: "Engineer", end: "2021-02-01", isCurrent: false),
                    ],
                    educations: [
                        Education(
                            school: "Example University", parsedUniversity: "Example University", start: "2008-01-01")
                    ],
                    customFields: [CustomField(name: "iCIMS uploaded", value: "2024-06-12")],
                    webLink: "https://www.gem.com/candidate/x", projectIDs: ["UHJvamVjdDox"],
                    updatedAt: 1_718_181_818))
    }

    @Test func `texts are kept exactly as they came`() throws {
        let read = try candidate(#"{"id": "1", "first_name": "  JANE\u00a0", "nickname": "Hi, I am on leave!"}"#)
        #expect(read.firstName == "  JANE\u{A0}")
        #expect(read.nickname == "Hi, I am on leave!")
    }

    @Test(arguments: [
        "{}", #"{"id": null, "emails": null, "work_info": null, "custom_fields": null, "project_ids": null}"#,
        #"{"id": "", "emails": true, "first_name": ""}"#,
        #"{"emails": [null, {}, [], true], "work_info": [null, "x", []], "profiles": [{}], "first_name": {"a": 1}}"#,
    ])
    func `what is missing, null or of another type is empty`(json: String) throws {
        #expect(try candidate(json) == Candidate(id: "#7"))
    }

    @Test func `numbers and truth values in other types are understood`() throws {
        let read = try candidate(
            #"""
            {"id": 12, "phone_number": 4155550132, "last_updated_at": "1718181818", "emails": "a@example.com",
             "work_info": {"company": "Acme", "title": 7, "work_start_date": 2019, "is_current": "true"},
             "profiles": ["https://www.linkedin.com/in/x"], "project_ids": [3, null]}
            """#)
        #expect(
            read
                == Candidate(
                    id: "12", emails: [EmailAddress("a@example.com")], phone: "4155550132",
                    profiles: [SocialProfile(url: "https://www.linkedin.com/in/x")],
                    employments: [Employment(company: "Acme", title: "7", start: "2019", isCurrent: true)],
                    projectIDs: ["3"], updatedAt: 1_718_181_818))
    }

    @Test(
        arguments: [
            (#"{"name": "n", "value": "text"}"#, "text"), (#"{"name": "n", "value": ["a", "b", null, 3]}"#, "a, b, 3"),
            (#"{"name": "n", "value": true}"#, "yes"), (#"{"name": "n", "value": 2.0}"#, "2"),
            (#"{"name": "n", "value": null}"#, nil), (#"{"name": "n", "value": []}"#, nil),
            (#"{"name": "n", "value": {"id": "o", "value": "V"}}"#, "V"),
            (#"{"name": "n", "value": {"b": 1}}"#, #"{"b":1}"#),
            (#"{"custom_field_category": "n", "custom_field_value": "old"}"#, "old"),
        ] as [(String, String?)])
    func `a custom field of any type becomes text`(json: String, value: String?) throws {
        #expect(
            try candidate(#"{"custom_fields": [\#(json), "junk", {"value": 1}]}"#).customFields == [
                CustomField(name: "n", value: value)
            ])
    }
}
