import APITransport
import ICIMSAPI
import Recruiting

/// Folders, types and statuses by their nodes, and the user who gets the credit (icims-api 5.4, 7.7, 8, 10).
extension ICIMSExamination {
    func activeFolder() async -> Finding {
        await node(settings.activeFolder, of: .activeFolder, setting: .activeFolder, in: "lists.person.folders") {
            label in
            let label = label.lowercased()
            return label.contains("active") && !label.contains("inactive")
        }
    }

    func mobileType() async -> Finding {
        await node(settings.mobileType, of: .mobileType, setting: .mobileType, in: "lists.phone_type") { label in
            ["mobile", "cell"].contains { label.lowercased().contains($0) }
        }
    }

    /// One configured node: there, not hidden, and called what it should be.
    private func node(
        _ id: String, of test: DoctorTest, setting: SettingKey, in list: String, isUsual: (String) -> Bool
    ) async -> Finding {
        let nodes: [ListEntry]
        do throws(ICIMSFailure) { nodes = try await icims.listNodes(list) } catch {
            return unreadable(test, list, error)
        }
        guard let node = nodes.first(where: { $0.id == id }) else {
            let likely = nodes.filter { !$0.isHidden && isUsual($0.label ?? "") }.map { "\($0.label ?? "") (\($0.id))" }
            let hint = likely.isEmpty ? "" : " Likely: \(likely.prefix(3).joined(separator: ", "))."
            return .failed(
                test, "\(id) is not in the list \(list).",
                remedy: "Set \(setting.rawValue) to the right node.\(hint)")
        }
        let label = node.label ?? "without a label"
        if node.isHidden {
            return .failed(
                test, "\(id), \(label), is hidden in this iCIMS.",
                remedy: "Ask the iCIMS administrator to show it, or set \(setting.rawValue) to another node.")
        }
        guard isUsual(label) else {
            return .warning(
                test, "\(id) is called “\(label)” in this iCIMS.",
                remedy: "The node counts and not its name; if it is not the right one, set \(setting.rawValue).")
        }
        return .ok(test, "\(label) (\(id)).")
    }

    private func unreadable(_ test: DoctorTest, _ list: String, _ failure: ICIMSFailure) -> Finding {
        .warning(
            test, "The list \(list) cannot be read: \(failure.message).",
            remedy: "Ask the iCIMS administrator to let this user read it; uploads work without.")
    }

    func source() async -> Finding {
        let wanted = PersonDraft().source
        do throws(ICIMSFailure) {
            let nodes = try await icims.listNodes("lists.sources")
            guard let node = nodes.first(where: { $0.label?.lowercased() == wanted.lowercased() }) else {
                return .warning(
                    .source, "“\(wanted)” is not in the list of sources.",
                    remedy: "Ask the iCIMS administrator to add it, so that reports count these people.")
            }
            return node.isHidden
                ? .warning(
                    .source, "“\(wanted)” is a hidden source.", remedy: "Ask the iCIMS administrator to show it.")
                : .ok(.source, "“\(wanted)” is a source.")
        } catch {
            return unreadable(.source, "lists.sources", error)
        }
    }

    func jobFolders(maySearch: Bool) async -> Finding {
        let ids = settings.openJobFolders
        var labels = ids
        do throws(ICIMSFailure) {
            let nodes = try await icims.listNodes("lists.job.folders")
            if let missing = ids.first(where: { id in !nodes.contains { $0.id == id } }) {
                let known = nodes.prefix(8).map { "\($0.label ?? "") (\($0.id))" }.joined(separator: ", ")
                return .failed(
                    .jobFolders, "\(missing) is not in the list lists.job.folders.",
                    remedy: "Set icims.open-job-folders; there are \(known).")
            }
            labels = ids.map { id in nodes.first { $0.id == id }?.label ?? id }
        } catch {
            guard maySearch else { return unreadable(.jobFolders, "lists.job.folders", error) }
        }
        guard maySearch else { return untestedBySearch(.jobFolders) }
        let names = labels.joined(separator: ", ")
        do throws(ICIMSFailure) {
            guard let query = JobSearch.folder.isAny(of: ids) else {
                return .failed(
                    .jobFolders, "No job folder is set.", remedy: "Set icims.open-job-folders, such as D31001.")
            }
            let count = try await icims.search(query, staleness: 15, atMost: 1000).count
            if count == 0 {
                return .warning(
                    .jobFolders, "There is no job in \(names) that this user may see.",
                    remedy: "Check icims.open-job-folders, or ask the iCIMS administrator which jobs this user may see."
                )
            }
            return .ok(.jobFolders, "\(names): \(count == 1000 ? "1000 or more" : "\(count)") open jobs.")
        } catch {
            return .warning(.jobFolders, "Jobs cannot be searched: \(error.message).", remedy: error.failure().remedy)
        }
    }

    /// The name of the list is not published, so every list of statuses is looked at, and then the node itself.
    func submitStatus() async -> Finding {
        let id = settings.submitStatus
        do throws(ICIMSFailure) {
            let lists = try await icims.listNames().filter { $0.lowercased().contains("status") }
            for list in lists.prefix(6) {
                if let node = try await icims.listNodes(list).first(where: { $0.id == id }) {
                    return node.isHidden
                        ? .failed(
                            .submitStatus, "\(id) is hidden in this iCIMS.",
                            remedy: "Set icims.submit-status to a status that can be used.")
                        : .ok(.submitStatus, "\(node.label ?? "Without a label") (\(id)).")
                }
            }
            if (try? await icims.listNodes(id)) != nil { return .ok(.submitStatus, "\(id) is there.") }
            guard !lists.isEmpty else {
                return .warning(.submitStatus, "\(id) cannot be looked up here; the first submission will tell.")
            }
            return .failed(
                .submitStatus, "\(id) is in none of the lists of statuses.",
                remedy: "Set icims.submit-status to the status that new submissions begin with.")
        } catch {
            return unreadable(.submitStatus, "of statuses", error)
        }
    }

    /// Exactly one user must have the uploader's address (rules 1.10).
    func user() async -> Finding {
        guard let email = settings.gemUserEmail else {
            return .warning(
                .icimsUser, "gem.user-email is not set: uploads name no source person.",
                remedy: "Set it to the address with which you sign in to Gem.")
        }
        do throws(ICIMSFailure) {
            let users = try await icims.users(email: email)
            switch users.count {
            case 1: return .ok(.icimsUser, "\(users[0].name ?? "") (\(users[0].id)) is the one user with \(email).")
            case 0:
                return .failed(
                    .icimsUser, "No iCIMS user has the address \(email): uploads name no source person.",
                    remedy:
                        "Ask the iCIMS administrator for your address in iCIMS, or how users are told from candidates "
                        + "(icims.user-filter).")
            default:
                let list = users.map { "\($0.name ?? "") (\($0.id))" }.joined(separator: ", ")
                return .failed(
                    .icimsUser, "\(users.count) iCIMS users have the address \(email): \(list). Uploads name neither.",
                    remedy: "Ask the iCIMS administrator to merge them or to change one address.")
            }
        } catch {
            guard error.kind == .validation else { return .untested(.icimsUser, because: error.message) }
            return .failed(
                .icimsUser, "Users cannot be told from candidates: \(error.message).",
                remedy: "Set icims.user-filter to login-group:ID or folder:ID; the iCIMS administrator knows the ids.")
        }
    }
}
