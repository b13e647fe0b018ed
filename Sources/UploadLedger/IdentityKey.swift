public import Recruiting

/// Builds the texts by which two candidates are known to be one person.
///
/// Give it tidied values (matching's normal form), and none that several people share.
public enum IdentityKey {
    public static func email(_ address: String) -> String { "email:\(address.lowercased())" }
    /// The canonical handle, not the address.
    public static func linkedIn(handle: String) -> String { "linkedin:\(handle.lowercased())" }
}

extension Candidate {
    /// The key under which the ledger keeps this candidate, see `Candidate.personKey`.
    public var ledgerKey: String { personKey }

    /// The key under which earlier versions kept an entry of a file: its id, were it only a row's number; without an id
    /// its first address, profile or a fingerprint. Nil when nothing has changed.
    var formerLedgerKey: String? {
        guard idScope == .file || id.hasPrefix("#") else { return nil }
        guard id.hasPrefix("#") else { return id }
        let primary = emails.first { $0.isPrimary && !$0.address.isEmpty } ?? emails.first { !$0.address.isEmpty }
        if let primary { return IdentityKey.email(primary.address) }
        if let linkedInHandle, !linkedInHandle.isEmpty { return IdentityKey.linkedIn(handle: linkedInHandle) }
        let parts = [firstName, lastName, phone, location, company, title, school].map { $0 ?? "" }
        return "entry:\(Fingerprint.text(of: parts.joined(separator: "\u{1F}")))"
    }
}
