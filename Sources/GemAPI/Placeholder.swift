enum PlaceholderGemAPI {}
