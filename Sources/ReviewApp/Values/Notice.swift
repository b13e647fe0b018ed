/// A line above the foot. What is about an upload stays until somebody has seen it.
public struct Notice: Equatable, Sendable {
    public enum Tone: Equatable, Sendable {
        case plain, good, warning, failure
    }

    public var text: String
    public var tone: Tone
    /// Goes away with the next key when true.
    public var isPassing: Bool
    /// Goes away when the network is back.
    public var isAboutNetwork: Bool

    public init(_ text: String, tone: Tone = .plain, isPassing: Bool = true, isAboutNetwork: Bool = false) {
        self.text = text
        self.tone = tone
        self.isPassing = isPassing
        self.isAboutNetwork = isAboutNetwork
    }
}
