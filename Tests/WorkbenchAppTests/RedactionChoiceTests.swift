import AssessmentRedaction
import Testing

@testable import WorkbenchApp

@Suite("What is withheld from report files")
struct RedactionChoiceTests {
  private func orders(_ bench: Bench) -> [ReportOrder] {
    bench.effects.compactMap { if case .writeReport(let order, _, _) = $0 { order } else { nil } }
  }

  @Test("nothing is withheld until a profile is chosen; then every file and its name says so")
  func choosing() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("x")
    #expect(bench.screen.contains("Withheld from the files: nothing"))
    bench.press("Enter", "Enter")
    bench.press("G", "Enter", "Down", "Down", "Enter")
    #expect(bench.screen.contains("Withheld from the files: regulator, for an authority"))
    #expect(bench.screen.contains("Notes, follow-up marks and evidence are left out"))
    bench.press("g", "Enter", "Enter", "G", "k", "Enter", "Enter")
    #expect(
      orders(bench) == [
        ReportOrder(file: .html, path: "works-report.html", redaction: nil),
        ReportOrder(file: .html, path: "works-report-regulator.html", redaction: .regulator),
        ReportOrder(file: .answersCSV, path: "works-answers-regulator.csv", redaction: .regulator),
      ])
  }

  @Test("a file that is there already is replaced under the profile of its order")
  func overwriting() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("x", "G", "Enter", "Down", "Enter", "g", "Enter", "Enter")
    let order = ReportOrder(file: .html, path: "works-report-client.html", redaction: .client)
    bench.take(.reportExists(order))
    bench.press("Down", "Enter")
    #expect(orders(bench) == [order, order])
  }

  @Test("the menu begins at the profile that is chosen, and Esc leaves it")
  func escape() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("x", "G", "Enter", "G", "Enter", "Enter", "Esc")
    #expect(bench.screen.contains("Withheld from the files: anonymous"))
    bench.press("Enter", "Enter")
    #expect(bench.screen.contains("Withheld from the files: anonymous"))
    bench.press("Enter", "g", "Enter")
    #expect(bench.screen.contains("Withheld from the files: nothing"))
  }

  @Test("the choice is there again on return, and another workspace begins without one")
  func resumes() throws {
    var bench = Bench(try Plant.workspace())
    bench.press("x", "G", "Enter", "Down", "Enter")
    let again = Bench(try Plant.workspace(), resume: bench.workbench.resumeState)
    #expect(again.screen.contains("Withheld from the files: client"))
    bench.take(
      .opened(OpenedFile(document: try #require(again.workbench.document), path: "b.json")))
    bench.press("x")
    #expect(bench.screen.contains("Withheld from the files: nothing"))
  }
}
