enum PlaceholderReviewApp {}
