// swift-tools-version: 6.1
import PackageDescription

// The rooms, from the bottom up. Dependencies point downward only, and `LecternCore` depends on no
// other room: what it holds must make sense to every other one.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "lectern",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "lectern", targets: ["lectern"]),
        .library(name: "LecternSite", targets: ["LecternSite"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    ],
    targets: [
        // System libraries: a header and a module map, nothing else.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo",
            providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(
            name: "COpenCC", pkgConfig: "opencc",
            providers: [.apt(["libopencc-dev"]), .brew(["opencc"])]),
        // The built-in theme, embedded by the C compiler, so that a copied binary still carries it.
        .target(name: "CLecternTheme", exclude: ["update-files.sh"]),
        // What the preview serves to its pages, embedded likewise.
        .target(name: "CLecternPreview", exclude: ["client"]),
        // Loads JavaScriptCore when a script is first to be run; it is not linked.
        .target(name: "CJavaScriptCore"),

        .target(name: "LecternCore", swiftSettings: strict),
        .target(
            name: "LecternMarkdown", dependencies: ["CCMarkGFM", "CGumbo", "CJavaScriptCore", "LecternCore"],
            swiftSettings: strict),
        .target(
            name: "LecternContent",
            dependencies: ["LecternCore", "LecternMarkdown", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "LecternLinking",
            dependencies: ["COpenCC", "LecternCore", "LecternMarkdown", "LecternContent"],
            swiftSettings: strict),
        .target(name: "LecternSearch", dependencies: ["LecternCore"], swiftSettings: strict),
        .target(
            name: "LecternRendering",
            dependencies: [
                "CLecternTheme", "LecternCore", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .target(
            name: "LecternSite",
            dependencies: [
                "LecternCore", "LecternMarkdown", "LecternContent", "LecternLinking", "LecternSearch",
                "LecternRendering",
            ],
            swiftSettings: strict),
        .target(
            name: "LecternPreview",
            dependencies: [
                "CLecternPreview", "LecternCore", "LecternContent", "LecternSite",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "lectern",
            dependencies: [
                "LecternCore", "LecternMarkdown", "LecternSite", "LecternPreview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // What benchmarks share.
        .target(
            name: "BenchmarkSupport", dependencies: ["CCMarkGFM", "LecternCore"], path: "Benchmarks/Support",
            swiftSettings: strict),
        .executableTarget(
            name: "term-matching-benchmark",
            dependencies: ["BenchmarkSupport", "LecternCore", "LecternMarkdown", "LecternLinking"],
            path: "Benchmarks/TermMatching",
            swiftSettings: strict),

        .executableTarget(
            name: "markdown-speed", dependencies: ["BenchmarkSupport", "LecternMarkdown"],
            path: "Benchmarks/MarkdownSpeed", swiftSettings: strict),
        .executableTarget(
            name: "formula-speed", dependencies: ["BenchmarkSupport", "LecternCore", "LecternMarkdown"],
            path: "Benchmarks/FormulaSpeed",
            exclude: ["formulas.txt"], swiftSettings: strict),
        .executableTarget(
            name: "markdown-quality", dependencies: ["BenchmarkSupport", "LecternMarkdown", "MarkdownChecks"],
            path: "Benchmarks/MarkdownQuality", swiftSettings: strict),
        .executableTarget(
            name: "hostile-markdown", dependencies: ["LecternMarkdown"], path: "Benchmarks/HostileMarkdown",
            swiftSettings: strict),
        .executableTarget(
            name: "markdown-fuzzer", dependencies: ["MarkdownChecks"], path: "Benchmarks/Fuzzing",
            swiftSettings: strict),

        // What test targets share.
        .target(
            name: "MarkdownChecks", dependencies: ["CGumbo", "LecternMarkdown"], path: "Tests/MarkdownChecks",
            swiftSettings: strict),
        .target(name: "LecternTestSupport", path: "Tests/LecternTestSupport", swiftSettings: strict),
        .testTarget(
            name: "LecternCoreTests", dependencies: ["LecternTestSupport", "LecternCore"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "LecternMarkdownTests", dependencies: ["LecternCore", "LecternMarkdown", "MarkdownChecks"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LecternContentTests",
            dependencies: ["LecternTestSupport", "LecternContent", "LecternCore", "LecternMarkdown"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LecternLinkingTests",
            dependencies: [
                "LecternTestSupport", "LecternLinking", "LecternContent", "LecternCore", "LecternMarkdown",
                "LecternSite",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LecternSearchTests", dependencies: ["LecternTestSupport", "LecternSearch", "LecternCore"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LecternRenderingTests", dependencies: ["LecternTestSupport", "LecternRendering", "LecternCore"],
            swiftSettings: strict),
        .testTarget(
            name: "LecternSiteTests",
            dependencies: [
                "LecternTestSupport", "LecternSite", "LecternRendering", "LecternSearch", "LecternLinking",
                "LecternContent", "LecternMarkdown", "LecternCore",
            ],
            exclude: ["Snapshots"],
            swiftSettings: strict),
        .testTarget(
            name: "LecternPreviewTests",
            dependencies: [
                "LecternTestSupport", "LecternPreview", "LecternCore", "LecternSite",
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "LecternCommandTests", dependencies: ["lectern", "LecternCore"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
