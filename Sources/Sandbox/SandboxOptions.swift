/// How the rehearsal is set up. The same options give the same world and the same faults.
public struct SandboxOptions: Sendable {
    /// Seed of the invented people and of the faults.
    public var seed: UInt64 = 1
    /// How many iCIMS people there are at least.
    public var peopleCount = 2_000
    /// iCIMS calls a day before 429 (icims-api 3).
    public var dailyLimit = 10_000
    /// Waited before every answer.
    public var latencyMilliseconds = 0
    /// Seconds after which searches find a new person; reading one by id finds it at once (icims-api 7.2).
    public var indexLagSeconds = 0
    /// What goes wrong.
    public var faults: FaultPlan = .none
    /// What is wrong with the set-up: the same configuration meets a customer where something was changed.
    public var troubles: Set<SandboxTrouble> = []
    /// Person fields this user may not see, such as `field12345`: absent when read, "not valid or hidden" as filters.
    public var hiddenPersonFields: Set<String> = []
    /// Lists this user may not see, such as `lists.person.folders`.
    public var hiddenLists: Set<String> = []
    /// Person fields without which a create is refused with code 1; a customer's own rule.
    public var requiredPersonFields: Set<String> = ["firstname", "lastname"]
    /// Person fields that a create refuses, while a later patch or an added entry may bring them.
    public var fieldsRefusedInCreate: Set<String> = []
    /// The beginning of the rehearsal in Unix seconds, for a clock that only `advanceClock` moves; nil follows the
    /// machine's clock.
    public var startTime: Int?

    public init() {}
}
