import Recruiting

/// Whether a résumé's text speaks of the candidate (product 3: somebody else's résumé is never attached unasked).
enum ResumeOwnership {
    /// `no-text` for a scan, `name-not-found` when neither the name nor an address nor the LinkedIn handle occurs, nil
    /// when one of them does.
    static func warning(for candidate: Candidate, text: String) -> String? {
        let folded = text.foldedForComparison
        guard folded.contains(where: \.isLetter) else { return "no-text" }
        let addresses = candidate.emails.map { $0.comparisonKey }
        if addresses.contains(where: { !$0.isEmpty && text.lowercased().contains($0) }) { return nil }
        if case .handle(let handle) = candidate.linkedIn?.profile, text.lowercased().contains("/in/" + handle.key) {
            return nil
        }
        let words = Set(folded.split { !$0.isLetter && !$0.isNumber })
        let names = [candidate.firstName, candidate.lastName].compactMap { $0?.foldedForComparison }
            .map { $0.split { !$0.isLetter && !$0.isNumber } }.filter { !$0.isEmpty }
        // Every part of the family name and the first word of the given name: middle names are often left out.
        let needed = names.count > 1 ? names[0].prefix(1) + names[1] : ArraySlice(names.first ?? [])
        let squeezed = folded.filter { !$0.isWhitespace }
        let found = needed.allSatisfy { words.contains($0) || ($0.count > 3 && squeezed.contains($0)) }
        return !needed.isEmpty && (found || isUnspaced(candidate, in: squeezed)) ? nil : "name-not-found"
    }

    /// Scripts without spaces between words: the full name in either order.
    private static func isUnspaced(_ candidate: Candidate, in squeezed: String) -> Bool {
        let first = candidate.firstName?.foldedForComparison.filter { !$0.isWhitespace } ?? ""
        let last = candidate.lastName?.foldedForComparison.filter { !$0.isWhitespace } ?? ""
        guard first.count + last.count > 1 else { return false }
        return squeezed.contains(first + last) || squeezed.contains(last + first)
    }
}
