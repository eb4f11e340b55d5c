import Foundation
import RequirementCatalog
import TerminalKit
import Testing

@testable import ZonebookCommands

@Suite("Catalog texts")
struct CatalogTextsTests {
  private static let notice = "MITRE Corporation"

  @Test("every requirement is shown with its facts and all parts, in the width of the terminal")
  func showsAll() throws {
    let session = try CommandSession()
    for row in Catalog.requirements {
      let output = session.run(["catalog", "show", row.id.text], columns: 60).output
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == "\(row.id)  \(row.title)")
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 60 || $0 == lines.first })
      let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Required from SL \(row.minimumLevel.rawValue); "))
      #expect(words.contains("clause \(row.clause) Confidence of these facts: "))
      #expect(words.contains("Verify against") == (row.verifyAgainstLicensedCopy != nil))
      for part in GuidancePart.parts(for: row) where part.kind != .standard {
        #expect(lines.contains { $0 == part.title }, "\(row.id): \(part.title)")
        for paragraph in part.paragraphs {
          let text = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(words.contains(text), "\(row.id): \(text)")
        }
      }
    }
  }

  @Test("MITRE's notice stands wherever ATT&CK is listed, and only there")
  func notices() throws {
    let session = try CommandSession()
    for row in Catalog.requirements {
      let hasAttack = Crosswalk.links(for: row.id).contains { $0.key.hasPrefix("attack") }
      for format in ["table", "json"] {
        let output = session.run("catalog", "show", row.id.text, "--format", format).output
        #expect(output.contains(Self.notice) == hasAttack, "\(row.id), \(format)")
      }
    }
    for framework in CatalogCrosswalkCommand.Framework.allCases {
      for format in ["table", "json"] {
        let output = session.run("catalog", "crosswalk", framework.rawValue, "--format", format)
          .output
        let isAttack = [.attack, .attackTechniques].contains(framework)
        #expect(output.contains(Self.notice) == isAttack, "\(framework), \(format)")
      }
    }
    #expect(session.run("catalog", "crosswalk").output.contains(Self.notice))
    #expect(session.run("catalog", "search", "M0804").output.contains(Self.notice))
    #expect(!session.run("catalog", "search", "13.1 (c, e, i)").output.contains(Self.notice))
  }

  @Test("a proposed link is always marked as proposed, a published one never is")
  func proposals() throws {
    let session = try CommandSession()
    for framework in CatalogCrosswalkCommand.Framework.allCases {
      let head = session.run("catalog", "crosswalk", framework.rawValue).output.prefix {
        $0 != "\n"
      }
      for list in framework.crosswalks {
        #expect(head.hasSuffix("(\(list.basis.rawValue))"), "\(framework)")
      }
      #expect(!framework.crosswalks.isEmpty, "\(framework)")
    }
    let shown = session.run("catalog", "show", "SR 5.2").output
    let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("by the annex of Implementing Regulation (EU) 2024/2690 (proposed): 6.7 (e)"))
    #expect(!shown.contains("informative references (proposed)"))
  }

  @Test("JSON holds every part, link and item")
  func json() throws {
    let session = try CommandSession()
    for row in Catalog.requirements {
      let text = session.run("catalog", "show", row.id.text, "--format", "json").output
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let parts = try #require(object?["parts"] as? [[String: Any]])
      let kinds = GuidancePart.parts(for: row).map(\.kind.rawValue).filter { $0 != "standard" }
      #expect(parts.map { $0["part"] as? String } == kinds)
      let links = try #require(object?["links"] as? [[String: Any]])
      #expect(links.count == Crosswalk.links(for: row.id).count)
    }
    let text = session.run("catalog", "crosswalk", "--format", "json").output
    let lists = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    let counts = lists?.map { ($0["entries"] as? [Any])?.count }
    #expect(counts == Crosswalk.all.map(\.entries.count))
  }

  @Test("a word is found in titles and texts, whatever its case")
  func search() throws {
    let session = try CommandSession()
    let found = session.run("catalog", "search", "DENY BY default").output
    #expect(found.contains("SR 5.2 RE 1  Deny by default, allow by exception\n"))
    let json = session.run("catalog", "search", "firewall", "--format", "json").output
    let matches = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(matches.contains { $0["id"] as? String == "SR 5.2 RE 1" })
    #expect(matches.count < Catalog.requirements.count)
    let nothing = session.run("catalog", "search", "xyzzy\u{1B}[2J")
    #expect(nothing.status == .done)
    #expect(nothing.output.hasSuffix("was not found.\n"))
    #expect(!nothing.output.contains("\u{1B}"))
    #expect(session.run("catalog", "search", "xyzzy", "--format", "json").output == "[]\n")
    #expect(session.run("catalog", "search", " ").status == .wrongUsage)
  }

  @Test("an ATT&CK mitigation is shown with the techniques that it addresses")
  func techniques() throws {
    let output = try CommandSession().run("catalog", "show", "SR 4.1").output
    let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("M0803 (against T0882, T0893)"))
    #expect(words.contains("T0839 [now T1693.002]"))
  }

  @Test("each framework has a name of its own, which lists it and stands in the short list once")
  func frameworks() throws {
    let session = try CommandSession()
    let names = CatalogCrosswalkCommand.Framework.allCases.map(\.rawValue)
    #expect(Set(names) == Set(Crosswalk.all.map(\.key)))
    let table = session.run("catalog", "crosswalk").output.split(separator: "\n")
    for framework in CatalogCrosswalkCommand.Framework.allCases {
      #expect(framework.crosswalks.count == 1)
      #expect(table.count { $0.hasPrefix(framework.rawValue + " ") } == 1, "\(framework)")
      let shown = session.run("catalog", "crosswalk", framework.rawValue).output
      let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for list in framework.crosswalks {
        let texts = [list.remark] + list.entries.flatMap { [$0.heading, $0.remark] }
        for text in texts where !text.isEmpty { #expect(words.contains(text), "\(framework)") }
      }
    }
  }

  @Test("a report with references names every framework with its edition, and carries the notice")
  func reportReferences() throws {
    let session = try CommandSession()
    session.run("new", "@plant.json", "--sample", "water")
    let empty = session.run("report", "@plant.json", "--format", "html", "--output", "-").output
    #expect(!empty.contains("See also: ") && !empty.contains(Self.notice))
    let rows = "zone,requirement,status\nZ5,SR 1.1,notMet\nZ5,SR 1.7,notMet\n"
    session.run("answers", "import", "@plant.json", "-", input: rows)
    let text = session.run("report", "@plant.json", "--format", "html", "--output", "-").output
    #expect(text.contains("See also: ATT&amp;CK for ICS v18.1 M0804; "))
    #expect(text.contains("M0932 (as published; apt for SR 1.1 RE 2 and RE 3)"))
    for framework in Crosswalk.all where framework.key != "attackTechniques" {
      let name = framework.name.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
      #expect(text.contains("\(name), \(framework.basis.rawValue)."), "\(framework.key)")
    }
    #expect(text.contains(Self.notice))
  }

  @Test("the companion list is shown with its questions and says that it is not assessed")
  func companion() throws {
    let session = try CommandSession()
    let output = session.run(["catalog", "--companion"], columns: 60).output
    let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix(CompanionList.shipped.status))
    for row in CompanionList.shipped.rows {
      #expect(words.contains("\(row.id) \(row.title) \(row.question)"), "\(row.id)")
    }
    let text = session.run("catalog", "--companion", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["status"] as? String == CompanionList.shipped.status)
    #expect((object?["rows"] as? [Any])?.count == CompanionList.shipped.rows.count)
    #expect(session.run("catalog", "--companion", "--fr", "1").status == .wrongUsage)
  }
}
