/// One line of text that is being typed.
struct LineEditor: Equatable, Sendable {
    private(set) var characters: [Character]
    /// Place of the next character.
    private(set) var cursor: Int

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }

    mutating func insert(_ text: String) {
        for character in text where !character.isNewline {
            // A combining mark joins the character before it, so the whole is built again around the cursor.
            let head = Array(String(characters[..<cursor]) + String(character))
            characters = head + characters[cursor...]
            cursor = head.count
        }
    }

    mutating func deleteBackward() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    mutating func deleteForward() {
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    mutating func deleteWord() {
        while cursor > 0, characters[cursor - 1].isWhitespace { deleteBackward() }
        while cursor > 0, !characters[cursor - 1].isWhitespace { deleteBackward() }
    }

    mutating func deleteToStart() {
        characters.removeFirst(cursor)
        cursor = 0
    }

    mutating func deleteToEnd() { characters.removeSubrange(cursor...) }

    mutating func move(by distance: Int) { cursor = min(max(0, cursor + distance), characters.count) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = characters.count }
    mutating func replace(with text: String) { self = LineEditor(text) }
}
