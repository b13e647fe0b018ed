import Testing

@Suite struct PlaceholderUploadLedger {}
