import AssessmentModel
import RequirementCatalog
import Testing

@Suite("Levels of the Purdue model")
struct PurdueLevelTests {
  @Test("single levels, spans and external come back from their text")
  func roundTrip() throws {
    var texts = PurdueLevel.Step.allCases.map(\.rawValue)
    let inner = texts.dropLast()
    for (index, low) in inner.enumerated() {
      texts += inner.dropFirst(index + 1).map { "\(low)-\($0)" }
    }
    #expect(texts.count == 29)
    for text in texts {
      let level = try #require(PurdueLevel(text: text))
      #expect(level.text == text)
      #expect(level.lowest <= level.highest)
    }
  }

  @Test(
    "other texts are refused",
    arguments: [
      "", "6", "-1", "1-", "-", "2-1", "1-1", "1-2-3", "3.6", "1 - 2", "external-5", "3-external",
      "External", "1–2",
    ])
  func refusals(_ text: String) {
    #expect(PurdueLevel(text: text) == nil)
  }

  @Test(
    "people's notations are read",
    arguments: [
      ("L4", "4"), ("L3.5", "3.5"), ("l 3,5", "3.5"), ("Level 3", "3"), ("LEVEL 3.5", "3.5"),
      ("L2-L1", "1-2"), ("2-1", "1-2"), ("1 - 2", "1-2"), ("1 to 2", "1-2"), ("L1 TO L2", "1-2"),
      ("1\u{2013}2", "1-2"), ("1\u{2212}2", "1-2"), ("Level 2 \u{2014} Level 1", "1-2"),
      ("1\u{A0}\u{2011}\u{A0}2", "1-2"), ("DMZ", "3.5"), ("dmz", "3.5"), ("IDMZ", "3.5"),
      ("2.0", "2"), ("2,00", "2"), ("3.50", "3.5"), ("3,5", "3.5"), ("External", "external"),
      ("EXTERNAL", "external"), (" 3 ", "3"), ("3.0-3.5", "3-3.5"), ("DMZ - 4", "3.5-4"),
      ("4 to dmz", "3.5-4"), ("2-2", "2"), ("Purdue 2", "2"), ("industrial DMZ", "3.5"),
      ("Basic control to area supervision", "1-2"),
    ])
  func notations(_ text: String, _ level: String) throws {
    #expect(try PurdueLevel(notation: text).text == level)
  }

  @Test("every level comes back from its notation, its text and its title in any case")
  func notationRoundTrip() throws {
    let steps = PurdueLevel.Step.allCases
    for (index, low) in steps.enumerated() {
      for high in steps[index...] where low == high || high != .external {
        let text = low == high ? low.rawValue : "\(low.rawValue)-\(high.rawValue)"
        let level = try #require(PurdueLevel(text: text))
        for notation in [level.text, level.notation, level.title] {
          #expect(try PurdueLevel(notation: notation) == level)
          #expect(try PurdueLevel(notation: notation.uppercased()) == level)
        }
        #expect(low == high || !level.notation.contains("-"))
      }
    }
  }

  @Test(
    "dates that spreadsheets make of spans and of 3.5 are refused as such",
    arguments: [
      "1-Feb", "2-Jan", "02-Jan", "01. Feb", "1. Februar", "Feb 1", "01.02.2026", "1/2/2026",
      "2026-02-01", "02.01.", "46054", "3. Mai", "05-Mar", "1-févr", "1-déc.", "01-Feb-26",
    ])
  func dates(_ text: String) {
    #expect(throws: NotationError.dateForPurdueLevel(text)) { try PurdueLevel(notation: text) }
    #expect(NotationError.dateForPurdueLevel(text).fix.contains("1 to 2"))
  }

  @Test(
    "other notations are refused",
    arguments: [
      "", " ", "6", "-1", "1-", "-", "1-2-3", "3.6", "1.2", "L", "Level", "1/2", "1 and 2", "03",
      "DMZ2", "zone", "1 to", "to", "２", "3.", "3..5", "3.5.0",
    ])
  func notationRefusals(_ text: String) {
    #expect(throws: NotationError.notAPurdueLevel(text.trimmed)) {
      try PurdueLevel(notation: text)
    }
  }

  @Test("a span does not end outside", arguments: ["4-external", "External to 3"])
  func outside(_ text: String) {
    #expect(throws: NotationError.externalInSpan(text)) { try PurdueLevel(notation: text) }
  }

  @Test("the title says what a level holds")
  func title() {
    #expect(PurdueLevel(.industrialDMZ).title == "industrial DMZ")
    #expect(PurdueLevel(text: "1-2")?.title == "basic control to area supervision")
  }
}
