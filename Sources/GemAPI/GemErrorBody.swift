import APITransport

/// The body of a refusal: the application's object, the gateway's, a web page, or nothing (gem-api 5).
struct GemErrorBody {
    /// Whether the application itself wrote it, not the gateway before it.
    var isFromApplication = false
    /// What it says in words, at most 200 characters; nil when it says nothing.
    var words: String?

    init(_ body: [UInt8]) {
        guard let value = try? JSONValue(parsing: body), value.members != nil else {
            let opening = Self.opening(body)
            words = opening.isEmpty ? nil : opening
            return
        }
        isFromApplication = value["code"] != nil || value["status"] != nil || value["errors"] != nil
        let message = value["message"]?.text ?? value["Message"]?.text ?? value["status"]?.text
        let details = value["errors"].map { Self.details($0) } ?? []
        let parts = [message].compactMap { $0 } + details
        let text = Self.plain(parts.joined(separator: " – "))
        words = text.isEmpty ? nil : String(text.prefix(200))
    }

    /// The first 200 characters, fit for a terminal.
    static func opening(_ body: [UInt8]) -> String {
        // Four bytes a character at most.
        String(plain(String(decoding: body.prefix(800), as: UTF8.self)).prefix(200))
    }

    /// `{"json": {"email": ["Not valid."]}}` as `json.email: Not valid.`, in the keys' order.
    private static func details(_ value: JSONValue, under path: String = "") -> [String] {
        if let members = value.members {
            return members.sorted { $0.key < $1.key }.flatMap { key, value in
                details(value, under: path.isEmpty ? key : "\(path).\(key)")
            }
        }
        if case .array = value {
            let texts = value.elements.compactMap(\.text)
            return texts.isEmpty ? [] : ["\(path): \(texts.joined(separator: ", "))"]
        }
        return value.text.map { ["\(path): \($0)"] } ?? []
    }

    /// One line without anything that could drive a terminal.
    private static func plain(_ text: String) -> String {
        text.split { character in
            character.isWhitespace || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }.joined(separator: " ")
    }
}
