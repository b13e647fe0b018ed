/// Where a value comes from, the strongest first (reference 2.1).
enum SettingPlace: Hashable, Sendable {
    case commandLine
    case environment(variable: String)
    case file(path: String, line: Int)
    /// Follows from another setting, such as the host from the region.
    case derived(from: SettingKey)
    case standard
    case nowhere

    /// For people.
    var text: String {
        switch self {
        case .commandLine: "command line"
        case .environment(let variable): "environment, \(variable)"
        case .file(let path, let line): "\(path), line \(line)"
        case .derived(let key): "from \(key.rawValue)"
        case .standard: "default"
        case .nowhere: "not set"
        }
    }

    /// For programs.
    var code: String {
        switch self {
        case .commandLine: "command-line"
        case .environment: "environment"
        case .file: "file"
        case .derived: "derived"
        case .standard: "default"
        case .nowhere: "not-set"
        }
    }
}
