/// A key that means nothing here: most often a slip of the finger, so the nearest real one is named.
struct UnknownSetting: Hashable, Sendable {
    /// The key or the variable as it was written.
    var name: String
    var place: SettingPlace
    var nearest: String?

    var text: String {
        let hint = nearest.map { " Did you mean \($0)?" } ?? ""
        return "\(name) (\(place.text)) is no setting and is ignored.\(hint)"
    }

    /// The known name with the fewest changes; nil when even that one is far.
    static func nearest(to name: String, among known: [String]) -> String? {
        // Somebody who forgot the group meant the last part.
        let candidates = known.map { key -> (key: String, distance: Int) in
            let last = key.split(separator: ".").last.map(String.init) ?? key
            return (key, min(distance(name, key), distance(name, last) + 1))
        }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, name.count / 3) ? best.key : nil
    }

    /// Insertions, deletions and substitutions between two texts (Levenshtein).
    static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in other.indices {
                let change = diagonal + (letter == other[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[other.count]
    }
}
