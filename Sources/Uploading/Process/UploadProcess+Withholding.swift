import Recruiting

/// A person is not kept out of the tracking system by a field it does not take. What an installation refuses in a
/// create (lists that only exist entry by entry, a field this user may not write) is left out, and added afterwards
/// where there is another way (icims-api 5.1, 5.7).
extension UploadProcess {
    /// The same person once more, without these fields, as soon as it is seen that nothing was made.
    mutating func withhold(_ fields: Set<FieldKey>, _ failure: Failure) {
        for field in fields { withheld[field] = failure }
        tries.creates -= 1
        isRefusedForFields = true
        phase = .looking(look: 0)
    }

    /// What was refused and did not get there by another way either.
    var refusedForGood: Set<FieldKey> { Set(withheld.keys).subtracting(written) }

    /// Why the person was made without it, and what to do.
    var incompleteCreate: Failure? {
        guard let field = refusedForGood.min(by: { $0.label < $1.label }), let failure = withheld[field] else {
            return nil
        }
        return Failure(
            failure.kind, "\(failure.message) The person was made without it: \(field.label).",
            remedy: "Fill it in in iCIMS, or ask its administrator to let this API user write the field.")
    }

    var remarkOnWithheld: String {
        let names = Set(withheld.keys.map(\.label)).sorted().joined(separator: ", ")
        return names.isEmpty ? "" : ", without what iCIMS refused in a create: \(names)"
    }

    /// The profile has no other way than a patch. Lists are added entry by entry in any case; a source person that is
    /// refused once is left to the recruiter.
    var withheldPatch: [FillOperation] {
        guard withheld[.linkedIn] != nil, !written.contains(.linkedIn), let profile = entry.draft.linkedInURL else {
            return []
        }
        return [.patch([.linkedIn: profile])]
    }
}
