import Foundation
import TestSupport
import Testing

@Suite("zonebook report")
struct ReportCommandTests {
  @Test("the HTML report is one file without scripts, links to elsewhere or loose parts")
  func selfContained() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let run = try await desk.run(
      "report", "works.json", "--format", "html", "--output", "report.html")
    #expect(run.exit == .exited(0), "\(run.errors)")
    let html = try desk.text(of: "report.html")
    let known = ["http://www.w3.org/2000/svg", "url(#"]
    let foreign = known.reduce(html) { $0.replacing($1, with: "") }
    for part in ["<script", "http://", "https://", "src=", "@import", "url(", "<link"] {
      #expect(foreign.firstRange(of: part) == nil, "\(part)")
    }
    for part in ["<svg", "@media print", "Works A potable water treatment", "A. Lindqvist"] {
      #expect(html.contains(part), "\(part)")
    }
    for code in ["Z1", "Z7", "C1", "C6"] { #expect(html.contains(code)) }
    let isComplete = html.suffix(100).contains("</html>")
    #expect(isComplete)
    #expect(try desk.fileNames().filter { $0.hasPrefix("report") } == ["report.html"])
  }

  @Test("text from the workspace is text in every format", arguments: ["html", "markdown", "csv"])
  func escaping(format: String) async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json")
    let name = "<b onload=x>&amp; | [link](y) `code`"
    let zones = "code,name,purdue,parent,target,description\nZ1,\(name),1,,{1 1 1 1 1 1 1},\n"
    let imported = try await desk.run("zones", "import", "plant.json", "-", input: zones)
    #expect(imported.exit == .exited(0), "\(imported.errors)")
    let run = try await desk.run("report", "plant.json", "--format", format)
    #expect(run.exit == .exited(0), "\(run.errors)")
    switch format {
    case "html":
      #expect(run.output.contains("&lt;b onload=x&gt;&amp;amp;"))
      #expect(!run.output.contains("<b onload"))
    case "markdown":
      #expect(!run.output.contains("<b onload"))
      #expect(!run.output.contains("[link](y)"))
    default: #expect(run.output.contains("Z1"))
    }
  }

  @Test("the report goes to standard output where no file is named, and is the same")
  func standardOutput() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    let text = try desk.text(of: "works.json")
    for format in ["csv", "markdown"] {
      let printed = try await desk.run("report", "-", "--format", format, input: text)
      let run = try await desk.run(
        "report", "works.json", "--format", format, "--output", "report.out")
      #expect(run.exit == .exited(0))
      let lines = printed.output.split(whereSeparator: \.isNewline).count
      let kept = try desk.text(of: "report.out").split(whereSeparator: \.isNewline).count
      #expect(lines == kept && lines > 100)
    }
    let findings = try await desk.run("report", "works.json", "--format", "csv", "--findings")
    #expect(findings.output.contains("Unknown supplier modem"))
  }

  @Test("a redacted report holds no name and no address of the plant, whatever the format")
  func redacted() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", "plant.json", "--sample", "water")
    let rows = """
      zone,requirement,status,capability,note,rationale,followUp
      Z5,SR 1.1,compensated,,Note of M. Keller,M. Keller guards 10.99.1.7 and plc1.secret.example,x

      """
    let imported = try await desk.run("answers", "import", "plant.json", "-", input: rows)
    #expect(imported.exit == .exited(0), "\(imported.errors)")
    for format in ["html", "markdown", "csv"] {
      let run = try await desk.run(
        "report", "plant.json", "--format", format, "--redact", "regulator")
      #expect(run.output.contains("Person") && run.output.contains("Works A") == (format != "csv"))
      let anonymous = try await desk.run(
        "report", "plant.json", "--format", format, "--redact", "anonymous")
      for text in [run.output, anonymous.output] {
        for part in ["Keller", "10.99.1.7", "secret.example", "Note of"] {
          #expect(!text.contains(part), "\(format): \(part)")
        }
      }
      for part in ["Works A", "Dosing", "z-1 ", "IP address", "guards"] {
        #expect(!anonymous.output.contains(part), "\(format): \(part)")
      }
    }
    let wrong = try await desk.run("report", "plant.json", "--format", "csv", "--redact", "all")
    #expect(wrong.exit == .exited(2))
  }

  @Test("a broken template of one's own is refused with file, line and column; nothing is written")
  func brokenTemplate() async throws {
    let desk = try Desk()
    try await desk.makeDemo()
    try desk.write("<html>\n<p>{{#places}}</p>\n", to: "mine/html/report.mustache")
    let run = try await desk.run(
      "report", "works.json", "--format", "html", "--templates", "mine", "--output", "report.html")
    #expect(run.exit == .exited(3))
    #expect(run.errors.contains(#/report\.mustache:[0-9]+:[0-9]+/#), "\(run.errors)")
    #expect(desk.bytes(of: "report.html").isEmpty)
  }
}
