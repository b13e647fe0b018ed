import Recruiting

/// Exit codes (reference 4, after sysexits). With several, the gravest is the program's.
enum ExitStatus: Int32, Comparable {
    case done = 0
    case needsDecision = 3
    case usage = 64
    case badInput = 65
    case unreachable = 69
    case internalFault = 70
    case localState = 73
    case tryLater = 75
    case brokenAnswer = 76
    case notPermitted = 77
    case configuration = 78

    init(_ kind: Failure.Kind) {
        self =
            switch kind {
            case .usage: .usage
            case .input, .refused: .badInput
            case .unreachable: .unreachable
            case .internal: .internalFault
            case .localState: .localState
            case .tryLater: .tryLater
            case .brokenAnswer: .brokenAnswer
            case .notPermitted: .notPermitted
            case .configuration: .configuration
            case .unknownOutcome: .unreachable
            }
    }

    /// How grave: what stops everything weighs more than what concerns one candidate.
    private var gravity: Int {
        switch self {
        case .done: 0
        case .needsDecision: 1
        case .badInput: 2
        case .tryLater: 3
        case .brokenAnswer: 4
        case .unreachable: 5
        case .notPermitted: 6
        case .usage: 7
        case .configuration: 8
        case .localState: 9
        case .internalFault: 10
        }
    }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.gravity < right.gravity }
}
