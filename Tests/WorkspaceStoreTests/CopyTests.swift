import AssessmentModel
import DocumentSecurity
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("A copy elsewhere")
struct CopyTests {
  @Test("has the attached files too, and says how many it lacks", arguments: [false, true])
  func evidence(isEncrypted: Bool) throws {
    let folder = try ScratchFolder()
    let protection = isEncrypted ? Protection(Passphrase("correct horse")!) : nil
    try WorkspaceStore.create(
      Samples.workspace(), at: folder.file("plant"), protection: protection)
    let open = try WorkspaceStore.open(
      folder.file("plant"), as: Samples.holder, key: .held(Samples.workspace().id, protection),
      disk: .system)
    var document = open.loaded.document
    for number in 1...2 {
      try folder.put([UInt8](repeating: UInt8(number), count: 70_000), at: "photo\(number)")
      let file = try open.addEvidence(from: folder.file("photo\(number)"))
      let record = Evidence(
        id: EvidenceID(unchecked: "e-\(number)"), digest: file.digest, size: file.size,
        name: file.name)
      try open.append([
        try document.perform(.putEvidence(record, at: nil), author: "a", at: Samples.moment)
      ])
    }
    let elsewhere = try ScratchFolder()
    #expect(
      try open.saveCopy(of: document, to: elsewhere.file("copy"), replacing: false) == 0)
    let copy = try open.openCopy(at: elsewhere.file("copy"), as: Samples.holder)
    #expect(try copy.evidence.check(document.workspace.evidence).isEmpty)
    copy.close()
    let blob = open.evidence.blob(document.workspace.evidence[0].digest)
    try FileManager.default.removeItem(atPath: blob)
    #expect(
      try open.saveCopy(of: document, to: elsewhere.file("other"), replacing: false) == 1)
  }
}
