// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = [
  Target.Dependency.product(name: "Crypto", package: "swift-crypto"),
  Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto"),
]
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// A module of the program; it may import exactly what is listed here.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of a module; `folders` hold files that the tests read.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], folders: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: folders, swiftSettings: strict)
}

let core: [Target] = [
  .target(name: "CEmbedded"),
  room("EmbeddedFiles", ["CEmbedded"]),
  room("DocumentFormat"),
  // Linked as archives, so that the program needs neither library where it runs.
  .target(name: "CCompression", linkerSettings: [.linkedLibrary(":libz.a")]),
  .target(name: "CMarkup", linkerSettings: [.linkedLibrary(":libexpat.a")]),
  room("DelimitedText"),
  room(
    "NetworkObservation", ["CCompression", "CMarkup", "DelimitedText", "EmbeddedFiles"],
    exclude: ["MakerData"]),
  room(
    "RequirementCatalog", ["DocumentFormat", "EmbeddedFiles"],
    exclude: ["Guidance", "Crosswalks", "Companion"]),
  room("AssessmentModel", ["RequirementCatalog", "DocumentFormat"]),
  room("GapAnalysis", ["AssessmentModel", "RequirementCatalog"]),
  room("AssessmentRedaction", ["AssessmentModel", "RequirementCatalog", "DocumentFormat"]),
]

let files: [Target] = [
  room("DocumentSecurity", ["AssessmentModel", "DocumentFormat"] + crypto),
  room(
    "WorkspaceStore",
    ["DocumentSecurity", "AssessmentModel", "RequirementCatalog", "DocumentFormat"]),
  room(
    "AssessmentRecords",
    ["DocumentSecurity", "WorkspaceStore", "AssessmentModel", "DocumentFormat"]),
  room("AssessmentTables", ["DelimitedText", "AssessmentModel", "RequirementCatalog"]),
  room(
    "SamplePlants",
    [
      "AssessmentTables", "AssessmentModel", "RequirementCatalog", "DocumentFormat",
      "EmbeddedFiles",
    ], exclude: ["Data"]),
  room(
    "AssessmentReports",
    [
      "DelimitedText", "AssessmentRedaction", "GapAnalysis", "AssessmentModel",
      "RequirementCatalog", "EmbeddedFiles", mustache,
    ]),
]

let screen: [Target] = [
  room("TerminalKit"),
  .target(
    name: "CTerminal",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  room("CursesTerminal", ["TerminalKit", "CTerminal"]),
  room(
    "WorkbenchApp",
    [
      "TerminalKit", "AssessmentRedaction", "GapAnalysis", "AssessmentModel",
      "RequirementCatalog", "DocumentFormat",
    ]),
]

let program: [Target] = [
  room(
    "ZonebookCommands",
    [
      "WorkbenchApp", "CursesTerminal", "AssessmentReports", "AssessmentTables", "SamplePlants",
      "WorkspaceStore", "AssessmentRecords", "AssessmentRedaction", "DocumentSecurity",
      "GapAnalysis", "TerminalKit", "AssessmentModel", "RequirementCatalog", "DocumentFormat",
      "DelimitedText", "NetworkObservation", "EmbeddedFiles", argumentParser,
    ], exclude: ["Licences"]),
  .executableTarget(
    name: "zonebook", dependencies: ["ZonebookCommands"], swiftSettings: strict),
]

let testing: [Target] = [
  .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
  .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
  .target(
    name: "TestSupport", dependencies: ["CVTerm", "CPseudoTerminal"],
    path: "Tests/TestSupport", swiftSettings: strict),
  .target(
    name: "TestCaptures", dependencies: ["TestSupport"], path: "Tests/TestCaptures",
    swiftSettings: strict),
  .testTarget(
    name: "TestSupportTests", dependencies: ["TestSupport"], exclude: ["Snapshots"],
    swiftSettings: strict),
  tests(of: "DocumentFormat"),
  tests(of: "NetworkObservation", ["TestCaptures", "EmbeddedFiles"]),
  tests(of: "DelimitedText"),
  tests(of: "RequirementCatalog", ["EmbeddedFiles", "DocumentFormat"]),
  tests(of: "AssessmentModel", ["RequirementCatalog", "DocumentFormat"]),
  tests(of: "GapAnalysis", ["AssessmentModel", "RequirementCatalog"]),
  tests(of: "AssessmentRedaction", ["AssessmentModel", "RequirementCatalog", "DocumentFormat"]),
  tests(
    of: "WorkspaceStore",
    [
      "ZonebookCommands", "WorkbenchApp", "CursesTerminal", "DocumentSecurity", "AssessmentModel",
      "RequirementCatalog", "DocumentFormat",
    ], folders: ["Versions"]),
  tests(of: "DocumentSecurity", ["AssessmentModel", "DocumentFormat"]),
  tests(
    of: "AssessmentRecords",
    ["DocumentSecurity", "WorkspaceStore", "AssessmentModel", "DocumentFormat"]),
  tests(of: "AssessmentTables", ["DelimitedText", "AssessmentModel", "RequirementCatalog"]),
  tests(of: "SamplePlants", ["AssessmentModel", "GapAnalysis", "RequirementCatalog"]),
  tests(
    of: "AssessmentReports",
    [
      "AssessmentRedaction", "GapAnalysis", "AssessmentModel", "RequirementCatalog",
      "DocumentFormat", "EmbeddedFiles",
    ], folders: ["Snapshots"]),
  tests(of: "TerminalKit"),
  tests(of: "CursesTerminal", ["TerminalKit"]),
  tests(
    of: "WorkbenchApp",
    [
      "SamplePlants", "TerminalKit", "AssessmentRedaction", "GapAnalysis", "AssessmentModel",
      "RequirementCatalog", "DocumentFormat",
    ], folders: ["Snapshots"]),
  tests(
    of: "ZonebookCommands",
    [
      "WorkbenchApp", "CursesTerminal", "WorkspaceStore", "AssessmentReports", "AssessmentTables",
      "AssessmentRedaction", "SamplePlants", "TerminalKit", "GapAnalysis", "DocumentSecurity",
      "AssessmentModel",
      "RequirementCatalog", "DocumentFormat",
    ], folders: ["Transcripts"]),
  .testTarget(
    name: "EndToEndTests",
    dependencies: ["zonebook", "Fuzz", "TestSupport", "TestCaptures"],
    exclude: ["Snapshots", "Version2"], swiftSettings: strict),
]

let benchmarks: [Target] = [
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "zonebook", "WorkbenchApp", "SamplePlants", "WorkspaceStore", "AssessmentReports",
      "GapAnalysis", "TerminalKit", "AssessmentModel", "RequirementCatalog", "DocumentFormat",
    ],
    path: "Tests/Benchmarks", swiftSettings: strict)
]

let fuzzing: [Target] = [
  .executableTarget(
    name: "Fuzz",
    dependencies: [
      "TestSupport", "TestCaptures", "NetworkObservation", "AssessmentReports", "AssessmentTables",
      "AssessmentRecords",
      "WorkspaceStore", "DocumentSecurity", "GapAnalysis", "AssessmentModel", "RequirementCatalog",
      "DocumentFormat", argumentParser,
    ],
    path: "Tests/Fuzz", exclude: ["Corpus"], swiftSettings: strict)
]

let package = Package(
  name: "zonebook",
  products: [.executable(name: "zonebook", targets: ["zonebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: core + files + screen + program + testing + benchmarks + fuzzing,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
