extension String {
    /// Without control characters and whole escape sequences; line breaks and tabs become `lineBreak`.
    func withoutControls(lineBreak: Unicode.Scalar = " ") -> String {
        guard unicodeScalars.contains(where: { $0.isControl || $0.isLineBreakOrTab }) else { return self }
        var kept = UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar.isLineBreakOrTab {
                kept.append(lineBreak)
            } else if !scalar.isControl {
                kept.append(scalar)
            } else {
                rest = Self.afterSequence(startingWith: scalar, rest)
            }
        }
        return String(kept)
    }

    /// What follows the escape sequence that a control character begins (ECMA-48 5.4); any other control character
    /// takes nothing with it.
    private static func afterSequence(
        startingWith control: Unicode.Scalar, _ rest: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView {
        let isEscape = control == "\u{1B}"
        switch (control.value, isEscape ? rest.first : nil) {
        case (0x9B, _), (_, "["):
            // Parameters, intermediates, one final character.
            let body = (isEscape ? rest.dropFirst() : rest).drop { (0x20...0x3F).contains($0.value) }
            guard let final = body.first, (0x40...0x7E).contains(final.value) else { return body }
            return body.dropFirst()
        case (0x90, _), (0x98, _), (0x9D...0x9F, _), (_, "]"), (_, "P"), (_, "X"), (_, "^"), (_, "_"):
            let body = isEscape ? rest.dropFirst() : rest
            let isEnd = { (scalar: Unicode.Scalar) in scalar.value == 7 || scalar.value == 0x9C || scalar == "\u{1B}" }
            // Never closed: the text goes on, so it is data and stays.
            guard let end = body.firstIndex(where: isEnd) else { return body }
            let after = body[end...].dropFirst()
            return body[end] == "\u{1B}" && after.first == "\\" ? after.dropFirst() : after
        default: return rest
        }
    }
}
