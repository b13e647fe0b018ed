import Foundation

/// The scalars of a text with letters and their accents apart.
func decomposed(_ text: String) -> String.UnicodeScalarView {
    text.decomposedStringWithCanonicalMapping.unicodeScalars
}

/// What searches compare: case is ignored, accents are not (icims-api 7.3 leaves case open, [assumed insensitive]).
func searchFolded(_ text: String) -> String {
    text.lowercased().precomposedStringWithCanonicalMapping
}
