import Recruiting
import UploadLedger

/// Names for the history, as far as they were seen; a missing one harms nothing.
extension LocalState {
    func projectName(_ id: String?) -> String? {
        id.flatMap { try? setting("name of project \($0)") }
    }

    /// Keeps a project's name, which plans carry only as an id.
    public func rememberProject(_ id: String, name: String) {
        try? set(name, for: "name of project \(id)")
    }

    func jobTitle(_ id: Int?) -> String? {
        id.flatMap { try? job(id: $0)?.value.title }
    }
}
