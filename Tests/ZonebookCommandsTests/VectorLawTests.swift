import AssessmentModel
import AssessmentTables
import RequirementCatalog
import TerminalKit
import TestSupport
import Testing

@testable import WorkbenchApp

@Suite("A level vector is read the same wherever it is written")
struct VectorLawTests {
  private static let zone = ZoneID(unchecked: "z-cell")

  @Test("every generated notation gives its vector typed, pasted, in a new zone and in CSV")
  func notations() throws {
    var random = SeededGenerator.fromEnvironment("notations of vectors")
    for _ in 0..<60 {
      let digits = (0..<7).map { _ in Int.random(in: 0...4, using: &random) }
      let text = Self.notation(of: digits, using: &random)
      let expected = "{" + digits.map(String.init).joined(separator: " ") + "}"
      for (face, result) in try Self.results(of: text) {
        #expect(result == expected, "\(face): \(text), seed \(random.seed)")
      }
    }
  }

  @Test(
    "whatever is typed, all ways give the same vector or all refuse it")
  func anything() throws {
    var random = SeededGenerator.fromEnvironment("texts for vectors")
    for _ in 0..<60 {
      let digits = (0..<7).map { _ in Int.random(in: 0...4, using: &random) }
      var characters = Array(Self.notation(of: digits, using: &random))
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: characters.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: characters.remove(at: index)
        case 1: characters.insert(random.pick(Array("0123456 ,;/{}()[]xSL-T=")), at: index)
        default: characters[index] = random.pick(Array("0123456 ,;/{}()[]xSL-T="))
        }
        if characters.isEmpty { characters = ["2"] }
      }
      let text = String(characters)
      // An empty cell of a table changes nothing; an empty field is a fault.
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      let results = try Self.results(of: text)
      let first = results[0].vector
      for (face, result) in results {
        #expect(result == first, "\(face): \(text), seed \(random.seed)")
      }
    }
  }

  // MARK: Ways

  /// The vector that each way gives, or nil where it refuses the text.
  private static func results(of text: String) throws -> [(face: String, vector: String?)] {
    [
      ("typed", try entered(text, ["z", "T"], isPasted: false)),
      ("pasted", try entered(text, ["z", "T"], isPasted: true)),
      ("new zone", try entered(text, ["z", "o", "Tab", "Tab", "Tab", "Tab"], isPasted: false)),
      ("new conduit", try entered(text, ["z", "O", "Tab", "Tab", "Tab", "Tab"], isPasted: true)),
      ("CSV", try imported(text)),
    ]
  }

  private static func workspace() throws -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: "w-vectors"))
    try workspace.apply(.putZone(Zone(id: zone, code: "Z1", name: "Cell"), at: nil))
    return workspace
  }

  private static func entered(_ text: String, _ keys: [String], isPasted: Bool) throws -> String? {
    let now = Timestamp(seconds: 1_795_000_000)
    var workbench = Workbench(
      size: Size(width: 80, height: 24), author: "Ann", now: now, seed: 7)
    let document = WorkspaceDocument(workspace: try workspace())
    _ = workbench.update(.opened(OpenedFile(document: document, path: "w.json")), at: now)
    func press(_ key: Key?) throws { _ = workbench.update(.key(try #require(key)), at: now) }
    for name in keys { try press(Key(name: name)) }
    if isPasted {
      _ = workbench.update(.paste(text), at: now)
    } else {
      for character in text { try press(Key(.character(character))) }
    }
    try press(Key(name: "^s"))
    let after = workbench.workspace
    guard after != document.workspace || workbench.popup == nil else { return nil }
    return after.conduits.last?.target.notation ?? after.zones.last?.target.notation
  }

  private static func imported(_ text: String) throws -> String? {
    let csv = "code,name,purdue,parent,target,description\nZ1,Cell,,,\"\(text)\",\n"
    var workspace = try workspace()
    var random = SeededGenerator(seed: 1)
    guard let table = try? ZonesTable.read(Array(csv.utf8), for: workspace, using: &random) else {
      return nil
    }
    if let edit = table.edit { try workspace.apply(edit) }
    return workspace.zones.first?.target.notation
  }

  // MARK: Notations

  private static func notation(of digits: [Int], using random: inout SeededGenerator) -> String {
    let prefix = random.pick(["", "", "SL", "SL "])
    let words = digits.map { prefix + String($0) }
    var text =
      prefix.isEmpty && Bool.random(using: &random)
      ? words.joined()
      : words.joined(separator: random.pick([" ", ",", ", ", "/", ";", "  ", " , ", " / "]))
    let (open, close) = random.pick([("", ""), ("{", "}"), ("{ ", " }"), ("(", ")"), ("[", "]")])
    text = open + text + close
    return random.pick(["", "", "SL-T(Z) = ", "SL-T(BPCS Zone)=", "SL-T: "]) + text
  }
}
