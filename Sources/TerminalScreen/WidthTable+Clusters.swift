/// What is drawn for one character: nothing, one cell (one or two columns wide), or several.
enum Drawn: Equatable {
    case nothing
    case cell(SizedGlyph)
    case cells([SizedGlyph])
}

/// A glyph and its columns, 1 or 2.
struct SizedGlyph: Equatable {
    var glyph: Glyph
    var width: Int
}

extension WidthTable {
    /// How a character is put into cells.
    ///
    /// A character is its first scalar and what combines with it. Joiners, variation selectors, skin tones and
    /// direction overrides are left out, and so is the second emoji of a joined pair: terminals disagree about
    /// their widths, and overrides could make a name read as another one. Further scalars that take room of
    /// their own (Devanagari vowel signs) get their own cell. Controls become pictures, so that text from
    /// outside can never steer the terminal.
    func drawn(_ character: Character) -> Drawn {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return .nothing }
        if scalars.index(after: scalars.startIndex) == scalars.endIndex {
            return drawnAlone(first)
        }

        let composed = Composition.composed(character)
        if let composed, composed.count == 1 { return drawnAlone(composed[0]) }

        var cells: [SizedGlyph] = []
        var afterJoiner = false
        for scalar in composed ?? Array(scalars) {
            if Self.isDropped(scalar) {
                afterJoiner = scalar.value == 0x200D
                continue
            }
            switch drawnAlone(scalar) {
            case .cell(let cell):
                if afterJoiner && cell.width == 2 { continue }
                cells.append(cell)
            case .nothing:
                // A mark: on the cell before it.
                if let last = cells.indices.last { cells[last].glyph.add(scalar) }
            case .cells: break
            }
            afterJoiner = false
        }
        switch cells.count {
        case 0: return .nothing
        case 1: return .cell(cells[0])
        default: return .cells(cells)
        }
    }

    private func drawnAlone(_ scalar: Unicode.Scalar) -> Drawn {
        switch scalar.value {
        case 0x20..<0x7F: return .cell(SizedGlyph(glyph: Glyph(scalar), width: 1))
        case 0x00..<0x20: return .cell(SizedGlyph(glyph: Self.picture(0x2400 + scalar.value), width: 1))
        case 0x7F: return .cell(SizedGlyph(glyph: Glyph("␡"), width: 1))
        case 0x1F1E6...0x1F1FF:
            // Flags as their two letters: half a flag is nothing, and a whole one has no width all agree on.
            return .cell(SizedGlyph(glyph: Self.picture(0x41 + scalar.value - 0x1F1E6), width: 1))
        default: break
        }
        if Self.isDropped(scalar) { return .nothing }
        guard let width = width(of: scalar) else { return .cell(SizedGlyph(glyph: Glyph("\u{FFFD}"), width: 1)) }
        return width == 0 ? .nothing : .cell(SizedGlyph(glyph: Glyph(scalar), width: width))
    }

    private static func picture(_ value: UInt32) -> Glyph {
        Glyph(Unicode.Scalar(value) ?? "\u{FFFD}")
    }

    /// Joiners, selectors, skin tones, direction marks and overrides, soft hyphen, tags.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }
}
