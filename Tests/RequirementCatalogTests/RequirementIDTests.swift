import RequirementCatalog
import Testing

@Suite("The notation of requirement identifiers")
struct RequirementIDTests {
  @Test("every identifier comes back from its text and its short form")
  func roundTrip() {
    for requirement in Catalog.requirements {
      let id = requirement.id
      #expect(RequirementID(text: id.text) == id)
      #expect(RequirementID(typed: id.text) == id)
      #expect(RequirementID(typed: id.short) == id)
    }
  }

  @Test(
    "every spelling of an enhancement is understood, typed and in tables",
    arguments: [
      "SR 5.2 RE 1", "sr 5.2 re 1", "SR5.2RE1", "5.2 RE 1", "5.2.1", "5.2re1", " sr 5.2 . 1 ",
      "SR 5.2 RE1", "SR 5.2 RE(1)", "SR 5.2 RE (1)", "SR 5.2 (1)", "SR 5.2(1)", "SR 5.2 (RE 1)",
      "SR 5.2(RE1)", "SR 5.2 ( re-1 )", "SR-5.2 RE-1", "SR_5.2_RE_1",
      "SR\u{2011}5.2\u{A0}RE\u{A0}1",
      "SR 5.2, RE 1", "SR 5.2: RE 1", "SR 5.2 \u{2013} RE 1", "Sr 05.02 Re 01",
      "SR 5.2 RE 1 Deny by default, allow by exception", "SR 5.2 (1) - Deny by default",
      "SR 5.2.1: Alles verbieten, Ausnahmen erlauben",
    ])
  func spellings(_ text: String) throws {
    #expect(RequirementID(typed: text)?.text == "SR 5.2 RE 1")
    #expect(try RequirementID(notation: text, from: .table).text == "SR 5.2 RE 1")
  }

  @Test("every row is read in every spelling, with its title behind it or not")
  func allRows() throws {
    for row in Catalog.requirements {
      let (number, re) = ("\(row.id.fr.number).\(row.id.number)", row.id.enhancement)
      let ends =
        re == 0
        ? [""] : [" RE \(re)", " RE\(re)", " RE(\(re))", " (\(re))", "(\(re))", " (RE \(re))"]
      for prefix in ["SR ", "SR", "SR-", "sr ", "Sr_"] {
        for end in ends {
          for title in ["", " \(row.title)", ": \(row.title.uppercased())"] {
            let text = prefix + number + end + title
            #expect(try RequirementID(notation: text, from: .table) == row.id, "\(text)")
          }
        }
      }
    }
  }

  @Test("a bare number in a table is refused where another one ends in a zero that can be cut off")
  func trailingZero() throws {
    let numbers = Set(Catalog.requirements.filter { !$0.id.isEnhancement }.map(\.id.short))
    var ambiguous: [String] = []
    for number in numbers.sorted() {
      #expect(try RequirementID(notation: number).short == number)
      do throws(RequirementNotationError) {
        let id = try RequirementID(notation: number, from: .table)
        #expect(id.short == number)
        #expect(!numbers.contains(number + "0"))
      } catch {
        ambiguous.append(number)
        let both = try [RequirementID(notation: number), RequirementID(notation: number + "0")]
        #expect(error == .ambiguous(number, both))
        #expect(error.fix == "write SR \(number) or SR \(number)0")
      }
    }
    #expect(ambiguous == ["1.1", "2.1"])
    #expect(try RequirementID(notation: "1.1.1", from: .table).text == "SR 1.1 RE 1")
    #expect(try RequirementID(notation: "SR 1.1", from: .table).text == "SR 1.1")
    #expect(try RequirementID(notation: "1.10", from: .table).text == "SR 1.10")
  }

  @Test(
    "requirements of components are refused with a word on their standard",
    arguments: ["CR 1.1", "cr1.1", "CR-1.1 RE 1", "EDR 2.4", "HDR 3.2", "NDR 5.2", "SAR 3.2"])
  func components(_ text: String) {
    #expect(throws: RequirementNotationError.componentRequirement(text)) {
      try RequirementID(notation: text)
    }
    #expect(RequirementNotationError.componentRequirement(text).summary.contains("62443-4-2"))
  }

  @Test("a title that belongs to another row says that the number is wrong")
  func titles() throws {
    for row in Catalog.requirements {
      let others = Catalog.requirements.filter { $0.title != row.title }
      let other = try #require(others.first)
      #expect(throws: RequirementNotationError.self) {
        try RequirementID(notation: "\(row.id) \(other.title)")
      }
    }
  }

  @Test(
    "other typed texts name nothing",
    arguments: [
      "", "SR", "5", "5.", "5.2.", "5.2.9", "8.1", "0.1", "5.2.1.1", "5,2", "RE 1", "5.2 RE",
      "5.99", "5.-2", "99999999999999999999.1", "SR SR 5.2", "five.two", "SR 5.2, SR 5.3",
      "SR 5.2 and SR 5.3", "SR 5.2 and others", "SR 5.2 to 5.4", "SR 5.2 RE one", "SR 5.2 REs",
      "SR 5.2 all REs", "SR 5.2 / RE 1", "SR 5.2 RE 0", "SR 5.2 (0)", "SR 5.2 (1", "SR 5.2 RE(1",
      "SR 5.2 ()", "SR 5.2x", "SR 5.2 RE 1.1", "SR 5.2 RE 1 RE 2", "SR 5.2 5.3", "SR ５.2", "FR 5",
      "SR 5.2 (1) (2)", "SR 5.2-1", "1. Feb", "01.01.2001", "XR 5.2", "62443-3-3",
    ])
  func typedRefusals(_ text: String) {
    #expect(RequirementID(typed: text) == nil)
  }

  @Test(
    "files hold the canonical notation only",
    arguments: [
      "", "SR", "SR 5", "SR 5.", "SR 5.2 ", " SR 5.2", "sr 5.2", "SR 5.02", "SR 5.2 RE",
      "SR 5.2 RE 0", "SR 5.2 RE 9", "SR 5.2 RE 11", "SR 5.2 re 1", "SR 5.2  RE 1", "SR 5.9",
      "SR 8.1", "SR 0.1", "SR 1.130", "SR 5.2 RE 1\n", "5.2",
    ])
  func textRefusals(_ text: String) {
    #expect(RequirementID(text: text) == nil)
  }

  @Test("identifiers order by number, not by text")
  func order() throws {
    let second = try #require(RequirementID(text: "SR 1.2"))
    let tenth = try #require(RequirementID(text: "SR 1.10"))
    #expect(second < tenth)
    #expect(tenth.short == "1.10")
  }
}
