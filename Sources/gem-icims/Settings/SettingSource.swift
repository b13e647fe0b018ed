import Configuration
import Foundation
import Recruiting

/// Where settings are read: command line over environment over file over default (contract 2).
struct SettingSource {
    private let reader: ConfigReader

    /// Reads the file at `path` (or the usual one, when there is any) and puts the environment and `overrides` on top.
    ///
    /// - Throws: a configuration `Failure` naming the file when it cannot be read, is no YAML, or holds a secret that
    ///   others can read.
    init(path: String?, overrides: [String], environment: [String: String]) async throws {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(values: try Self.parse(overrides)),
            KeyMappingProvider(
                upstream: EnvironmentVariablesProvider(environmentVariables: environment),
                keyMapper: { AbsoluteConfigKey(["gem", "icims"] + $0.components, context: $0.context) }),
        ]
        let usual = Self.usualPath(environment)
        if path != nil || FileManager.default.fileExists(atPath: usual) {
            providers.append(try await Self.file(path ?? usual))
        }
        reader = ConfigReader(providers: providers)
    }

    /// `$XDG_CONFIG_HOME/gem-icims/config.yaml`, by default under `~/.config`.
    static func usualPath(_ environment: [String: String]) -> String {
        let home = environment["HOME"] ?? NSHomeDirectory()
        let base = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
        return base + "/gem-icims/config.yaml"
    }

    /// The value as text, whatever scalar type it was written as; nil when it is set nowhere and has no default.
    func text(_ key: SettingKey) -> String? {
        let name = ConfigKey(key.rawValue)
        if let text = reader.string(forKey: name, isSecret: key.isSecret) { return text.isEmpty ? nil : text }
        if let number = reader.int(forKey: name, isSecret: key.isSecret) { return String(number) }
        if let flag = reader.bool(forKey: name, isSecret: key.isSecret) { return String(flag) }
        return key.defaultText
    }

    /// A list: a sequence in the file, comma-separated elsewhere.
    func list(_ key: SettingKey) -> [String] {
        let name = ConfigKey(key.rawValue)
        let values =
            reader.stringArray(forKey: name)
            ?? (text(key) ?? "").split(separator: ",").map(String.init)
        return values.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func parse(_ overrides: [String]) throws -> [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for override in overrides {
            guard let equals = override.firstIndex(of: "=") else {
                throw Failure(.usage, "--set needs KEY=VALUE, not “\(override)”.")
            }
            let name = String(override[..<equals])
            guard let key = SettingKey(rawValue: name) else {
                throw Failure(.usage, "There is no setting called “\(name)”.", remedy: "The README lists them all.")
            }
            guard !key.isSecret else {
                throw Failure(
                    .usage, "\(name) is a secret and is not taken from the command line, where other users can see it.",
                    remedy: "Put it in \(key.environmentName), in the file, or use \(name)-command.")
            }
            values[AbsoluteConfigKey(name.split(separator: ".").map(String.init))] = ConfigValue(
                .string(String(override[override.index(after: equals)...])), isSecret: false)
        }
        return values
    }

    private static func file(_ path: String) async throws -> any ConfigProvider {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(.configuration, "The configuration file \(path) cannot be read.")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        let secrets = SettingKey.allCases.filter(\.isSecret).filter { key in
            let name = key.rawValue.split(separator: ".").last.map(String.init) ?? key.rawValue
            return text.split(separator: "\n").contains {
                $0.trimmingCharacters(in: .whitespaces).hasPrefix(name + ":")
            }
        }
        if mode & 0o077 != 0, let secret = secrets.first {
            throw Failure(
                .configuration, "\(path) holds \(secret.rawValue) and can be read by others.",
                remedy: "Run: chmod 600 \(path)")
        }
        do {
            let place = InMemoryProvider(values: [
                AbsoluteConfigKey(["filePath"]): ConfigValue(.string(path), isSecret: false)
            ])
            return try await FileProvider<YAMLSnapshot>(config: ConfigReader(provider: place))
        } catch {
            throw Failure(.configuration, "The configuration file \(path) is not valid YAML.", remedy: "\(error)")
        }
    }
}
