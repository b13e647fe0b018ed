import Foundation
import Recruiting

/// A plan as a document: written by one person, edited or reviewed, applied by another (rules 3.10). Its form is
/// described in assets/docs/plan-file.md.
public struct PlanFile: Hashable, Sendable {
    /// Counts up when the shape changes; other versions are refused.
    public static let currentVersion = 2

    public var candidates: [PlannedCandidate]
    /// The iCIMS it was made for: numbers of records mean something else in another one. Nil when it does not say.
    public var place: PlanPlace?

    public init(_ candidates: [PlannedCandidate], for place: PlanPlace? = nil) {
        self.candidates = candidates
        self.place = place
    }

    /// What is carried out, in the file's order.
    public var plan: UploadPlan { UploadPlan(entries: candidates.filter { $0.undecided == nil }.map(\.entry)) }

    /// Those about whom the file decides nothing.
    public var undecided: [Receipt] {
        candidates.compactMap { planned in
            planned.undecided.map { Receipt(undecided: planned.entry.candidate, $0) }
        }
    }

    /// Reads and checks a file.
    ///
    /// - Parameters:
    ///   - policy: the defaults for fields the file does not name.
    ///   - signs: the folders and statuses that need a reason.
    ///   - activeFolder: where new people go; a plan cannot choose another folder. Nil when that is not known here.
    /// - Throws: an input `Failure` naming every entry and key that cannot be used.
    public init(
        decoding data: Data, policy: LinkPolicy = LinkPolicy(), signs: RecordSigns = RecordSigns(),
        activeFolder: String? = nil
    ) throws(Failure) {
        try PlanKeys.check(data)
        let document: PlanDocument
        do {
            document = try JSONDecoder().decode(PlanDocument.self, from: data)
        } catch let DecodingError.keyNotFound(key, context) {
            throw Self.failure(["\(PlanKeys.place(context.codingPath, in: data)) has no “\(key.stringValue)”."])
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
            let DecodingError.dataCorrupted(context)
        {
            throw Self.failure([
                "\(PlanKeys.place(context.codingPath, in: data)) cannot be used: \(context.debugDescription)"
            ])
        } catch {
            throw Failure(.input, "The plan cannot be read.")
        }
        var reading = PlanReading(policy: policy, signs: signs, activeFolder: activeFolder)
        if let customer = document.customer, let host = document.host {
            place = PlanPlace(customer: customer, host: host)
        }
        candidates = document.candidates.enumerated().map { reading.candidate($1, at: $0) }
        guard reading.problems.isEmpty else { throw Self.failure(reading.problems) }
    }

    /// The document, with the keys in the order of the alphabet, which puts the decision near the top.
    public func encoded(signs: RecordSigns = RecordSigns(), policy: LinkPolicy = LinkPolicy()) throws(Failure) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(PlanDocument(self, policy: policy, signs: signs)) + Data("\n".utf8)
        } catch {
            throw Failure(.internal, "The plan could not be written as JSON.")
        }
    }

    static func failure(_ problems: [String]) -> Failure {
        let shown = problems.prefix(12)
        let more = problems.count > shown.count ? ["and \(problems.count - shown.count) more"] : []
        return Failure(
            .input, "The plan cannot be used:\n  " + (shown + more).joined(separator: "\n  "),
            remedy: "\nNothing was written. assets/docs/plan-file.md describes every key.")
    }
}
