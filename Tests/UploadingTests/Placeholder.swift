import Testing

@Suite struct PlaceholderUploading {}
