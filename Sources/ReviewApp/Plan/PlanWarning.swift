/// Something the plan's reader must know before confirming.
public struct PlanWarning: Hashable, Sendable, Identifiable {
    public enum Weight: Int, Hashable, Sendable, Comparable {
        /// Worth knowing; nothing to answer.
        case remark
        /// Must be answered with "go on" before the plan may run.
        case question
        /// The candidate is held back until it is resolved.
        case block

        public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// Stable, so that an answer is remembered for this warning and for no other one.
    public var id: String
    /// Nil when it is about the whole plan.
    public var candidateID: String?
    public var weight: Weight
    public var text: String
    /// What to do, in a few words.
    public var remedy: String?
}
