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
        var index: Int
        var address: String
        var source: String
        var reason: ReasonCode?

        var origin: FieldOrigin { .email(index) }
    }

    private var emailChoice: EmailChoice? {
        let valid = emails.indices.filter { emails[$0].isValid }
        let primaries = emails.indices.filter { emails[$0].isPrimary && !emails[$0].tidied.isEmpty }
        // The same address twice is one address.
        let primaryKeys = Set(primaries.map { emails[$0].comparisonKey })
        guard let index = valid.first(where: { emails[$0].isPrimary }) ?? valid.first else { return nil }
        let email = emails[index]
        let tidied = email.tidied
        let reason: ReasonCode? =
            if primaries.isEmpty {
                .noPrimaryEmail
            } else if !email.isPrimary {
                .invalidPrimaryEmail
            } else if primaryKeys.count > 1 {
                .severalPrimaryEmails
            } else {
                tidied.isIdentical(to: email.address.composed) ? nil : .emailTidied
            }
        return EmailChoice(index: index, address: tidied, source: email.address, reason: reason)
    }

    private func emailsLeftOut(besides choice: EmailChoice?) -> [FieldOutcome] {
        emails.indices.compactMap { index in
            let email = emails[index]
            guard index != choice?.index, !email.tidied.isEmpty else { return nil }
            let reason: ReasonCode =
                if choice == nil {
                    .noValidEmail
                } else {
                    email.isPrimary && !email.isValid ? .invalidPrimaryEmail : .notPrimary
                }
            return .leftOut(.email, from: .email(index), original: email.address, reason: reason)
        }
    }
}
