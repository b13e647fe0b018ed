import APITransport
import Configuration
import Foundation
import Recruiting
import ReviewApp

/// Where settings are read: command line over environment over file over default (reference 2.1).
struct SettingSource: Sendable {
    /// The file that was read; nil when there is none.
    let file: SettingFile?
    /// Keys and variables that mean nothing here.
    let unknown: [UnknownSetting]
    private let reader: ConfigReader
    private let overridden: Set<SettingKey>
    private let environment: [String: String]

    /// Reads the file at `path` (or the usual one, when there is any) and puts the environment and `overrides` on top.
    ///
    /// - Parameter answers: given in this run, as strong as the command line; may hold secrets.
    /// - Throws: a configuration `Failure` naming the file when it cannot be read, is no YAML, or holds a secret that
    ///   others can read.
    init(
        path: String?, overrides: [String], answers: [SettingKey: String] = [:], environment: [String: String]
    ) throws {
        let given = answers.map { ($0.rawValue, $1) }
        let chosen = try Self.parse(overrides).merging(given) { $1 }
        overridden = Set(chosen.keys.compactMap(SettingKey.init))
        self.environment = environment
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                name: "command line",
                values: Dictionary(uniqueKeysWithValues: chosen.map { (Self.key($0), Self.value([$1])) })),
            KeyMappingProvider(
                upstream: EnvironmentVariablesProvider(environmentVariables: environment),
                keyMapper: { AbsoluteConfigKey(["gem", "icims"] + $0.components, context: $0.context) }),
        ]
        let usual = Self.usualPath(environment)
        if path != nil || FileManager.default.fileExists(atPath: usual) {
            let file = try SettingFile(path: path ?? usual)
            let values = file.entries.map { (Self.key($0), Self.value($1.texts, isList: $1.isList)) }
            providers.append(
                InMemoryProvider(name: "file", values: Dictionary(values, uniquingKeysWith: { first, _ in first })))
            self.file = file
        } else {
            file = nil
        }
        reader = ConfigReader(providers: providers)
        unknown = Self.unknown(in: file, environment)
    }

    /// Of these values and the defaults alone: for the rehearsal.
    init(values: [SettingKey: String]) {
        file = nil
        unknown = []
        overridden = Set(values.keys)
        environment = [:]
        reader = ConfigReader(
            provider: InMemoryProvider(
                values: Dictionary(
                    uniqueKeysWithValues: values.map { (Self.key($0.rawValue), Self.value([$1])) })))
    }

    /// `$XDG_CONFIG_HOME/gem-icims/config.yaml`, by default under `~/.config`.
    static func usualPath(_ environment: [String: String]) -> String {
        let home = environment["HOME"] ?? NSHomeDirectory()
        let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
        return base + "/gem-icims/config.yaml"
    }

    /// The value as text; nil when it is set nowhere and has no default.
    func text(_ key: SettingKey) -> String? {
        let name = ConfigKey(key.rawValue)
        if let text = reader.string(forKey: name, isSecret: key.isSecret) { return text.isEmpty ? nil : text }
        return key.defaultText
    }

    /// A list: a sequence in the file, comma-separated elsewhere.
    func list(_ key: SettingKey) -> [String] {
        let values = reader.stringArray(forKey: ConfigKey(key.rawValue)) ?? text(key).map { [$0] } ?? []
        return values.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// The keys set for actions, by the action's name. An action in the file that does not exist is among them: the
    /// screen says so. In the environment it cannot be told from one that does not exist.
    func keys() -> [String: String] {
        let inFile = (file?.entries.keys).map(Array.init) ?? []
        let actions = Action.allCases.map { SettingKey.keys + $0.rawValue }
        let pairs = Set(inFile.filter(SettingKey.isOpen) + actions).compactMap { name in
            reader.string(forKey: ConfigKey(name)).map { (String(name.dropFirst(SettingKey.keys.count)), $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Where the value in force was set.
    func place(of key: SettingKey) -> SettingPlace {
        if overridden.contains(key) { return .commandLine }
        if environment[key.environmentName] != nil { return .environment(variable: key.environmentName) }
        if let file, let entry = file.entries[key.rawValue] { return .file(path: file.path, line: entry.line) }
        return key.defaultText == nil ? .nowhere : .standard
    }

    /// A configuration `Failure` about one value: which key, what is written there and where, and what could be.
    func failure(_ key: SettingKey, _ rule: String) -> Failure {
        let written = key.isSecret ? "" : " “\(text(key) ?? list(key).joined(separator: ","))”"
        return Failure(.configuration, "\(key.rawValue) is\(written) (\(place(of: key).text)).", remedy: rule)
    }

    private static func key(_ name: String) -> AbsoluteConfigKey {
        AbsoluteConfigKey(name.split(separator: ".").map(String.init))
    }

    private static func value(_ texts: [String], isList: Bool = false) -> ConfigValue {
        ConfigValue(isList ? .stringArray(texts) : .string(texts.first ?? ""), isSecret: false)
    }

    private static func parse(_ overrides: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        for override in overrides {
            guard let equals = override.firstIndex(of: "=") else {
                // Whatever it is, it may be a secret with its name forgotten: it is not repeated.
                throw Failure(.usage, "--set needs KEY=VALUE.")
            }
            let name = String(override[..<equals])
            let value = String(override[override.index(after: equals)...])
            if SettingKey.isOpen(name) {
                try checkAction(String(name.dropFirst(SettingKey.keys.count)))
                values[name] = value
                continue
            }
            guard let key = SettingKey(rawValue: name) else {
                let nearest = UnknownSetting.nearest(to: name, among: SettingKey.allCases.map(\.rawValue))
                throw Failure(
                    .usage, "There is no setting called “\(name)”.",
                    remedy: nearest.map { "Did you mean \($0)?" } ?? "The README lists them all.")
            }
            guard !key.isSecret else {
                throw Failure(
                    .usage, "\(name) is a secret and is not taken from the command line, where other users can see it.",
                    remedy: "Put it in \(key.environmentName), in the file, or use \(name)-command.")
            }
            values[name] = value
        }
        return values
    }

    private static func checkAction(_ name: String) throws {
        guard Action(rawValue: name) == nil else { return }
        let nearest = UnknownSetting.nearest(to: name, among: Action.allCases.map(\.rawValue))
        throw Failure(
            .usage, "There is no action called “\(name)” to give a key to.",
            remedy: nearest.map { "Did you mean \(SettingKey.keys)\($0)?" } ?? "assets/keys.md lists them all.")
    }

    private static func unknown(in file: SettingFile?, _ environment: [String: String]) -> [UnknownSetting] {
        let prefix = "GEM_ICIMS_"
        let names = SettingKey.allCases.map(\.rawValue)
        let inFile = (file?.entries ?? [:]).sorted { $0.value.line < $1.value.line }
            .filter { SettingKey(rawValue: $0.key) == nil && !SettingKey.isOpen($0.key) }
            .map { key, entry in
                UnknownSetting(
                    name: key, place: .file(path: file?.path ?? "", line: entry.line),
                    nearest: UnknownSetting.nearest(to: key, among: names))
            }
        let variables = SettingKey.allCases.map(\.environmentName)
        let known = Set(variables)
        let inEnvironment = environment.keys.filter {
            $0.hasPrefix(prefix) && !known.contains($0) && !$0.hasPrefix(prefix + "UI_KEYS_")
        }.sorted().map { name in
            UnknownSetting(
                name: name, place: .environment(variable: name),
                nearest: UnknownSetting.nearest(
                    to: String(name.dropFirst(prefix.count)),
                    among: variables.map { String($0.dropFirst(prefix.count)) }
                ).map { prefix + $0 })
        }
        return inFile + inEnvironment
    }
}

extension SettingSource {
    /// The secret itself, or the first line its command prints, once it is needed. When both are set, the one from the
    /// stronger place counts, and the secret itself where the place is the same.
    func secret(_ key: SettingKey, command: SettingKey? = nil) -> Secret? {
        guard let command, let line = text(command),
            text(key) == nil || Self.strength(place(of: command)) > Self.strength(place(of: key))
        else { return text(key).map { Secret($0) } }
        let name = key.rawValue
        return Secret { () async throws(SecretFault) in try await SecretCommand.run(line, for: name) }
    }

    /// - Throws: a configuration `Failure` naming the first value that carries what no value has: a carriage return from
    ///   a file of another system, a line break, spaces around a word that came from quotes.
    func checkTexts() throws(Failure) {
        for key in SettingKey.allCases where !key.isCommand {
            guard let text = reader.string(forKey: ConfigKey(key.rawValue), isSecret: key.isSecret) else { continue }
            if let objection = Self.objection(to: text, isOneWord: key.isOneWord) {
                throw Failure(
                    .configuration, "\(key.rawValue) \(objection) (\(place(of: key).text)).",
                    remedy: "Write it again without; files of settings from Windows, and quotes, bring such characters."
                )
            }
        }
    }

    /// What is wrong with a text, as the continuation of its name; nil when nothing is.
    static func objection(to text: String, isOneWord: Bool) -> String? {
        let scalars = text.unicodeScalars
        if scalars.last == "\r" || text.hasSuffix("\r\n") { return "ends with a carriage return" }
        if let control = scalars.first(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
            return control == "\t" ? "holds a tab" : "holds a line break or another control character"
        }
        if let first = scalars.first, let last = scalars.last {
            if first.properties.isWhitespace { return "begins with a space" }
            if last.properties.isWhitespace { return "ends with a space" }
        }
        if isOneWord, scalars.contains(where: \.properties.isWhitespace) { return "holds a space" }
        return nil
    }

    private static func strength(_ place: SettingPlace) -> Int {
        switch place {
        case .commandLine: 3
        case .environment: 2
        case .file: 1
        case .derived, .standard, .nowhere: 0
        }
    }

    func number(_ key: SettingKey, in range: ClosedRange<Int>) throws(Failure) -> Int {
        guard let number = text(key).flatMap({ Int($0) }), range.contains(number) else {
            throw failure(key, "It must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    func choice<Value>(_ key: SettingKey, _ values: [String: Value]) throws(Failure) -> Value {
        guard let value = values[(text(key) ?? "").lowercased()] else {
            let names = values.keys.sorted()
            let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
            throw failure(key, "It can be \(list).")
        }
        return value
    }

    /// An address without a slash at its end; nil when it is not set.
    func address(_ key: SettingKey) throws(Failure) -> String? {
        guard let written = text(key)?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let objection = RequestAddress.objection(to: written) { throw failure(key, objection) }
        return written.hasSuffix("/") ? String(written.dropLast()) : written
    }
}
