import Recruiting

extension FieldOrigin {
    /// What Gem calls the place a value came from (gem-api 6.2), for the preview's `from`; nil for a fixed rule.
    var gemName: String? {
        switch self {
        case .firstName: "first_name"
        case .lastName: "last_name"
        case .email(let index): "emails[\(index)]"
        case .linkedInHandle: "linked_in_handle"
        case .profile(let index): "profiles[\(index)]"
        case .phone: "phone_number"
        case .employment(let index): "work_info[\(index)]"
        case .currentPosition: "company, title"
        case .education(let index): "education_info[\(index)]"
        case .currentSchool: "school"
        case .rule: nil
        case .edit: "edit"
        }
    }
}
