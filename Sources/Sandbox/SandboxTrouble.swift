/// One thing that is wrong with a set-up, to see that `doctor` names it. The client's configuration stays as it was.
public enum SandboxTrouble: String, CaseIterable, Sendable {
    /// The password, or the client's secret, is another one by now.
    case wrongPassword = "wrong-password"
    /// The user has no right to web services.
    case noWebServices = "no-web-services"
    /// The user is not in the Integration User group: may read, may not search (icims-api 2).
    case noSearchGroup = "no-search-group"
    /// The LinkedIn field is hidden from the user.
    case hiddenLinkedIn = "hidden-linkedin"
    /// The LinkedIn field has another number in searches.
    case otherLinkedInFilter = "other-linkedin-filter"
    /// The Active folder has another label.
    case renamedFolder = "renamed-folder"
    /// There is no Active folder under the usual node.
    case missingFolder = "missing-folder"
    /// Two users have the recruiter's address.
    case twoUsers = "two-users"
    /// No user has it.
    case noUser = "no-user"
    /// Gem's key was taken back.
    case expiredGemKey = "expired-gem-key"
    /// This machine's address is not on the allow-list (icims-api 2.5; the answer's form is assumed).
    case blockedAddress = "blocked-address"
    /// The two clocks are three quarters of an hour apart.
    case clockOff = "clock-off"
    /// No calls are left today.
    case budgetGone = "budget-gone"
    /// The customer id belongs to nobody.
    case otherCustomer = "other-customer"
}

extension SandboxWorld {
    /// The same world with what a trouble changes in it.
    func with(_ troubles: Set<SandboxTrouble>) -> SandboxWorld {
        var world = self
        for trouble in troubles {
            switch trouble {
            case .renamedFolder:
                world.icims.lists.change("lists.person.folders", id: "D32007") { $0?.value = "Talent Community" }
            case .missingFolder:
                world.icims.lists.change("lists.person.folders", id: "D32007") { $0 = nil }
            case .twoUsers:
                guard let user = world.icims.people[WorldBuilder.recruiterID] else { continue }
                var twin = PersonRecord(id: 530, fields: user.fields, created: user.created, updated: user.updated)
                (twin.isFullAccess, twin.loginGroup) = (user.isFullAccess, user.loginGroup)
                world.icims.insert(twin)
            case .noUser:
                world.icims.people[WorldBuilder.recruiterID]?.fields["email"] = "somebody.else@sandbox.example"
            default: break
            }
        }
        return world
    }
}
