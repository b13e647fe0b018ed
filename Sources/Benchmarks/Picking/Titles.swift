import Recruiting

/// Invented openings, the same on every machine.
enum Titles {
    private static let levels = [
        "", "Junior ", "Senior ", "Staff ", "Principal ", "Lead ", "Associate ", "Director of ", "Head of ", "VP, ",
    ]
    private static let roles = [
        "Software Engineer", "Data Engineer", "Data Scientist", "Product Manager", "Product Designer",
        "Account Executive", "Site Reliability Engineer", "iOS Engineer", "Android Engineer", "Security Engineer",
        "Recruiter", "Technical Recruiter", "Sales Development Representative", "Customer Success Manager",
        "Financial Analyst", "Machine Learning Engineer", "QA Engineer", "Solutions Architect", "UX Researcher",
        "Office Manager", "Registered Nurse", "Warehouse Associate", "Marketing Manager", "People Operations Partner",
        "Legal Counsel", "Full-Stack Developer", "DevOps Engineer", "Hardware Engineer",
    ]
    private static let teams = [
        "Payments", "Growth", "Platform", "Infrastructure", "Search", "Ads", "Trust & Safety", "Identity", "Mobile",
        "Core Services", "Risk", "Data Platform", "Developer Tools", "Billing", "EMEA", "APAC",
    ]
    private static let cities = [
        "London", "New York", "San Francisco", "Berlin", "München", "São Paulo", "Tokyo", "東京", "Dublin", "Toronto",
        "Remote - US", "Remote - EU", "Austin", "Chicago", "Zürich", "Singapore", "Sydney", "Paris", "Montréal",
        "Seattle",
    ]
    private static let managers = [
        "Pat Lee", "Sven Åkesson", "Amara Obi", "Jörg Müller", "Mei Tanaka", "Olu Adeyemi", "Inès Dubois", "Ruth Kamau",
    ]

    /// One number after another (SplitMix64).
    private struct Dice {
        var state: UInt64 = 20_240_501

        mutating func pick<Value>(_ values: [Value]) -> Value {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return values[Int((value ^ (value >> 31)) % UInt64(values.count))]
        }
    }

    /// One line each: title, team, city and number.
    static func lines(_ count: Int) -> [String] {
        var dice = Dice()
        return (0..<count).map { number in
            "\(dice.pick(levels))\(dice.pick(roles)), \(dice.pick(teams)) - \(dice.pick(cities)) (REQ-\(10_000 + number))"
        }
    }

    /// The same as jobs with their fields.
    static func jobs(_ count: Int) -> [Job] {
        var dice = Dice()
        return (0..<count).map { number in
            Job(
                id: 1_000 + number, title: "\(dice.pick(levels))\(dice.pick(roles)), \(dice.pick(teams))",
                jobNumber: "REQ-\(10_000 + number)", location: dice.pick(cities),
                folder: ListNode(id: "D31001", label: "Approved"), hiringManager: dice.pick(managers),
                recruiter: dice.pick(managers), department: dice.pick(teams), positions: 1)
        }
    }
}
