import Foundation
import TestSupport
import Testing

@testable import AssessmentReports

@Suite("Templates")
struct TemplateTests {
  /// Puts one template into a folder of its own and loads it.
  private func load(_ text: String, as path: String = "html/answer.mustache") throws -> TemplateSet
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return try TemplateSet(folder: folder.path)
  }

  private func problem(_ text: String, as path: String = "html/answer.mustache") throws
    -> TemplateProblem?
  {
    do {
      _ = try load(text, as: path)
    } catch let error as ReportError {
      if case .brokenTemplate(let problem) = error { return problem }
      throw error
    }
    return nil
  }

  @Test("a link is followed within the folder only, since what it leads to ends in the report")
  func links() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let manager = FileManager.default
    for name in ["own/html", "elsewhere"] {
      try manager.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let outside = folder.appending(path: "elsewhere/answer.mustache")
    try Data("secret".utf8).write(to: outside)
    try Data("shared".utf8).write(to: folder.appending(path: "own/shared"))
    let link = folder.appending(path: "own/html/answer.mustache")
    let own = folder.appending(path: "own").path
    for target in [outside.path, "../../elsewhere/answer.mustache"] {
      try manager.createSymbolicLink(atPath: link.path, withDestinationPath: target)
      let error = try #require(throws: ReportError.self) { try TemplateSet(folder: own) }
      #expect(error.summary.contains("leads out of the folder"))
      try manager.removeItem(at: link)
    }
    try manager.createSymbolicLink(atPath: link.path, withDestinationPath: "../shared")
    #expect(throws: Never.self) { try TemplateSet(folder: own) }
    try manager.removeItem(at: folder.appending(path: "own/html"))
    try manager.createSymbolicLink(
      atPath: folder.appending(path: "own/html").path, withDestinationPath: "../elsewhere")
    #expect(throws: ReportError.self) { try TemplateSet(folder: own) }
  }

  @Test("every tag of every shipped template is known where it stands")
  func shipped() throws {
    _ = try TemplateSet.shipped.library(for: .html)
    _ = try TemplateSet.shipped.library(for: .markdown)
  }

  @Test(
    "a broken template is refused with line, column and reason",
    arguments: [
      ("a\n  {{nosuch}}", 2, 3), ("{{requirement", 1, 1), ("x{{}}", 1, 2), ("{{#note}}", 1, 1),
      ("{{/note}}", 1, 1), ("{{#note}}\n{{/rationale}}{{/note}}", 2, 1), ("{{>nosuch}}", 1, 1),
      ("{{{note}}}", 1, 1), ("a {{&note}}", 1, 3), ("{{=<% %>=}}", 1, 1),
      ("{{uppercased(note)}}", 1, 1),
      ("{{>answer}}", 1, 1), ("{{.}}", 1, 1), ("{{rows}}", 1, 1), ("{{isBeyondTarget}}", 1, 1),
      ("{{%CONTENT_TYPE: TEXT}}", 1, 1), ("{{<place}}{{/place}}", 1, 1),
      ("\u{e9}\u{1F600}{{x y}}", 1, 3),
      ("{{#note}}{{nosuch}}{{/note}}", 1, 10), ("{{>*note}}", 1, 1), ("{{", 1, 1), ("{{{", 1, 1),
    ])
  func broken(text: String, line: Int, column: Int) throws {
    let problem = try #require(try problem(text))
    #expect(problem.line == line && problem.column == column, "\(problem)")
    #expect(problem.file.hasSuffix("html/answer.mustache"))
    let error = ReportError.brokenTemplate(problem)
    #expect(error.place.hasSuffix("answer.mustache:\(line):\(column)"))
    #expect(!error.summary.isEmpty && !error.fix.isEmpty)
  }

  @Test("a list within itself, which would repeat itself, is refused; two lists are not")
  func circularLists() throws {
    let inner = "{{#places}}\n{{#hasGaps}} {{#places}}{{/places}}{{/hasGaps}}{{/places}}"
      .replacing("hasGaps", with: "findings")
    let found = try #require(try problem(inner, as: "markdown/report.mustache"))
    #expect(found.reason == .circularSection("places"))
    #expect(found.line == 2 && found.column == 15)
    let beside = "{{#places}}{{^places}}{{/places}}{{/places}}{{#places}}{{code}}{{/places}}"
    #expect(try problem(beside, as: "markdown/report.mustache") == nil)
  }

  @Test("sections nested without end are refused before anything goes through them")
  func depth() throws {
    for count in [TemplateCheck.depthLimit + 1, 100_000] {
      let text = String(repeating: "{{#note}}", count: count)
      let found = try #require(try problem(text, as: "html/spare.mustache"))
      #expect(found.reason == .nestedTooDeeply(limit: TemplateCheck.depthLimit))
      #expect(found.column == 9 * TemplateCheck.depthLimit + 1)
    }
  }

  @Test("of several mistakes in a template the first one is named, and nothing after it is read")
  func firstMistake() throws {
    let deep = String(repeating: "{{#note}}", count: TemplateCheck.depthLimit + 1)
    let mistakes: [(text: String, reason: TemplateProblem.Reason)] = [
      (deep, .nestedTooDeeply(limit: TemplateCheck.depthLimit)),
      ("{{/note}}", .unexpectedClose("note", open: nil)),
      ("{{}}", .emptyTag),
      ("{{&note}}", .unescaped("note")),
    ]
    for first in mistakes {
      for second in mistakes {
        let found = try problem(first.text + "\n" + second.text, as: "html/spare.mustache")
        #expect(
          found?.reason == first.reason, "\(first.text.prefix(20)) before \(second.text.prefix(20))"
        )
        #expect(found?.line == 1)
      }
    }
  }

  @Test("templates that include each other beyond all measure are refused")
  func inclusions() throws {
    var texts = ["html/report.mustache": "{{>t0}}", "html/t40.mustache": "x"]
    for number in 0..<40 {
      texts["html/t\(number).mustache"] = "{{>t\(number + 1)}}{{>t\(number + 1)}}"
    }
    let error = try #require(throws: ReportError.self) { try TemplateSet(texts: texts) }
    guard case .brokenTemplate(let problem) = error else { throw error }
    #expect(problem.reason == .tooManyPartials(limit: 10_000))
    for number in 0..<200 { texts["html/t\(number).mustache"] = "{{>t\(number + 1)}}" }
    texts["html/t200.mustache"] = "x"
    let deep = try #require(throws: ReportError.self) { try TemplateSet(texts: texts) }
    guard case .brokenTemplate(let problem) = deep else { throw deep }
    #expect(problem.reason == .nestedTooDeeply(limit: TemplateCheck.depthLimit))
    #expect(!deep.summary.isEmpty && !deep.fix.isEmpty)
  }

  @Test("a template of the user replaces the shipped one and keeps its escaping")
  func override() throws {
    let set = try load("<tr><td>OWN {{requirement}} {{note}}</td></tr>\n")
    let report = try SmallPlant { $0 + "<b>" }.report
    let text = try ReportRenderer.render(report, as: .html, templates: set)
    #expect(text.contains("OWN SR 6.1 Logs are readable\nand kept for a year&lt;b&gt;"))
    #expect(text.contains("<h2>Findings</h2>"))
    #expect(ReportRenderer.check(text, of: report, as: .html).isEmpty)
  }

  @Test("a template that nothing includes is read all the same")
  func unused() throws {
    #expect(
      try problem("{{#open}}", as: "markdown/spare.mustache")?.reason == .unclosedSection("open"))
  }

  @Test("a folder without templates, a missing folder and a file are refused")
  func folders() throws {
    #expect(throws: ReportError.self) { try load("x", as: "other/x.mustache") }
    #expect(throws: ReportError.unreadableFolder("/nonexistent/x", reason: "it does not exist")) {
      try TemplateSet(folder: "/nonexistent/x")
    }
    #expect(throws: ReportError.unreadableFolder("/dev/null", reason: "it is not a folder")) {
      try TemplateSet(folder: "/dev/null")
    }
  }

  @Test("random templates are refused or rendered, and never crash")
  func randomTemplates() throws {
    var generator = SeededGenerator(seed: 20_261_123)
    let pieces = [
      "{{", "}}", "#", "/", "^", ">", "note", "{", "}", "!", "=", "&", " ", "\n", "%", "<", "$",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let sources = ["html/report.mustache": TemplateSource(file: "r", text: text)]
      let report = try SmallPlant().report
      _ = try? ReportRenderer.render(report, as: .html, templates: TemplateSet(sources: sources))
    }
  }
}
