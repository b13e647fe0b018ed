import ArgumentParser
import Recruiting
import Uploading

/// What a run without a screen does with a résumé whose text speaks against the candidate: nobody is there to answer.
enum DoubtfulResumes: String, ExpressibleByArgument, CaseIterable {
    case leaveOut = "leave-out"
    case attach
}

/// Which résumé goes up when nobody chooses.
struct ResumeChoice: Sendable {
    let reader: ResumeReader
    let doubtful: DoubtfulResumes

    func resume(for candidate: Candidate) async -> ResumeFile {
        let found = await reader.resume(for: candidate)
        return found.isDoubtful && doubtful == .leaveOut ? found.withheld : found
    }

    /// Whether an earlier upload of the candidate left the record without the résumé it was to get.
    func isWanted(after receipts: [Receipt]) -> Bool {
        let steps = receipts.compactMap { receipt in receipt.steps.first { $0.step == .attachResume } }
        for step in steps.reversed() {
            switch step.state {
            case .done: return false
            case .failed: return true
            // Kept back for a doubt, which this run has the answer to.
            case .skipped where step.detail.map(ResumeFile.doubts.contains) ?? false: return doubtful == .attach
            case .skipped, .pending: continue
            }
        }
        return false
    }
}
