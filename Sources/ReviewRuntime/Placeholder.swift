enum PlaceholderReviewRuntime {}
