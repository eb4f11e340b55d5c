// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A Swift module of the program; it may import exactly what is listed here.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let rooms: [Target] = [
  .target(name: "CEmbedded"),
  room("EmbeddedFiles", ["CEmbedded"]),
  room("DocumentFormat"),
  room("RequirementCatalog", ["DocumentFormat", "EmbeddedFiles"], exclude: ["Guidance", "Crosswalks"]),
  room("AssessmentModel", ["RequirementCatalog", "DocumentFormat"]),
  room("TerminalKit"),
  room(
    "WorkbenchApp",
    ["TerminalKit", "GapAnalysis", "AssessmentModel", "RequirementCatalog", "DocumentFormat"]),
  room("GapAnalysis", ["AssessmentModel", "RequirementCatalog"]),
]

let package = Package(
  name: "zonebook",
  targets: rooms,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
