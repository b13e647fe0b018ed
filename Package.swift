// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the program: see assets/docs/architecture.md for what may import what.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The program that people install carries Swift's libraries within: it starts sooner, and the machine it runs on needs
/// no toolchain. The libraries after the first are what Foundation's archive leans on.
let standalone = LinkerSetting.unsafeFlags(
    [
        "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    ],
    .when(platforms: [.linux], configuration: .release))

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "gem-icims",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gem-icims", targets: ["gem-icims"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // Only for the types async-http-client hands out: amounts of time, buffers, connect and TLS errors.
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    ],
    targets: [
        // Pure rooms.
        room(
            "Recruiting",
            [
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "Collections", package: "swift-collections"),
            ],
            resources: [.embedInCode("Tables")]),
        room("FuzzyMatching"),
        room("TerminalScreen"),
        room("ReviewApp", ["Recruiting", "FuzzyMatching", "TerminalScreen"]),

        // The outside world, one library each.
        room(
            "APITransport",
            [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        room("GemAPI", ["APITransport", "Recruiting"]),
        room("ICIMSAPI", ["APITransport", "Recruiting", .product(name: "Crypto", package: "swift-crypto")]),
        room("UploadLedger", ["Recruiting", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "Uploading",
            [
                "APITransport", "GemAPI", "ICIMSAPI", "Recruiting", "UploadLedger",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "CursesShim",
            cSettings: [
                .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
                .define("NCURSES_WIDECHAR", to: "1"),
                .unsafeFlags(["-Wall", "-Wextra", "-Werror"]),
            ],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("CursesTerminal", ["CursesShim", "TerminalScreen"]),
        room(
            "ReviewRuntime", ["APITransport", "ReviewApp", "Uploading", "Recruiting", "TerminalScreen", "UploadLedger"]),

        // The rehearsal: shares no type with the clients.
        room(
            "Sandbox",
            [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                // To keep the web framework silent: it logs when it starts.
                .product(name: "Logging", package: "swift-log"),
            ]),

        .executableTarget(
            name: "gem-icims",
            dependencies: [
                "APITransport", "CursesTerminal", "FuzzyMatching", "GemAPI", "ICIMSAPI", "Recruiting", "ReviewApp",
                "ReviewRuntime", "Sandbox", "TerminalScreen", "UploadLedger", "Uploading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                // swift-configuration's own YAML reader neither lists the keys of a file nor says in which line one is.
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict,
            linkerSettings: [standalone]),

        // Invented people of whom it is known who is who, for tests and measurements.
        room("MatchingSamples", ["Recruiting"]),

        .target(name: "AllocationCounting", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),

        // Not part of the product: the figures of the README come from here.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "AllocationCounting", "FuzzyMatching", "MatchingSamples", "Recruiting", "ReviewApp", "Sandbox",
                "TerminalScreen", "Uploading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // The matcher alone as a program: measured beside fzf and fzy.
        .executableTarget(name: "FuzzyFilter", dependencies: ["FuzzyMatching"], swiftSettings: strict),

        tests("ArchitectureTests", []),
        tests("RecruitingTests", ["MatchingSamples", "Recruiting"]),
        tests("FuzzyMatchingTests", ["FuzzyMatching"]),
        tests("TerminalScreenTests", ["TerminalScreen"]),
        tests("CursesTerminalTests", ["CursesTerminal", "TerminalScreen"]),
        tests("ReviewAppTests", ["ReviewApp", "Recruiting", "TerminalScreen"], exclude: ["Frames"]),
        tests(
            "APITransportTests",
            [
                "APITransport",
                // A server with a certificate of its own.
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        tests("GemAPITests", ["GemAPI", "APITransport", "Recruiting"], exclude: ["Fixtures"]),
        tests("ICIMSAPITests", ["ICIMSAPI", "APITransport", "Recruiting"]),
        tests("UploadLedgerTests", ["UploadLedger", "Recruiting"]),
        tests(
            "UploadingTests",
            ["Uploading", "APITransport", "GemAPI", "ICIMSAPI", "Recruiting", "Sandbox", "UploadLedger"],
            exclude: ["Fixtures"]),
        tests("SandboxTests", ["Sandbox"]),
        tests(
            "JourneyTests",
            [
                "gem-icims", "Sandbox", "Uploading", "APITransport", "GemAPI", "ICIMSAPI", "Recruiting", "UploadLedger",
                "ReviewApp", "ReviewRuntime", "TerminalScreen",
            ],
            exclude: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)
