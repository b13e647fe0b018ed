import TerminalScreen

/// Which key does what, where. Dispatch, foot, help and the key sheet read this table and no other.
public struct KeyTable: Equatable, Sendable {
    public private(set) var bindings: [Binding]
    private var places: [KeyContext: [Key: Int]] = [:]
    /// What is wrong with the configured keys, for the recruiter.
    public private(set) var complaints: [String] = []

    public static let standard = KeyTable(bindings: Binding.standard)

    public init(bindings: [Binding]) {
        self.bindings = bindings
        index()
    }

    /// The standard keys with the configured ones in their place.
    public init(overrides: [String: String]) {
        self.init(bindings: Binding.standard)
        for (name, text) in overrides.sorted(by: { $0.key < $1.key }) { override(name, text) }
    }

    private mutating func override(_ name: String, _ text: String) {
        guard let action = Action(rawValue: name) else {
            complaints.append("ui.keys.\(name): there is no such action")
            return
        }
        guard let stroke = Key(name: text) else {
            complaints.append("ui.keys.\(name): “\(text)” is no key")
            return
        }
        let own = bindings.indices.filter { bindings[$0].action == action }
        for place in own {
            let context = bindings[place].context
            let isTyped = context.chain.contains(.typing)
            if isTyped, case .character = stroke {
                complaints.append("ui.keys.\(name): “\(text)” is needed for typing")
                return
            }
            if let taken = bindings.first(where: {
                $0.action != action && $0.strokes.contains(stroke) && Self.meet($0.context, context)
            }) {
                complaints.append("ui.keys.\(name): “\(text)” is taken by \(taken.action.rawValue)")
                return
            }
        }
        for place in own { bindings[place].strokes = [stroke] }
        index()
    }

    /// Whether one place can see both contexts.
    static func meet(_ one: KeyContext, _ other: KeyContext) -> Bool {
        KeyContext.allCases.contains { $0.chain.contains(one) && $0.chain.contains(other) }
    }

    private mutating func index() {
        places = [:]
        for (place, binding) in bindings.enumerated() {
            for stroke in binding.strokes { places[binding.context, default: [:]][stroke] = place }
        }
    }

    /// What a stroke means in a context; the nearest meaning wins.
    public func binding(for stroke: Key, in context: KeyContext) -> Binding? {
        for context in context.chain {
            if let place = places[context]?[stroke] { return bindings[place] }
        }
        return nil
    }

    /// All that works in a context, the nearest first, in the table's order.
    public func bindings(in context: KeyContext) -> [Binding] {
        context.chain.flatMap { context in bindings.filter { $0.context == context } }
    }

    /// The sign of an action's first key, as texts quote it.
    public func sign(_ action: Action, in context: KeyContext = .queue) -> String {
        bindings(in: context).first { $0.action == action }?.strokes.first?.sign
            ?? bindings.first { $0.action == action }?.strokes.first?.sign ?? ""
    }
}
