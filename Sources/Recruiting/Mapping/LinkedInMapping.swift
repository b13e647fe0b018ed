extension Candidate {
    /// The profile's canonical address, for the customer's own field (rules 1.3).
    func linkedInOutcome(hasField: Bool, edits: FieldEdits = [:]) -> FieldOutcome {
        let found = linkedIn
        let origin = found?.origin ?? .linkedInHandle
        let edit = edits.edit(of: .linkedIn)
        if edit == .leaveOut {
            return .leftOut(.linkedIn, from: origin, original: found?.text, reason: .leftOutByRecruiter)
        }
        if case .text(let typed) = edit {
            guard hasField else {
                return .leftOut(.linkedIn, from: .edit, original: typed, reason: .linkedInFieldNotConfigured)
            }
            let profile = LinkedInProfile.parse(typed)
            guard let handle = profile.handle else {
                return .leftOut(.linkedIn, from: .edit, original: typed, reason: profile.reasonToLeaveOut)
            }
            return .goingUp(handle.canonicalURL, as: .linkedIn, from: .edit, original: found?.text, reason: .edited)
        }
        guard let found else { return .leftOut(.linkedIn, from: origin, reason: .noLinkedIn) }
        guard let handle = found.handle else {
            return .leftOut(.linkedIn, from: origin, original: found.text, reason: found.profile.reasonToLeaveOut)
        }
        guard hasField else {
            return .leftOut(.linkedIn, from: origin, original: found.text, reason: .linkedInFieldNotConfigured)
        }
        let reason: ReasonCode? =
            if found.isFirstOfSeveral {
                .severalLinkedIn
            } else if origin != .linkedInHandle {
                .linkedInFromProfiles
            } else if found.text.isLongerThanAnAddress {
                .linkedInFromText
            } else {
                handle.isNamedDirectly(by: found.text) ? nil : .linkedInCanonicalised
            }
        return .goingUp(handle.canonicalURL, as: .linkedIn, from: origin, original: found.text, reason: reason)
    }
}

extension LinkedInProfile {
    /// Why a text that names no handle stays behind.
    var reasonToLeaveOut: ReasonCode {
        switch self {
        case .opaque: .linkedInOpaque
        case .notAPerson: .linkedInNotAPerson
        case .unresolvable: .linkedInUnresolvable
        case .handle, .weakText, .invalid: .linkedInInvalid
        }
    }
}

extension LinkedInHandle {
    /// Whether a text is this handle as it stands, or its plain address: nothing was decided for it.
    func isNamedDirectly(by text: String) -> Bool {
        var rest = text[...]
        for prefix in ["https://", "http://", "www.", "linkedin.com/in/"] where rest.lowercased().hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        let name = String(rest)
        return name.isIdentical(to: key) || name.isIdentical(to: encoded)
    }
}

extension String {
    /// Whether there is more than one word, or markup, in it.
    fileprivate var isLongerThanAnAddress: Bool {
        trimmed.unicodeScalars.contains { $0.properties.isWhitespace || "<>|,;\"(".unicodeScalars.contains($0) }
    }
}
