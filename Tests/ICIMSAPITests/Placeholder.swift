import Testing

@Suite struct PlaceholderICIMSAPI {}
