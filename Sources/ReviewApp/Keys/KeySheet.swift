/// The key sheet, `assets/keys.md`: written from the table, so that it cannot be wrong.
public enum KeySheet {
    public static func text(_ table: KeyTable) -> String {
        var lines = ["# Keys", ""]
        lines.append(
            "Written from the key table; do not edit. `ui.keys.ACTION: KEY` in the configuration changes a key.")
        for context in KeyContext.allCases {
            let bindings = table.bindings.filter { $0.context == context }
            guard !bindings.isEmpty else { continue }
            lines += ["", "## \(context.title)", "", "| key | action | what it does |", "| --- | --- | --- |"]
            for binding in bindings {
                let keys = binding.strokes.map { "`\(escaped($0.name))`" }.joined(separator: " ")
                lines.append("| \(keys) | `\(binding.action.rawValue)` | \(binding.long) |")
            }
        }
        lines += ["", "## Command line", "", "| command | what it does |", "| --- | --- |"]
        for command in Command.allCases {
            let word = ":\(command.rawValue)" + (command.argument.map { " " + $0 } ?? "")
            lines.append("| `\(escaped(word))` | \(command.explanation) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A bar would end the cell.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
