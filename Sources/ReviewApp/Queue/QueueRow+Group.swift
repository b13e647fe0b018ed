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
        case .create, .link, .jobOnly: return .marked
        case .skip: return .skipped
        case .defer: return .deferred
        case nil: break
        }
        guard let check else { return checkFailure == nil ? .unchecked : .incomplete }
        switch matches.first?.verdict {
        case .same: return .same
        case .likely: return .likely
        case .possible: return check.isComplete ? .possible : .incomplete
        case nil: return check.isComplete ? .new : .incomplete
        }
    }

    /// How much attention the candidate needs: certain-new people first (product 2.1).
    var certainty: Int {
        guard let check else { return checkFailure == nil ? 5 : 4 }
        switch matches.first?.verdict {
        case nil: return check.isComplete ? (check.queueDuplicates.isEmpty ? 0 : 1) : 4
        case .possible: return check.isComplete ? 1 : 4
        case .likely: return 2
        case .same: return 3
        }
    }

    /// Whether the candidate must not be contacted, by one of the source's fields or a match's folder.
    var contactBan: String? {
        for field in candidate.customFields {
            guard let value = field.value, !value.isEmpty else { continue }
            let name = ContactBan.compact(field.name)
            if ContactBan.names.contains(where: { name.contains($0) }) && !ContactBan.isNo(value) {
                return "“\(field.name)” is “\(value)” in Gem"
            }
            if ContactBan.names.contains(where: { ContactBan.compact(value) == $0 }) {
                return "“\(field.name)” is “\(value)” in Gem"
            }
        }
        for match in matches where match.verdict >= .likely {
            guard let label = match.person.folder?.label else { continue }
            let folder = ContactBan.compact(label)
            if ContactBan.names.contains(where: { folder.contains($0) }) {
                return "#\(match.person.id) is in the iCIMS folder “\(label)”"
            }
        }
        return nil
    }
}

/// The ways customers write "do not contact".
enum ContactBan {
    static let names = ["donotcontact", "dnc", "donothire", "dontcontact"]

    /// Only letters, lower case: `Do-Not-Contact?` becomes `donotcontact`.
    static func compact(_ text: String) -> String {
        String(SearchFolding.folded(text).filter(\.isLetter))
    }

    static func isNo(_ value: String) -> Bool {
        let word = SearchFolding.folded(value).filter { !$0.isWhitespace }
        return ["no", "n", "false", "0", "none", "ok", "-", "nein", "non"].contains(word)
    }
}
