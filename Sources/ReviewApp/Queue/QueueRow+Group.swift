import Recruiting

extension QueueRow {
    /// Where the candidate stands, given what was decided.
    func group(for mark: Mark?) -> QueueGroup {
        if upload.isPending { return .uploading }
        if returned != nil { return .returned }
        if let receipt = upload.receipt, mark?.decision == nil || !receipt.isUploaded {
            switch receipt.outcome {
            case .created, .linked, .alreadyUploaded: return .done
            case .skipped: return .skipped
            case .needsDecision: return .returned
            case .failed, .unknown: return .failed
            }
        }
        switch mark?.decision {
        case .create, .link, .jobOnly, .resumeOnly: return .marked
        case .skip: return .skipped
        case .defer: return .deferred
        case nil: break
        }
        guard let isComplete = isCheckComplete else {
            return checkFailure == nil || awaitsNetwork ? .unchecked : .incomplete
        }
        switch listedMatches.first?.verdict {
        case .same: return .same
        case .likely: return .likely
        case .possible: return isComplete ? .possible : .incomplete
        case nil: return isComplete ? .new : .incomplete
        }
    }

    /// Whether the last check failed only because nothing could be reached: it is made again by itself.
    var awaitsNetwork: Bool {
        checkFailure?.kind == .unreachable || check?.problemKind == .unreachable
    }

    /// How much attention the candidate needs: certain-new people first (rules 3.2).
    var certainty: Int {
        guard let isComplete = isCheckComplete else { return checkFailure == nil ? 5 : 4 }
        switch listedMatches.first?.verdict {
        case nil: return isComplete ? (queueDuplicates.isEmpty ? 0 : 1) : 4
        case .possible: return isComplete ? 1 : 4
        case .likely: return 2
        case .same: return 3
        }
    }
}
