import Testing

@Suite struct PlaceholderAPITransport {}
