enum PlaceholderUploading {}
