import Foundation
import ICIMSAPI
import UploadLedger

/// What the next refresh has to know of the last one.
struct JobCatalogueState: Codable, Equatable, Sendable {
    /// The folders or the portal that the jobs come from; with others everything is asked anew.
    var origin: [String] = []
    /// When iCIMS last said which jobs there are or changed, by this machine's clock.
    var checkedAt: Int?
    /// Changes before this moment are known; by the service's clock.
    var changesKnownUntil: Int?
    /// When all ids were listed last, by this machine's clock.
    var listedAt: Int?
    /// To be read still: new jobs, and changed ones whose old state is shown meanwhile.
    var pending: Set<Int> = []
    /// Open jobs that this user cannot read, with the time of the attempt.
    var unreadable: [Int: Int] = [:]
    /// Fields of jobs that this iCIMS refuses to be asked for.
    var refusedFields: [String] = []
}

extension JobCatalogue {
    private var stateName: String { "jobs.\(icims.configuration.customerID)" }

    private var origin: [String] { settings.portal.map { ["portal", $0] } ?? icims.configuration.openJobFolders }

    func loadState() -> JobCatalogueState {
        let text = (try? local.setting(stateName)) ?? nil
        if let text, let state = try? JSONDecoder().decode(JobCatalogueState.self, from: Data(text.utf8)),
            state.origin == origin
        {
            return state
        }
        return JobCatalogueState(origin: origin)
    }

    /// Losing it harms nobody: the next refresh asks for more than it must.
    func save(_ state: JobCatalogueState) {
        guard let data = try? JSONEncoder().encode(state) else { return }
        try? local.set(String(decoding: data, as: UTF8.self), for: stateName)
    }
}
