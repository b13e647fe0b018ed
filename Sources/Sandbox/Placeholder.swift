import Hummingbird
enum PlaceholderT {}
