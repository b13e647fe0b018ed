import Recruiting
import Testing

@testable import Uploading

@Suite struct PlanHaltTests {
    private func receipt(_ kind: Failure.Kind?, person: Int? = nil) -> Receipt {
        Receipt(
            candidateID: "c", candidateName: "C", outcome: kind == nil ? .created : .failed, personID: person,
            problem: kind.map { Failure($0, "trouble") })
    }

    @Test(arguments: [Failure.Kind.localState, .tryLater])
    func `what stops everybody ends a plan at once`(kind: Failure.Kind) {
        var halt = PlanHalt(patience: 3)
        halt.note(receipt(kind))
        #expect(halt.reason?.kind == kind)
    }

    @Test(arguments: [Failure.Kind.unreachable, .notPermitted, .unknownOutcome, .brokenAnswer])
    func `a service that is not there ends a plan after a row of candidates`(kind: Failure.Kind) {
        var halt = PlanHalt(patience: 3)
        for problem in [kind, kind, nil, kind, kind] { halt.note(receipt(problem)) }
        #expect(halt.reason == nil, "one success in between begins the row anew")
        halt.note(receipt(kind))
        #expect(halt.reason?.kind == kind)
    }

    @Test(arguments: [Failure.Kind.refused, .input])
    func `what concerns one candidate never ends a plan`(kind: Failure.Kind) {
        var halt = PlanHalt(patience: 1)
        for _ in 0..<10 { halt.note(receipt(kind)) }
        halt.note(receipt(.notPermitted, person: 7))
        #expect(halt.reason == nil)
    }
}
