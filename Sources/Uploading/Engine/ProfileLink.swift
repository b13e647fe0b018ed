/// The address at which people open a profile.
public enum ProfileLink {
    /// `{base}/people/{id}`; a base with `{id}` in it says itself where the number goes. Nil when none is configured.
    public static func url(person id: Int, base: String?) -> String? {
        guard var base, !base.isEmpty else { return nil }
        if let mark = base.firstRange(of: "{id}") {
            base.replaceSubrange(mark, with: String(id))
            return base
        }
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)/people/\(id)"
    }
}
