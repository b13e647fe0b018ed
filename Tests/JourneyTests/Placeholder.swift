import Testing

@Suite struct PlaceholderJourney {}
