import Foundation
import RequirementCatalog
import Testing
import WorkbenchApp

@testable import ZonebookCommands

@Suite("Overlay command")
struct OverlayTests {
  private static let good = """
    {
      "name": "house rules",
      "texts": {
        "SR 5.2 RE 1": { "title": "Alles zu", "met": "all closed", "wording": "licensed words" }
      }
    }
    """

  private static let broken = """
    {
      "name": "house rules",
      "texts": {
        "SR 5.2": { "titel": "x" }
      }
    }
    """

  @Test("an overlay is installed for its user only, shown with its name, and removed")
  func installs() throws {
    let session = try ConfiguredSession()
    #expect(session.run("catalog", "overlay").output.hasPrefix("No overlay is installed"))
    try session.write(Self.good, to: "ours.json")
    #expect(session.run("catalog", "overlay", "@ours.json").status == .done)
    let attributes = try FileManager.default.attributesOfItem(atPath: session.installed)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOfFile: session.installed, encoding: .utf8) == Self.good)
    #expect(session.run("catalog", "overlay").output.contains("SR 5.2 RE 1"))
    let shown = session.run("catalog", "show", "SR 5.2 RE 1").output
    #expect(shown.contains("Licensed wording [house rules]\n  licensed words\n"))
    #expect(shown.contains("Title [house rules]\n  Alles zu\n"))
    #expect(shown.contains("Met: all closed"))
    #expect(shown.contains("Partly (not in the overlay): "))
    #expect(!session.run("catalog", "show", "SR 5.2").output.contains("house rules"))
    #expect(session.run("catalog", "search", "LICENSED words").output.contains("[house rules]"))
    #expect(session.run("catalog", "overlay", "--remove").output.hasPrefix("Removed"))
    #expect(!FileManager.default.fileExists(atPath: session.installed))
    #expect(session.run("catalog", "overlay", "--remove").status == .done)
    #expect(!session.run("catalog", "show", "SR 5.2 RE 1").output.contains("house rules"))
  }

  @Test("a broken overlay is refused with file, line, column and field, and the old one stays")
  func refuses() throws {
    let session = try ConfiguredSession()
    try session.write(Self.good, to: "ours.json")
    try session.write(Self.broken, to: "broken.json")
    session.run("catalog", "overlay", "@ours.json")
    let result = session.run("catalog", "overlay", "@broken.json")
    #expect(result.status == .invalidInput)
    #expect(result.errors.contains("broken.json:4:18: "))
    #expect(result.errors.contains("\"titel\""))
    #expect(try String(contentsOfFile: session.installed, encoding: .utf8) == Self.good)
    #expect(session.run("catalog", "overlay", "@none.json").status == .invalidInput)
    #expect(session.run("catalog", "overlay", "-", input: "[]").status == .invalidInput)
    #expect(session.run("catalog", "overlay", "-", input: Self.good).status == .done)
  }

  @Test(
    "a name that could not mark a text is refused",
    arguments: ["", "  ", "a\\nb", "a\\u001b[2J", String(repeating: "n", count: 61)])
  func refusesNames(name: String) throws {
    let session = try ConfiguredSession()
    let text = "{\n  \"name\": \"\(name)\", \"texts\": {}\n}"
    let result = session.run("catalog", "overlay", "-", input: text)
    #expect(result.status == .invalidInput)
    #expect(result.errors.contains("standard input:2:11: "))
    #expect(result.errors.contains("(in name)"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test("control characters in an overlay never reach a terminal")
  func hostile() throws {
    let session = try ConfiguredSession()
    let hostile = "\\u001b[2J\\u202ex\\u0007\\u009b1m"
    let text = """
      { "name": "ours", "texts": { "SR 5.2": {
        "title": "\(hostile)", "wording": "\(hostile)", "questions": ["\(hostile)"] } } }
      """
    #expect(session.run("catalog", "overlay", "-", input: text).status == .done)
    let plain = session.environment.merging(["NO_COLOR": "1"]) { $1 }
    for line in [["show", "SR 5.2"], ["show", "SR 5.2", "--format", "json"], ["search", "2J"]] {
      let result = session.commands.run(["catalog"] + line, terminal: true, environment: plain)
      let controls = result.output.unicodeScalars.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(result.output.contains("2J") && controls.isEmpty, "\(line)")
    }
  }

  @Test("an overlay that broke where it is installed is told and ignored")
  func ignores() throws {
    let session = try ConfiguredSession()
    let plain = session.run("catalog", "show", "SR 5.2").output
    try session.install(Self.broken)
    let result = session.run("catalog", "show", "SR 5.2")
    #expect(result.status == .done)
    #expect(result.output == plain)
    #expect(result.errors.contains("overlay.json:4:18: "))
    #expect(result.errors.hasSuffix(Messages.overlayIgnored + "\n"))
    #expect(session.run("catalog").errors.isEmpty)
    #expect(session.run("catalog", "overlay").status == .invalidInput)
  }

  @Test("the workbench says in a toast, with line and field, that it ignores an overlay")
  func toast() throws {
    let session = try ConfiguredSession()
    try session.install(Self.broken)
    let found = OverlayFile.installed(in: session.surroundings)
    #expect(found.texts == nil)
    let problem = try #require(found.problem)
    var workbench = Workbench(
      size: .init(width: 80, height: 24), author: "ann", now: .init(seconds: 0), seed: 1)
    let message = Message.overlayIgnored(Messages.ignoredOverlay(problem))
    _ = workbench.update(message, at: .init(seconds: 0))
    #expect(workbench.toast?.isError == true)
    let text = workbench.toast?.text ?? ""
    #expect(text.hasPrefix("Overlay ignored, line 4, column 18: "))
    #expect(text.contains("(in texts.SR 5.2.titel)"))
  }

  @Test("without a home there is no place for an overlay, and nothing else changes")
  func homeless() throws {
    let session = try CommandSession()
    #expect(session.run("catalog", "overlay").status == .wrongUsage)
    #expect(session.run("catalog", "show", "SR 5.2").errors.isEmpty)
    #expect(OverlayFile(environment: ["HOME": "/h"])?.path == "/h/.config/zonebook/overlay.json")
    let relative = ["XDG_CONFIG_HOME": "c", "HOME": "/h"]
    #expect(OverlayFile(environment: relative)?.path == "/h/.config/zonebook/overlay.json")
  }

  @Test("the schema names every field that an overlay can have")
  func schema() throws {
    let text = try CommandSession().run("catalog", "overlay", "--schema").output
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(document?["required"] as? [String] == ["name", "texts"])
    for field in GuidanceOverlay.fieldNames { #expect(text.contains("\"\(field)\": {")) }
    #expect(try CommandSession().run("catalog", "overlay", "--schema", "x").status == .wrongUsage)
  }
}
