import Testing

@Suite struct PlaceholderFuzzyMatching {}
