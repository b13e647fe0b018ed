import AsyncHTTPClient
import Logging
enum Placeholder {}
