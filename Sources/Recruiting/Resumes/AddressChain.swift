extension PrintedAddress {
    /// The last word of a line with the words it may go on with, line by line.
    struct Chain {
        private(set) var pieces: [String]
        private(set) var places: [Place] = []
        /// So many pieces certainly belong together.
        private(set) var sure = 1

        /// Lines that one address may take.
        private static let mostPieces = 4

        init(from line: Int, in layout: ResumeLayout) {
            let words = layout.lines[line].words
            pieces = words.suffix(1).map(\.self)
            places = [Place(line: line, column: words.count - 1)]
            var current = line
            while !pieces.isEmpty, pieces.count < Self.mostPieces, let next = layout.next(after: current) {
                let words = layout.lines[next].words
                guard let piece = words.first, Self.isPiece(piece) else { break }
                let mark =
                    words.count > 1 ? words[1] : layout.next(after: next).flatMap { layout.lines[$0].words.first }
                let joint = Self.joint(
                    pieces[pieces.count - 1], piece, after: pieces.joined(), isMarked: mark.map(Self.isMark) ?? false)
                guard joint != .none else { break }
                if joint == .sure, sure == pieces.count { sure += 1 }
                pieces.append(piece)
                places.append(Place(line: next, column: 0))
                if words.count > 1 { break }
                current = next
            }
        }

        var isAddress: Bool { sureReadings.contains { $0.contains("@") || PrintedAddress.isProfile($0) } }

        /// With each hyphen at a line's end, and without it.
        var sureReadings: [String] { readings(sure) }

        /// What it may be besides: with more pieces than are sure, or with fewer where only a full stop joins them.
        var possibleReadings: [String] {
            let longer = pieces.count > sure ? (sure + 1...pieces.count).flatMap(readings) : []
            return longer.filter { $0.contains("@") || PrintedAddress.isProfile($0) }
        }

        private func readings(_ count: Int) -> [String] {
            var texts = [""]
            for (place, piece) in pieces.prefix(count).enumerated() {
                // Not the hyphen that only a line's end shows, nor those of a word processor.
                let plain = String(piece.filter { $0 != "\u{AD}" }.map { Self.hyphens.contains($0) ? "-" : $0 })
                let isHyphenated = place < count - 1 && plain.hasSuffix("-")
                texts = texts.map { $0 + plain } + (isHyphenated ? texts.map { $0 + plain.dropLast() } : [])
            }
            return texts
        }

        // MARK: Where a line ends

        private enum Joint { case none, possible, sure }

        private static let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{AD}"]

        /// LinkedIn's own PDF says behind each link what it is.
        private static func isMark(_ word: String) -> Bool { word.lowercased().hasPrefix("(linkedin") }

        private static func joint(_ end: String, _ piece: String, after whole: String, isMarked: Bool) -> Joint {
            guard let last = end.last, let first = piece.first, isPiece(end) else { return .none }
            let lower = whole.lowercased()
            if isMarked, !piece.contains("@"), lower.contains("linkedin") || lower.hasPrefix("www.") {
                return PrintedAddress.isProfile(piece) ? .none : .sure
            }
            if hyphens.contains(last) || "_@%=".contains(last) { return .sure }
            if "@_%".contains(first) || hyphens.contains(first) && piece.count > 1 { return .sure }
            if lower.hasSuffix("linkedin.com") || lower == "www." || first == "/" { return .sure }
            if last == "/" { return LinkedInProfile.parse(whole).handle == nil ? .sure : .possible }
            if first == "." { return .sure }
            if last == ".", whole.contains("@") {
                return EmailAddress(String(whole.dropLast())).isValid ? .possible : .sure
            }
            let isNearAddress = whole.contains("@") || piece.contains("@") || PrintedAddress.isProfile(whole)
            return isNearAddress ? .possible : .none
        }

        /// Made of what addresses are made of.
        private static func isPiece(_ word: String) -> Bool {
            !word.hasPrefix("(")
                && word.allSatisfy { $0.isLetter || $0.isNumber || "-._@/%+:~?=&\u{AD}\u{2010}\u{2011}".contains($0) }
        }
    }
}
