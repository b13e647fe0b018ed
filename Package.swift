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

/// The toolchain's own linker, which needs seconds where the system's needs a minute. Swift finds its tables by the names
/// of their sections, so these stay although nothing else speaks of them.
let linked = LinkerSetting.unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "nostart-stop-gc"], .when(platforms: [.linux]))

/// The program that people install carries Swift's libraries within: it starts sooner, and the machine it runs on needs
/// no toolchain. The libraries after the first are what Foundation's archive leans on.
let standalone = LinkerSetting.unsafeFlags(
    [
        "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    ],
    .when(platforms: [.linux], configuration: .release))

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], linking: [LinkerSetting] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict,
        linkerSettings: [linked] + linking)
}

let package = Package(
    name: "gem-icims",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "gem-icims", targets: ["gem-icims"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Pure rooms.
        room("Recruiting", resources: [.embedInCode("Tables")]),
        room("FuzzyMatching"),
        room("TerminalScreen"),
        room("ReviewApp", ["Recruiting", "FuzzyMatching", "TerminalScreen"]),

        // The outside world, one library each.
        .target(
            name: "CurlShim", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
        room("APITransport", ["CurlShim", .product(name: "Logging", package: "swift-log")]),
        .target(
            name: "OpenSSLShim", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
            linkerSettings: [.linkedLibrary("crypto")]),
        room("Digests", ["OpenSSLShim"]),
        room("GemAPI", ["APITransport", "Recruiting"]),
        room("ICIMSAPI", ["APITransport", "Digests", "Recruiting"]),
        room("UploadLedger", ["Recruiting", .product(name: "GRDB", package: "GRDB.swift")]),
        room("Uploading", ["APITransport", "Digests", "GemAPI", "ICIMSAPI", "Recruiting", "UploadLedger"]),
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
        room("Sandbox", ["Digests"]),

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
            linkerSettings: [linked, standalone]),

        // Invented people of whom it is known who is who, for tests and measurements.
        room("MatchingSamples", ["Recruiting"]),

        .target(name: "AllocationCounting", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),

        // Not part of the product: the figures of the README come from here.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "APITransport", "AllocationCounting", "FuzzyMatching", "MatchingSamples", "Recruiting", "ReviewApp",
                "Sandbox", "TerminalScreen", "Uploading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: [linked]),

        // The matcher alone as a program: measured beside fzf and fzy.
        .executableTarget(
            name: "FuzzyFilter", dependencies: ["FuzzyMatching"], swiftSettings: strict, linkerSettings: [linked]),

        tests("ArchitectureTests", []),
        tests("RecruitingTests", ["MatchingSamples", "Recruiting"]),
        tests("FuzzyMatchingTests", ["FuzzyMatching"]),
        tests("TerminalScreenTests", ["TerminalScreen"]),
        tests("CursesTerminalTests", ["CursesTerminal", "TerminalScreen"]),
        tests("ReviewAppTests", ["ReviewApp", "Recruiting", "TerminalScreen"], exclude: ["Frames"]),
        // Servers with certificates of their own.
        tests("APITransportTests", ["APITransport", "OpenSSLShim"], linking: [.linkedLibrary("ssl")]),
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
