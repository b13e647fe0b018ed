/// Signals that never prove anything by themselves: phone, employer, education, location.
struct SupportSignals: Sendable {
    enum Phone: Sendable { case same(PhoneFeature, PhoneFeature), different(PhoneFeature, PhoneFeature) }
    enum Time: String, Sendable {
        case overlapping
        /// Dates are missing on one side.
        case unknownTime = "unknown-time"
        case otherTime = "other-time"
    }
    struct Company: Sendable {
        var time: Time
        var sameTitle: Bool
        var one: EmployerFeature
        var other: EmployerFeature

        var bits: Double {
            let title = sameTitle ? MatchWeights.sameTitle : 0
            return switch time {
            case .overlapping: MatchWeights.employerOverlapping + title
            case .unknownTime: MatchWeights.employerTimeUnknown + title
            case .otherTime: MatchWeights.employerOtherTime
            }
        }
    }

    var phone: Phone?
    var employer: Company?
    var noSharedEmployer = false
    var school: (SchoolFeature, SchoolFeature)?
    var noSharedSchool = false
    var location: (PlaceFeature, PlaceFeature)?
    var otherLocation: (PlaceFeature, PlaceFeature)?

    /// Nothing known.
    init() {}

    init(_ one: IdentityFeatures, _ other: IdentityFeatures) {
        phone = Self.phone(one.phones, other.phones)
        employer = Self.employer(one.employers, other.employers)
        noSharedEmployer = employer == nil && !one.employers.isEmpty && !other.employers.isEmpty
        school = Self.school(one.schools, other.schools)
        noSharedSchool = school == nil && !one.schools.isEmpty && !other.schools.isEmpty
        if let left = one.location, let right = other.location {
            if left.city == right.city { location = (left, right) } else { otherLocation = (left, right) }
        }
    }

    static func phone(_ one: [PhoneFeature], _ other: [PhoneFeature]) -> Phone? {
        for left in one {
            for right in other where left.matches(right) { return .same(left, right) }
        }
        guard let left = one.first, let right = other.first else { return nil }
        return .different(left, right)
    }

    static func employer(_ one: [EmployerFeature], _ other: [EmployerFeature]) -> Company? {
        var best: Company?
        for left in one {
            for right in other where left.isSameCompany(as: right) {
                let company = Company(
                    time: time(left, right), sameTitle: !left.title.isEmpty && left.title == right.title, one: left,
                    other: right)
                if best.map({ $0.bits < company.bits }) ?? true { best = company }
            }
        }
        return best
    }

    private static func time(_ one: EmployerFeature, _ other: EmployerFeature) -> Time {
        guard let left = one.months, let right = other.months else { return .unknownTime }
        return left.overlaps(right) ? .overlapping : .otherTime
    }

    static func school(_ one: [SchoolFeature], _ other: [SchoolFeature]) -> (SchoolFeature, SchoolFeature)? {
        for left in one {
            for right in other where left.isSame(as: right) { return (left, right) }
        }
        return nil
    }

    var hasSamePhone: Bool { if case .same = phone { true } else { false } }
    var hasOtherPhone: Bool { if case .different = phone { true } else { false } }

    /// How many of the four, known on both sides, disagree.
    var disagreements: Int {
        [hasOtherPhone, noSharedEmployer, noSharedSchool, otherLocation != nil].count { $0 }
    }

    var bits: Double {
        var bits = 0.0
        switch phone {
        case .same: bits += MatchWeights.phone
        case .different: bits += MatchWeights.otherPhone
        case nil: break
        }
        bits += employer?.bits ?? (noSharedEmployer ? MatchWeights.otherEmployers : 0)
        if school != nil { bits += MatchWeights.school } else if noSharedSchool { bits += MatchWeights.otherSchools }
        if location != nil { bits += MatchWeights.location }
        if otherLocation != nil { bits += MatchWeights.otherLocation }
        return bits
    }

    var evidence: [Evidence] {
        var found: [Evidence] = []
        if case .same(let one, let other) = phone {
            found.append(Evidence(signal: .phone, grade: "last-digits", candidate: one.shown, person: other.shown))
        }
        if let employer {
            found.append(
                Evidence(
                    signal: .employer, grade: employer.time.rawValue, candidate: employer.one.shown,
                    person: employer.other.shown))
        }
        if let school {
            found.append(
                Evidence(signal: .education, grade: "same-school", candidate: school.0.shown, person: school.1.shown))
        }
        if let location {
            found.append(
                Evidence(signal: .location, grade: "same-place", candidate: location.0.shown, person: location.1.shown))
        }
        return found
    }

    var counterEvidence: [CounterEvidence] {
        guard case .different(let one, let other) = phone else { return [] }
        return [Evidence(signal: .phone, grade: "different-number", candidate: one.shown, person: other.shown)]
    }
}
