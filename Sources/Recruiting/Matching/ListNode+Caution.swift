extension ListNode {
    /// What a match in this folder is called, nil for an ordinary one. By the delivered nodes, whatever the customer calls
    /// them (icims-api 5.4); folders that need a decision are `RecordSigns`.
    var caution: String? {
        switch id {
        case "D32002": "purged"
        case "D32018": "former-employee"
        default: nil
        }
    }
}

extension Match {
    /// The record is waiting to be deleted: whatever is written to it is lost.
    public var isPurged: Bool { person.folder?.caution == "purged" }
}
