import Foundation

/// One thing that is asked for: what it means, and where to find it.
struct SetupQuestion: Sendable {
    var key: SettingKey
    var title: String
    /// Lines shown with the question.
    var meaning: [String]
    /// Taken for an empty answer; nil when there is none to take.
    var standard: String?
    /// Whether an empty answer leaves the setting out.
    var isOptional = false
    /// Answers by number: what is written, and what is shown.
    var choices: [Choice] = []
    var takesSeveral = false

    struct Choice: Sendable {
        var value: String
        var label: String
    }

    /// The value for what was typed: a number of the list, a label of it, or the value itself.
    func value(for answer: String) -> String {
        if choices.isEmpty { return answer }
        let parts = takesSeveral ? answer.split(separator: ",").map(String.init) : [answer]
        return parts.map { part in
            let part = part.trimmingCharacters(in: .whitespaces)
            if let number = Int(part), number > 0, number <= choices.count { return choices[number - 1].value }
            return choices.first { $0.label.lowercased() == part.lowercased() }?.value ?? part
        }.joined(separator: ",")
    }

    var prompt: String {
        if let standard { return "\(key.rawValue) [\(standard)]:" }
        return isOptional ? "\(key.rawValue) (empty: without):" : "\(key.rawValue):"
    }
}

extension SetupQuestion {
    static let region = SetupQuestion(
        key: .region, title: "Where does your company's iCIMS run?",
        meaning: ["us, eu or ca. Your iCIMS address ends with .com for the US; ask the administrator if unsure."],
        standard: "us")
    static let customerID = SetupQuestion(
        key: .customerID, title: "The customer id",
        meaning: [
            "The number iCIMS gave your company, such as 1234.",
            "The iCIMS administrator knows it; it stands in every API address after /customers/.",
        ])
    static let authentication = SetupQuestion(
        key: .authentication, title: "How does the API user sign in?",
        meaning: [
            "basic: with user name and password (the most common). oauth: with client id and client secret.",
            "hmac: with user name and key. The iCIMS administrator knows which one was set up.",
        ], standard: "basic")
    static let username = SetupQuestion(
        key: .username, title: "The user name of the API user",
        meaning: [
            "An integration user that iCIMS made for your company, not your own sign-in.",
            "Type “admin” to see a text that asks the administrator for one.",
        ])
    static let clientID = SetupQuestion(
        key: .clientID, title: "The client id",
        meaning: ["iCIMS gives it together with the client secret. Type “admin” for a text that asks for both."])
    static let gemUserEmail = SetupQuestion(
        key: .gemUserEmail, title: "Your e-mail address in Gem",
        meaning: [
            "Projects that you may read are offered, and the iCIMS user with the same address becomes the source person."
        ], isOptional: true)
    static let webURL = SetupQuestion(
        key: .webURL, title: "The address of iCIMS in your browser",
        meaning: [
            "For links to people: open somebody in iCIMS and copy the address up to /people, or with {id} for the number."
        ], isOptional: true)

    /// The command that prints a secret; the recommended way.
    static func command(_ key: SettingKey, for secret: String) -> SetupQuestion {
        SetupQuestion(
            key: key, title: "A command that prints the \(secret)",
            meaning: [
                key == .gemAPIKeyCommand ? "A Gem team admin makes the key under Team Settings." : "",
                "Best: the \(secret) stays in your password store and is in no file.",
                "For instance: pass show work/icims, or secret-tool lookup service icims.",
                "Empty: type the \(secret) instead; it is kept in the configuration file, readable by you alone.",
            ].filter { !$0.isEmpty }, isOptional: true)
    }

    static func secret(_ key: SettingKey, named name: String, isOptional: Bool = false) -> SetupQuestion {
        SetupQuestion(
            key: key, title: "The \(name)", meaning: ["It is not shown while you type. Ctrl-D leaves."],
            isOptional: isOptional)
    }
}
