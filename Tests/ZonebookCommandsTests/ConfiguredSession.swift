import AssessmentModel
import Foundation
import RequirementCatalog

@testable import ZonebookCommands

/// A command session whose user has a configuration folder.
struct ConfiguredSession {
  let commands: CommandSession
  let environment: [String: String]

  init() throws {
    commands = try CommandSession()
    environment = ["TERM": "xterm", "XDG_CONFIG_HOME": commands.folder + "/config"]
  }

  /// Where the overlay lies once it is installed.
  var installed: String { commands.folder + "/config/zonebook/overlay.json" }

  /// What code that runs outside of a command line is given.
  var surroundings: Surroundings {
    Surroundings(
      environment: environment, now: { Timestamp(seconds: 0) },
      readInput: { () throws(CommandError) in [] }, writeOutput: { _ throws(CommandError) in },
      writeError: { _ in })
  }

  func write(_ text: String, to name: String) throws { try commands.write(text, to: name) }

  /// Puts a text where the installed overlay lies, whatever it holds.
  func install(_ text: String) throws {
    let folder = commands.folder + "/config/zonebook"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try commands.write(text, to: "config/zonebook/overlay.json")
  }

  @discardableResult
  func run(_ arguments: String..., input: String = "") -> CommandSession.Result {
    commands.run(arguments, input: input, environment: environment)
  }
}

extension GuidanceOverlay {
  /// Every field that can stand in an overlay's text for a requirement.
  static let fieldNames = [
    "evidence", "look", "met", "notMet", "partly", "question", "questions", "title", "why",
    "wording",
  ]

  /// An overlay that says a marker in every field of every requirement.
  static func marked(_ marker: String) -> GuidanceOverlay {
    var text = Text()
    for path in [
      \Text.title, \.question, \.why, \.met, \.partly, \.notMet, \.wording,
    ] { text[keyPath: path] = marker }
    for path in [\Text.look, \.evidence, \.questions] { text[keyPath: path] = [marker] }
    var overlay = GuidanceOverlay()
    overlay.name = "\(marker) name"
    overlay.texts = Dictionary(uniqueKeysWithValues: Catalog.requirements.map { ($0.id, text) })
    return overlay
  }
}
