import Testing

@Suite struct PlaceholderReviewApp {}
