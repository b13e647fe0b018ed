import Recruiting
import Testing

@Suite struct RecordSignsTests {
    private static let day = 86_400
    /// 2026-03-01.
    private static let now = 1_772_323_200

    private func match(_ folder: ListNode?, email: String? = "a@x.example", _ applications: [Application] = []) -> Match
    {
        Match(
            person: Person(id: 7, firstName: "Ann", email: email, folder: folder), verdict: .same, score: 1,
            evidence: [], applications: applications)
    }

    @Test(
        arguments: [
            (ListNode(id: "D32013", label: "Mitarbeiter"), [.employee]),
            (ListNode(id: "C1", label: "EMP: Employees"), [.employee]),
            (ListNode(id: "D32018", label: "Emp:Former Employee"), []),
            (ListNode(id: "D32007", label: "Cand:Active"), []),
            (ListNode(id: "C2", label: "Do-Not-Contact"), [.contactBan]),
            (ListNode(id: "C3", label: "DNC"), [.contactBan]),
            (ListNode(id: "C4", label: "Cand: Adnchor"), []),
        ] as [(ListNode, [RecordSign.Kind])])
    func `folders mean what the settings say`(folder: ListNode, kinds: [RecordSign.Kind]) {
        #expect(RecordSigns().signs(of: match(folder), now: Self.now).map(\.kind) == kinds)
    }

    @Test func `the customer's own names take the place of the usual ones`() {
        let signs = RecordSigns(employeeFolders: ["C77", "Mitarbeiter"], contactBanFolders: [])
        #expect(signs.signs(of: match(ListNode(id: "C77", label: "Team")), now: 0).map(\.kind) == [.employee])
        #expect(signs.signs(of: match(ListNode(id: "C8", label: "Employee")), now: 0).isEmpty)
        #expect(signs.signs(of: match(ListNode(id: "C9", label: "Do not contact")), now: 0).isEmpty)
    }

    @Test func `a record that shows neither folder nor address is hidden and asks`() {
        let signs = RecordSigns().signs(of: match(nil, email: nil), now: 0)
        #expect(signs.map(\.kind) == [.hidden])
        #expect(signs.map(\.asks) == [true])
    }

    @Test(
        arguments: [
            ("Rejected", "2026-02-01 09:00 AM", .rejected), ("Rejected", "2025-01-01 09:00 AM", nil),
            ("Rejected", nil, .rejected), ("Withdrawn", nil, nil), ("Phone Screen", nil, .active),
        ] as [(String, String?, RecordSign.Kind?)])
    func `submissions warn when they are active or rejected lately`(
        status: String, date: String?, kind: RecordSign.Kind?
    ) {
        let application = Application(
            workflowID: 1, jobID: 5, jobTitle: "Cook", status: ListNode(id: "C1", label: status), updatedDate: date)
        let signs = RecordSigns().signs(of: match(ListNode(id: "D32007"), [application]), now: Self.now)
        #expect(signs.map(\.kind) == (kind.map { [$0] } ?? []))
        #expect(signs.allSatisfy { !$0.asks })
        let sameJob = RecordSigns().signs(of: match(ListNode(id: "D32007"), [application]), job: 5, now: Self.now)
        #expect(sameJob.map(\.kind) == [.submitted])
    }

    @Test func `another name asks, another profile alone warns`() {
        var relative = match(ListNode(id: "D32007"))
        relative.counterEvidence = [Evidence(signal: .linkedin, grade: "different-handle", candidate: "a", person: "b")]
        #expect(RecordSigns().signs(of: relative, now: 0).map(\.kind) == [.otherProfile])
        relative.counterEvidence.append(
            Evidence(signal: .name, grade: "other-first-name", candidate: "Jan", person: "Jana"))
        let signs = RecordSigns().signs(of: relative, now: 0)
        #expect(signs.map(\.kind) == [.otherPerson])
        #expect(signs.map(\.asks) == [true])
    }

    @Test func `a policy links neither an employee nor a hidden record nor somebody not to be contacted`() {
        for folder in [ListNode(id: "D32013"), ListNode(id: "C2", label: "Do not contact"), nil] {
            let check = CandidateCheck(matches: [match(folder, email: nil)], checkedAt: 0)
            let ruling = MatchPolicy.linkSame.ruling(on: Candidate(id: "c"), check: check)
            guard case .needsDecision = ruling else {
                Issue.record("\(String(describing: folder)) was decided: \(ruling)")
                continue
            }
        }
    }
}
