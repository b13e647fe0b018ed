enum PlaceholderICIMSAPI {}
