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
        let syllables = [
            "ba", "de", "fi", "go", "hu", "ka", "le", "mí", "no", "pø", "řa", "se", "ti", "vö", "wu", "ży",
        ]
        return (0..<count).map { number in
            // Any two differ in half of the name: nobody may look like anybody else.
            let (low, middle, high) = (number % 16, number / 16 % 16, number / 256)
            let last = [low, middle, (low + middle + high) % 16, (3 * low + 7 * middle + 5 * high) % 16]
                .map { syllables[$0] }.joined()
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
