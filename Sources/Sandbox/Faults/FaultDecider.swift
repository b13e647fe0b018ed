/// Counts calls and decides which of them go wrong.
struct FaultDecider: Sendable {
    var plan: FaultPlan
    private var random: SplitMix64
    private(set) var counts: [FaultPlan.Route: Int] = [:]

    init(plan: FaultPlan, seed: UInt64) {
        self.plan = plan
        random = SplitMix64(seed: seed ^ 0xFA17)
    }

    /// The fault of this call; nil when it goes well.
    mutating func decide(_ route: FaultPlan.Route, gem: Bool) -> FaultPlan.Fault? {
        let classes: Set<FaultPlan.Route> = [.any, gem ? .gem : .icims, route]
        for route in classes { counts[route, default: 0] += 1 }
        for rule in plan.rules where classes.contains(rule.route) {
            let number = counts[rule.route, default: 0]
            let applies =
                switch rule.trigger {
                case .always: true
                case .calls(let numbers): numbers.contains(number)
                case .every(let interval): interval > 0 && number % interval == 0
                case .probability(let probability): random.chance(probability)
                }
            if applies { return rule.fault }
        }
        return nil
    }
}
