import GRDB
enum PlaceholderT {}
