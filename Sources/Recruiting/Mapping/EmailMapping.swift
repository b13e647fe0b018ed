extension Candidate {
    /// The one address that goes up, then every other one with the reason it stays behind (rules 1.2: the primary
    /// address only).
    func emailOutcomes(edits: FieldEdits = [:]) -> [FieldOutcome] {
        let choice = emailChoice
        let chosen: FieldOutcome
        switch (edits.edit(of: .email), choice) {
        case (.leaveOut, _):
            chosen = .leftOut(
                .email, from: choice?.origin ?? .rule, original: choice?.source, reason: .leftOutByRecruiter)
        case (.text(let typed), _):
            let address = EmailAddress(typed)
            chosen =
                address.isValid
                ? .goingUp(address.tidied, as: .email, from: .edit, original: choice?.source, reason: .edited)
                : .leftOut(.email, from: .edit, original: choice?.source, reason: .noValidEmail)
        case (.none, let choice?):
            chosen = .goingUp(
                choice.address, as: .email, from: choice.origin, original: choice.source, reason: choice.reason)
        case (.none, nil):
            let invalid = emailsLeftOut(besides: nil)
            return invalid.isEmpty ? [.leftOut(.email, from: .rule, reason: .noEmail)] : invalid
        }
        return [chosen] + emailsLeftOut(besides: choice)
    }

    private struct EmailChoice {
        /// Its place among all addresses.
        var place: Int
        var address: String
        var source: String
        var origin: FieldOrigin
        var reason: ReasonCode?
    }

    /// One address, and the field that has it.
    private struct Entry {
        var email: EmailAddress
        var index: Int
        /// Whether the field has others, too.
        var isOneOfSeveral: Bool
        var field: String
    }

    private var emailEntries: [Entry] {
        emails.enumerated().flatMap { index, field in
            let parts = field.separated
            return parts.map {
                Entry(email: $0, index: index, isOneOfSeveral: parts.count > 1, field: field.address)
            }
        }
    }

    private var emailChoice: EmailChoice? {
        let entries = emailEntries
        let valid = entries.indices.filter { entries[$0].email.isValid }
        let primaries = entries.filter { $0.email.isPrimary && !$0.email.tidied.isEmpty }
        // The same address twice is one address.
        let primaryKeys = Set(primaries.map(\.email.comparisonKey))
        guard let place = valid.first(where: { entries[$0].email.isPrimary }) ?? valid.first else { return nil }
        let entry = entries[place]
        let tidied = entry.email.tidied
        let reason: ReasonCode? =
            if entry.isOneOfSeveral {
                .severalEmailsInOne
            } else if primaries.isEmpty {
                .noPrimaryEmail
            } else if !entry.email.isPrimary {
                .invalidPrimaryEmail
            } else if primaryKeys.count > 1 {
                .severalPrimaryEmails
            } else {
                tidied.isIdentical(to: entry.email.address.composed) ? nil : .emailTidied
            }
        return EmailChoice(
            place: place, address: tidied, source: entry.field, origin: .email(entry.index), reason: reason)
    }

    private func emailsLeftOut(besides choice: EmailChoice?) -> [FieldOutcome] {
        emailEntries.enumerated().compactMap { place, entry in
            let email = entry.email
            guard place != choice?.place, !email.tidied.isEmpty else { return nil }
            let reason: ReasonCode =
                if choice == nil {
                    .noValidEmail
                } else {
                    email.isPrimary && !email.isValid ? .invalidPrimaryEmail : .notPrimary
                }
            return .leftOut(.email, from: .email(entry.index), original: email.address, reason: reason)
        }
    }
}
