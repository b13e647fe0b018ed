/// One iCIMS person as the administrator would see them, with nothing hidden.
public struct SandboxPerson: Equatable, Sendable {
    public var id: Int
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var folderID: String?
    public var linkedIn: String?
    public var isVisible: Bool
    /// All fields as JSON text.
    public var json: String
    public var hasResume: Bool
}

/// One recruiting workflow.
public struct SandboxWorkflow: Equatable, Sendable {
    public var id: Int
    public var personID: Int
    public var jobID: Int
    public var statusID: String?
    public var source: String?
}

extension Sandbox {
    // MARK: What is there

    /// All people by ascending id, purged and forbidden ones included.
    public func people() -> [SandboxPerson] {
        icims.world.personIDs.compactMap { icims.world.people[$0].map(snapshot) }
    }

    public func peopleCount() -> Int { icims.world.people.count }

    public func person(_ id: Int) -> SandboxPerson? { icims.world.people[id].map(snapshot) }

    /// Visible people with exactly this address in whatever case.
    public func people(withEmail email: String) -> [SandboxPerson] {
        let folded = searchFolded(email)
        return people().filter { $0.isVisible && $0.email.map(searchFolded) == folded }
    }

    /// The bytes of a person's résumé.
    public func resume(ofPerson id: Int) -> [UInt8]? { icims.world.people[id]?.resume?.bytes() }

    /// The file name under which a person's résumé was stored.
    public func resumeName(ofPerson id: Int) -> String? { icims.world.people[id]?.resume?.name }

    public func workflows() -> [SandboxWorkflow] {
        icims.world.workflowIDs.compactMap { icims.world.workflows[$0] }.map {
            SandboxWorkflow(id: $0.id, personID: $0.person, jobID: $0.job, statusID: $0.status?.id, source: $0.source)
        }
    }

    public func workflows(ofPerson id: Int) -> [SandboxWorkflow] { workflows().filter { $0.personID == id } }

    /// Jobs that can be picked, by ascending id.
    public func openJobIDs() -> [Int] {
        icims.world.jobIDs.filter { icims.world.jobs[$0]?.fields["folder"]?["id"] == "D31001" }
    }

    /// The labels of a list, self-grown ones included.
    public func listLabels(_ name: String) -> [String] { icims.world.lists.nodes(name)?.map(\.value) ?? [] }

    /// A Gem candidate as JSON text.
    public func candidate(_ id: String) -> String? { gem.world.candidates[id].map { JSON.object($0).text } }

    /// The candidates of a project in the order in which they were added.
    public func candidateIDs(ofProject id: String) -> [String] {
        gem.world.projects.first { $0.id == id }?.members.map(\.candidate) ?? []
    }

    /// A candidate's profile as LinkedIn's "Save to PDF" prints it; nil for somebody without a profile.
    public func linkedInPDF(ofCandidate id: String) -> [UInt8]? {
        guard let candidate = gem.world.candidates[id], let handle = candidate["linked_in_handle"]?.string else {
            return nil
        }
        let name = [candidate["first_name"]?.string, candidate["last_name"]?.string].compactMap { $0 }
        let title = [candidate["title"]?.string, candidate["company"]?.string].compactMap { $0 }
        let email = candidate["emails"]?.array?.first?["email_address"]?.string
        let lines = ["Contact", email ?? "", "www.linkedin.com/in/\(handle) (LinkedIn)", "Top Skills", "Swift"]
        return SampleFile.pdf(pages: [
            lines + [name.joined(separator: " "), title.joined(separator: " at ")], ["Education"],
        ])
    }

    private func snapshot(_ person: PersonRecord) -> SandboxPerson {
        SandboxPerson(
            id: person.id, firstName: person.fields["firstname"]?.string, lastName: person.fields["lastname"]?.string,
            email: person.fields["email"]?.string, folderID: person.fields["folder"]?["id"]?.string,
            linkedIn: person.fields[SandboxWorld.linkedInField]?.string, isVisible: person.visibility == .visible,
            json: JSON.object(person.fields).text, hasResume: person.resume != nil)
    }

    // MARK: What happened

    /// Every call since the start or since ``forgetCalls()``, in order of arrival.
    public func calls() -> [SandboxCall] { log }

    public func callCount(_ route: FaultPlan.Route) -> Int {
        log.count { $0.route == route || route == .any || route == ($0.isGem ? .gem : .icims) }
    }

    public func forgetCalls() { log = [] }

    /// iCIMS calls left today.
    public func remainingCalls() -> Int { icims.budget.remaining }

    /// Whether an API key was ever sent to where files are downloaded.
    public func apiKeyReachedDownloads() -> Bool { gem.keysSentToDownloads > 0 }
}
