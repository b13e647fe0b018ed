import Testing

@Suite struct PlaceholderSandbox {}
