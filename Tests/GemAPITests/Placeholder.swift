import Testing

@Suite struct PlaceholderGemAPI {}
