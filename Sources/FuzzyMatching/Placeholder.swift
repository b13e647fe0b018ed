enum PlaceholderFuzzyMatching {}
