import Foundation
import Recruiting

/// A plan as a document: written by one person, reviewed, applied by another (product 6).
public struct PlanFile: Hashable, Sendable, Codable {
    /// Counts up when the shape changes; newer ones are refused.
    public static let currentVersion = 1

    public var version: Int
    public var plan: UploadPlan

    public init(plan: UploadPlan) {
        version = Self.currentVersion
        self.plan = plan
    }

    /// - Throws: an input `Failure` naming the place that cannot be used.
    public init(decoding data: Data) throws(Failure) {
        do {
            self = try JSONDecoder().decode(PlanFile.self, from: data)
        } catch let DecodingError.keyNotFound(key, context) {
            throw Failure(.input, "The plan has no “\(key.stringValue)” at \(Self.place(context)).")
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
            let DecodingError.dataCorrupted(context)
        {
            throw Failure(.input, "The plan cannot be used at \(Self.place(context)): \(context.debugDescription)")
        } catch {
            throw Failure(.input, "The plan cannot be read.")
        }
        guard version <= Self.currentVersion else {
            throw Failure(
                .input, "The plan has version \(version); this gem-icims knows \(Self.currentVersion).",
                remedy: "Use the version that wrote it.")
        }
    }

    public func encoded() throws(Failure) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(self) + Data("\n".utf8)
        } catch {
            throw Failure(.internal, "The plan could not be written as JSON.")
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? "." + $0.stringValue }.joined()
        return path.isEmpty ? "the top" : String(path.drop { $0 == "." })
    }
}
