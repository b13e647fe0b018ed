import Foundation

extension String {
    /// The canonical composition (NFC), which is what goes over the wire.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }

    /// The canonical decomposition (NFD), which some systems leave behind.
    var decomposed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : decomposedStringWithCanonicalMapping
    }

    /// Whether both are made of the same scalars. Swift's `==` is wider: it takes NFC and NFD for equal.
    func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Without the white space (no-break spaces too) at both ends.
    var trimmed: String { trimmed(where: \.properties.isWhitespace) }

    /// Without the scalars at both ends for which `isDropped` is true.
    func trimmed(where isDropped: (Unicode.Scalar) -> Bool) -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isDropped($0) }),
            let last = scalars.lastIndex(where: { !isDropped($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// With white space at both ends gone and every run of white space inside made one space.
    var singleSpaced: String {
        unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }
}
