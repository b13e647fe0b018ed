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

    /// Nobody searches for more, and every letter costs another look through the queue.
    static let capacity = 1_000

    /// - Returns: whether all of it found room.
    @discardableResult
    mutating func insert(_ text: String) -> Bool {
        let typed = text.prefix(Self.capacity + 1).filter { !$0.isNewline }
        let room = max(0, Self.capacity - characters.count)
        // A combining mark joins the character before it, so the whole is built again around the cursor.
        let head = Array(String(characters[..<cursor]) + typed.prefix(room))
        characters = head + characters[cursor...]
        cursor = head.count
        return typed.count <= room
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
