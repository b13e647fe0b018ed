enum PlaceholderTerminalScreen {}
