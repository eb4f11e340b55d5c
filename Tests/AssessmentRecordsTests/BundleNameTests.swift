import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Testing

@testable import AssessmentRecords

@Suite("Names in bundles")
struct BundleNameTests {
  /// A bundle of a workspace and one more file, as somebody else may make it.
  private func bundle(_ name: String, _ role: FileRole) -> [UInt8] {
    let content = Array("echo here\n".utf8)
    let digest = ContentDigest(of: content)
    let files = [
      RecordedFile(
        name: RelativeName(unchecked: "x.json"), role: .workspace, size: content.count,
        sha256: digest),
      RecordedFile(
        name: RelativeName(unchecked: name), role: role, size: content.count, sha256: digest),
    ].sorted { $0.name < $1.name }
    let manifest = BundleManifest(of: Desk.workspace, files: files)
    return BundleLayout.member(BundleLayout.manifestName, JSONWriter.document(manifest))
      + files.flatMap { BundleLayout.member($0.name.text, content) } + BundleLayout.tail(manifest)
  }

  @Test(
    "a file that another program would act on is not taken out, whatever role it is given",
    arguments: [
      ".bashrc", ".git/hooks/post-checkout", "reports/.htaccess", "x.json.lock", "x.json.journal",
      "x.json.history", "other.json.lock", "x.json.evidence/run.sh", "x.json.1", "x.json.v1",
      "x.json.journal.2", "x.json.new", "X.JSON.LOCK", "x.json.aside", "x.json.new-17",
      "x.json.journal.new", "a/.b/c.html", "x.json.lock/report.html", "deep/x.json.journal",
    ])
  func refused(name: String) throws {
    let desk = try Desk()
    for role in FileRole.allCases where role != .workspace {
      if name == "x.json" + (role.ending ?? "-") { continue }
      let error = try #require(try desk.refusal(of: bundle(name, role)), "\(name) as \(role)")
      guard case .bundle(_, .manifest(let fault)) = error else {
        Issue.record("\(name) as \(role): \(error)")
        continue
      }
      #expect(fault.summary.contains(name))
    }
  }

  @Test("what zonebook pack puts into a bundle is taken out again, in folders too")
  func taken() throws {
    for (name, role) in [
      ("x.json.journal", FileRole.journal), ("x.json.history", .history),
      ("x.json.record", .record), ("report.html", .report), ("reports/2026/a b.pdf", .report),
      ("x.json.evidence/\(ContentDigest(of: []).text)", .evidence), ("x-report.html", .report),
      ("minutes 1.2", .report),
    ] {
      let desk = try Desk()
      #expect(try desk.refusal(of: bundle(name, role)) == nil, "\(name)")
      #expect(desk.names(below: "out").contains(name))
    }
  }

  @Test("a name that could not be unpacked is not packed, with the rule that it breaks")
  func packing() throws {
    let desk = try Desk()
    try desk.makeSmallPlant()
    for name in [".hidden.html", "plant.json.7", "plant.json.lock"] {
      try desk.write("x", to: "site/\(name)")
      let error = try #require(throws: RecordError.self) {
        try WorkspaceParts(
          of: desk.file("site/plant.json"), reports: [desk.file("site/\(name)")],
          from: desk.file("site"), includingRecord: true)
      }
      guard case .unfitForBundle(let path, _) = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(path.hasSuffix(name))
    }
  }
}
