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
    /// The key under which the ledger keeps this candidate: the source's id; for an entry without one, whose id is
    /// only its place in a file, the first thing that stays when the file is reordered.
    public var ledgerKey: String {
        guard id.hasPrefix("#") else { return id }
        let primary = emails.first { $0.isPrimary && !$0.address.isEmpty } ?? emails.first { !$0.address.isEmpty }
        if let primary { return IdentityKey.email(primary.address) }
        if let linkedInHandle, !linkedInHandle.isEmpty { return IdentityKey.linkedIn(handle: linkedInHandle) }
        let parts = [firstName, lastName, phone, location, company, title, school].map { $0 ?? "" }
        return "entry:\(fingerprint(parts.joined(separator: "\u{1F}")))"
    }
}

/// FNV-1a, 64 bits: short, and the same on every run, unlike `Hasher`. Not for secrets.
private func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
}
