import Foundation
import Recruiting
import UploadLedger

/// A source as the review knows it before anything was read: its name, and what an earlier run learned about it.
struct ReviewSource: Sendable {
    /// As it was given, such as `gem:PROJECT`; names the queue in the local state.
    let name: String
    let title: String
    let projectID: String?
    let directory: String?

    init(_ name: String, local: any LocalState) {
        self.name = name
        title = (try? local.setting("title of \(name)")) ?? name
        projectID = try? local.setting("project of \(name)")
        directory =
            name.hasPrefix("gem") || name == "-" ? nil : URL(fileURLWithPath: name).deletingLastPathComponent().path
    }

    init(project id: String, title: String) {
        name = "gem:" + id
        self.title = title
        projectID = id
        directory = nil
    }

    /// Keeps the title for the next start, when it is needed before the network answers.
    func remember(_ queue: Queue, in local: any LocalState) {
        try? local.set(queue.title, for: "title of \(name)")
        try? local.set(queue.projectID, for: "project of \(name)")
    }
}
