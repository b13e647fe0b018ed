import Foundation

/// The scalars of a text with letters and their accents apart.
func decomposed(_ text: String) -> String.UnicodeScalarView {
    text.decomposedStringWithCanonicalMapping.unicodeScalars
}

/// What searches compare: case is ignored, accents are not (icims-api 7.3 leaves case open, [assumed insensitive]).
func searchFolded(_ text: String) -> String {
    // Most texts are plain; composing is the slow half and changes nothing in them.
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    return text.lowercased().precomposedStringWithCanonicalMapping
}
