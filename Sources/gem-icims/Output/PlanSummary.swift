import Recruiting
import UploadLedger

/// "42 new, 7 link, 3 job only, 5 skipped; 171 iCIMS calls, 9102 left today; 2 warnings".
struct PlanSummary {
    /// One, and a second when the plan does not fit into the day.
    let lines: [String]

    /// - Parameter reserve: calls of the day that are never spent.
    init(_ plan: UploadPlan, meter: UploadLedger.CallMeter?, reserve: Int) {
        var counts: [(String, Int)] = [("new", 0), ("link", 0), ("job only", 0), ("résumé only", 0), ("skipped", 0)]
        for entry in plan.entries {
            switch entry.decision {
            case .create: counts[0].1 += 1
            case .link: counts[1].1 += 1
            case .jobOnly: counts[2].1 += 1
            case .resumeOnly: counts[3].1 += 1
            case .skip, .defer: counts[4].1 += 1
            }
        }
        let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        let left = meter?.remaining.map { ", \($0) left today" } ?? ""
        let looks = plan.twinLooks == 0 ? "" : ", \(plan.twinLooks) of them to look for twins"
        let warnings = plan.entries.reduce(0) { $0 + $1.warnings.count }
        let warned = warnings == 0 ? "" : "; \(warnings) \(warnings == 1 ? "warning" : "warnings")"
        let counted =
            (parts.isEmpty ? "nothing to do" : parts.joined(separator: ", "))
            + "; about \(plan.estimatedCalls) iCIMS calls\(looks)\(left)\(warned)"
        lines = [counted] + Self.shortage(plan, meter: meter, reserve: reserve)
    }

    /// Says how far the day's calls carry when the whole plan does not fit; nothing when it does, or nobody knows.
    private static func shortage(_ plan: UploadPlan, meter: UploadLedger.CallMeter?, reserve: Int) -> [String] {
        guard let remaining = meter?.remaining, remaining - plan.estimatedCalls < reserve else { return [] }
        var left = remaining - reserve
        let entries = plan.entries.filter { $0.estimatedCalls > 0 }
        let fitting = entries.prefix { entry in
            left -= entry.estimatedCalls
            return left >= 0
        }
        let words =
            "The plan does not fit into today: with \(reserve) calls kept in reserve, about \(fitting.count) of "
            + "\(entries.count) go up now. It stops between two candidates; run it again after 00:00 UTC for the others."
        return [words]
    }
}
