import ArgumentParser
import Configuration
@main struct GemICIMS: ParsableCommand { mutating func run() { print("gem-icims") } }
import Recruiting
