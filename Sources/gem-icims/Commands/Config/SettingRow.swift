import APITransport
import ICIMSAPI

/// One setting as `config` prints it.
struct SettingRow {
    let key: SettingKey
    let place: SettingPlace
    /// Nil when nothing is set, and for secrets.
    let value: String?
    let isSet: Bool

    init(_ key: SettingKey, _ source: SettingSource, environment: [String: String]) {
        self.key = key
        let listed = source.list(key).joined(separator: ",")
        let text = source.text(key) ?? (listed.isEmpty ? nil : listed)
        let region = source.text(.region).flatMap { ICIMSRegion(rawValue: $0.lowercased()) }
        let derived: String? =
            switch key {
            case .baseURL: region?.baseURL
            case .tokenURL: region?.tokenURL
            case .audience: region?.audience
            default: nil
            }
        isSet = text != nil
        if text == nil, derived != nil {
            place = .derived(from: .region)
        } else if text == nil, key == .stateDirectory {
            place = .standard
        } else {
            place = text == nil ? .nowhere : source.place(of: key)
        }
        if key == .stateDirectory, text == nil {
            value = (try? Settings(source, environment: environment))?.stateDirectory
        } else if key.isSecret {
            value = nil
        } else if key.isCommand {
            // A command may hold a secret in its arguments.
            value = text.map(Self.firstWord)
        } else {
            value = text ?? derived
        }
    }

    var shown: String {
        if let value { return value }
        return key.isSecret && isSet ? "(set, not shown)" : "–"
    }

    var json: JSONValue {
        [
            "key": .string(key.rawValue), "value": value.map(JSONValue.string) ?? .null, "isSet": .bool(isSet),
            "isSecret": .bool(key.isSecret), "source": .string(place.code), "place": .string(place.text),
        ]
    }

    private static func firstWord(_ command: String) -> String {
        let words = command.split(separator: " ", maxSplits: 1)
        return (words.first.map(String.init) ?? "") + (words.count > 1 ? " …" : "")
    }
}
