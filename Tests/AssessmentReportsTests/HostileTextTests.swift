import AssessmentReports
import Foundation
import Testing

@Suite("Text from files cannot change a report")
struct HostileTextTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=x>", "a | b | c", "# title", "- item",
    "1. item", "[x](javascript:x)", "![x](http://x/y.png)", "`code` ``` ```", "***", "{{title}}",
    "&lt;b&gt;", "</style></svg></table>", "\u{1B}]0;x\u{7}\u{1B}[31m", "\u{202E}txt.exe",
    "a\r\nb\rc", "\n\n# x\n|---|\n", "-->", "<!-- end of report -->", "\\", "\\|", "~~x~~",
  ]

  private static func counts(_ text: String, _ characters: String) -> [Int] {
    characters.utf8.map { wanted in text.utf8.count { $0 == wanted } }
  }

  @Test("hostile text in every field adds no markup to HTML", arguments: hostile)
  func html(text: String) throws {
    let clean = try ReportRenderer.render(SmallPlant().report, as: .html)
    let report = try SmallPlant { $0 + text + $0 }.report
    let found = try ReportRenderer.render(report, as: .html)
    #expect(Self.counts(found, "<>\"") == Self.counts(clean, "<>\""))
    #expect(ReportRenderer.check(found, of: report, as: .html).isEmpty)
  }

  @Test(
    "hostile text in every field adds no line and no table cell to Markdown", arguments: hostile)
  func markdown(text: String) throws {
    let clean = try ReportRenderer.render(SmallPlant().report, as: .markdown)
    let report = try SmallPlant { text + $0 + text }.report
    let found = try ReportRenderer.render(report, as: .markdown)
    #expect(Self.counts(found, "\n") == Self.counts(clean, "\n"))
    let open = found.replacing("\\\\", with: "").replacing("\\|", with: "")
    #expect(Self.counts(open, "|") == Self.counts(clean, "|"))
    #expect(!found.contains("<script") && !found.contains("<img"))
    #expect(ReportRenderer.check(found, of: report, as: .markdown).isEmpty)
  }

  @Test(
    "no control or bidirectional character reaches any format", arguments: ReportFormat.allCases)
  func controls(format: ReportFormat) throws {
    let report = try SmallPlant { "\u{1B}\u{7}\u{9B}\u{202E}\u{2066}\u{0}\u{7F}" + $0 }.report
    let text = try ReportRenderer.render(report, as: format)
    let isTable = format == .csv || format == .findingsCSV
    let unwanted = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && !(isTable && $0 == "\r"))
        || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    #expect(unwanted.isEmpty)
  }

  @Test("what was invisible is shown in HTML")
  func visible() throws {
    let text = try ReportRenderer.render(SmallPlant { $0 + "\u{1B}\u{202E}" }.report, as: .html)
    #expect(text.contains("Dosing␛[U+202E]"))
  }
}
