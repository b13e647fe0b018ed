import Recruiting
import UploadLedger

/// "42 new, 7 link, 3 job only, 5 skipped; 171 iCIMS calls, 9102 left today; 2 warnings".
struct PlanSummary {
    let text: String

    init(_ plan: UploadPlan, meter: UploadLedger.CallMeter?) {
        var counts: [(String, Int)] = [("new", 0), ("link", 0), ("job only", 0), ("skipped", 0)]
        for entry in plan.entries {
            switch entry.decision {
            case .create: counts[0].1 += 1
            case .link: counts[1].1 += 1
            case .jobOnly: counts[2].1 += 1
            case .skip, .defer: counts[3].1 += 1
            }
        }
        let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        let left = meter?.remaining.map { ", \($0) left today" } ?? ""
        let warnings = plan.entries.reduce(0) { $0 + $1.warnings.count }
        let warned = warnings == 0 ? "" : "; \(warnings) \(warnings == 1 ? "warning" : "warnings")"
        text =
            (parts.isEmpty ? "nothing to do" : parts.joined(separator: ", "))
            + "; about \(plan.estimatedCalls) iCIMS calls\(left)\(warned)"
    }
}
