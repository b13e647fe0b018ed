import Testing

@Suite struct PlaceholderRecruiting {}
