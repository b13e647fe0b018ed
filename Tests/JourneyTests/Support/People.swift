import APITransport

/// Invented candidates in the shape of Gem's API (gem-api 6.2).
enum People {
    /// A person nobody has: every field that goes up is there once.
    static func zoe(_ changes: [String: JSONValue] = [:]) -> JSONValue {
        candidate(
            "c-zoe", "Zoë", "Nuñez-O’Hara", email: "zoe.nunez@people.example",
            [
                "linked_in_handle": "zoe-nunez-4711", "phone_number": "+1 (415) 555-0132",
                "work_info": [
                    [
                        "company": "Northwind Robotics", "title": "Staff Engineer", "work_start_date": "2021-03-01",
                        "is_current": true,
                    ],
                    ["company": "Initrode Labs", "title": "Engineer", "work_start_date": .null],
                ],
                "education_info": [
                    ["school": "Example University", "degree": "BSc", "start_date": "2010-01-01"]
                ],
            ].merging(changes) { $1 })
    }

    static func candidate(
        _ id: String, _ first: String, _ last: String, email: String?, _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let emails: JSONValue = email.map { [["email_address": .string($0), "is_primary": true]] } ?? []
        return .object(
            ["id": .string(id), "first_name": .string(first), "last_name": .string(last), "emails": emails]
                .merging(more) { $1 })
    }

    /// So many different people, each with an address and a profile of their own: no two names look alike, while many
    /// a handle begins with another one.
    static func crowd(_ count: Int) -> [JSONValue] {
        let firsts = ["Amira", "Björn", "Chidi", "Danuta", "Emeka", "Freya", "Giulia", "Hiro", "Ines", "Jonas"]
        let lasts = ["Abara", "Brandt", "Castelli", "Dvořák", "Eriksen", "Fontaine", "Grabowski"]
        return (0..<count).map { number in
            let code = number * 48_271 % 456_976
            let letters = [code / 17_576, code / 676 % 26, code / 26 % 26, code % 26]
                .map { String(UnicodeScalar(UInt8(97 + $0))) }.joined()
            let last = lasts[number % lasts.count] + "q" + letters
            return candidate(
                "c-\(number)", firsts[number % firsts.count], last, email: "person\(number)@crowd.example",
                [
                    "linked_in_handle": .string("crowd-person-\(number)"),
                    "work_info": [
                        ["company": "Helio Energy", "title": "Engineer", "work_start_date": "2020-05-01"]
                    ],
                ])
        }
    }
}
