import Recruiting

extension GemClient {
    /// The project that a person means: by its id, its web address, or its name (the whole name in any case, else the
    /// beginning of just one).
    ///
    /// - Parameter user: only projects this user can read are found by name.
    /// - Throws: with the kind `input` when there is none, or several; then the message lists them.
    public func resolveProject(_ text: String, readableBy user: String?) async throws(GemFailure) -> GemProject {
        let text = Self.tidied(text)
        guard !text.isEmpty else {
            throw GemFailure(Failure(.input, "No Gem project is named.", remedy: "Say gem:PROJECT."))
        }
        if let id = Self.projectID(inAddress: text) { return try await existingProject(id, meant: text) }
        if Self.looksLikeID(text), let project = try await projectIfAny(text) { return project }
        // Archived projects are worth a second list only when nothing else fits.
        for includingArchived in [false, true] {
            let projects = try await projects(readableBy: user, includingArchived: includingArchived)
            if let project = try Self.pick(text, from: projects) { return project }
        }
        throw GemFailure(Self.unknown(text))
    }

    /// The one project that fits a text; nil when none does.
    static func pick(_ text: String, from projects: [GemProject]) throws(GemFailure) -> GemProject? {
        if let project = projects.first(where: { $0.id == text }) { return project }
        let wanted = tidied(text).lowercased()
        let named = projects.map { ($0, tidied($0.name).lowercased()) }
        var fitting = named.filter { $0.1 == wanted }.map(\.0)
        if fitting.isEmpty { fitting = named.filter { $0.1.hasPrefix(wanted) }.map(\.0) }
        guard fitting.count > 1 else { return fitting.first }
        let shown = fitting.prefix(8).map { "\($0.name) (gem:\($0.id))" }.joined(separator: ", ")
        let more = fitting.count > 8 ? " and \(fitting.count - 8) more" : ""
        throw GemFailure(
            Failure(
                .input, "“\(text)” fits \(fitting.count) Gem projects: \(shown)\(more).",
                remedy: "Name one by its id or its web address."))
    }

    /// The id in `https://www.gem.com/projects/<slug>--<id>` (gem-api 6.1); nil when the text is no such address.
    static func projectID(inAddress text: String) -> String? {
        guard let mark = text.lowercased().firstRange(of: "gem.com/projects/") else { return nil }
        // Lower-casing may change the length of other letters, so the place is counted from the end of what is ASCII.
        let rest = text.dropFirst(text.lowercased().distance(from: text.lowercased().startIndex, to: mark.upperBound))
        let slug = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let id = slug.ranges(of: "--").last.map { slug[$0.upperBound...] } ?? slug
        return id.isEmpty ? nil : decoded(String(id))
    }

    private func existingProject(_ id: String, meant text: String) async throws(GemFailure) -> GemProject {
        guard let project = try await projectIfAny(id) else { throw GemFailure(Self.unknown(text)) }
        return project
    }

    /// nil when Gem says there is none, in whichever of its ways.
    private func projectIfAny(_ id: String) async throws(GemFailure) -> GemProject? {
        do throws(GemFailure) {
            return try await project(id)
        } catch  where [400, 404, 422].contains(error.status) {
            return nil
        }
    }

    private static func unknown(_ text: String) -> Failure {
        Failure(
            .input, "Gem has no project “\(text)”, or not one that you can read.",
            remedy: "Run gem-icims without --from to choose one, or paste its web address.")
    }

    /// An id is one word of base64 letters (gem-api 6.1); a name may look like one, so this only decides what to try
    /// first.
    private static func looksLikeID(_ text: String) -> Bool {
        text.utf8.count >= 8
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    private static func tidied(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `%3D` as `=`; the text itself when it is not rightly encoded.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return text }
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
