import AssessmentModel
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

  @Test("the title says what a level holds")
  func title() {
    #expect(PurdueLevel(.industrialDMZ).title == "industrial DMZ")
    #expect(PurdueLevel(text: "1-2")?.title == "basic control to area supervision")
  }
}
