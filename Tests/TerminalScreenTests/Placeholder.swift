import Testing

@Suite struct PlaceholderTerminalScreen {}
