import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Foundation
import TestSupport
import Testing

@testable import AssessmentRecords

@Suite("What a bundle proves")
struct BundleVerificationTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try desk.makePlant()
  }

  private func verify(expecting key: PublicKey? = nil) throws -> BundleVerification {
    if FileManager.default.fileExists(atPath: desk.file("plant.tar")) {
      try desk.remove("plant.tar")
    }
    _ = try desk.pack()
    return try BundleVerification(of: desk.file("plant.tar"), expectedKey: key)
  }

  private func states(_ verification: BundleVerification) -> [String: FileState] {
    let other = (verification.record?.files ?? []).filter { $0.state != .same }
    return Dictionary(uniqueKeysWithValues: other.map { ($0.name, $0.state) })
  }

  private var otherKey: SigningKey {
    var generator = SeededGenerator(seed: 4711)
    return .random(using: &generator)
  }

  @Test("an unsigned bundle proves nothing but that it is whole")
  func unsigned() throws { #expect(try verify().record == nil) }

  @Test("a signed one says which key signed all of it")
  func signed() throws {
    try desk.seal()
    let record = try #require(try verify(expecting: desk.key.publicKey).record)
    #expect(record.isGood && record.record.publicKey == desk.key.publicKey)
    let other = try #require(try verify(expecting: otherKey.publicKey).record)
    #expect(!other.isGood && other.signature == .otherKey)
  }

  @Test("each file that was changed, added or left out after signing is named, with a new manifest")
  func changed() throws {
    try desk.seal()
    let names = try desk.parts(includingRecord: false).files.map(\.name.text)
    for name in names {
      let original = try desk.bytes("site/\(name)")
      try desk.write(original + [0x20], to: "site/\(name)")
      #expect(try states(verify()) == [name: .larger(size: original.count + 1)], "\(name)")
      if let first = original.first {
        try desk.write([first ^ 1] + original.dropFirst(), to: "site/\(name)")
        #expect(try states(verify()) == [name: .changed], "\(name)")
      }
      try desk.write(original, to: "site/\(name)")
    }
    try desk.write("late", to: "site/plant.json.history")
    #expect(try states(verify()) == ["plant.json.history": .added])
    try desk.remove("site/plant.json.history")
    try desk.remove("site/plant.json.journal")
    #expect(try states(verify()) == ["plant.json.journal": .missing])
  }

  @Test("a record that was changed, or made anew with another key, is told")
  func forgedRecord() throws {
    try desk.seal()
    let record = String(decoding: try desk.bytes("site/plant.json.record"), as: UTF8.self)
    try desk.write(record.replacing("M. Keller", with: "M. Kellor"), to: "site/plant.json.record")
    let forged = try #require(try verify().record)
    #expect(forged.signature == .bad && !forged.isGood)
    try desk.remove("site/plant.json.record")
    let parts = try desk.parts(includingRecord: false)
    try ClosingRecord(
      of: Desk.workspace, parts, key: otherKey, signedBy: "M. Keller", at: Desk.moment
    ).write(to: desk.file("site/plant.json.record"))
    #expect(try verify().record?.isGood == true, "anybody can sign; the fingerprint tells who")
    #expect(try verify(expecting: desk.key.publicKey).record?.signature == .otherKey)
  }

  @Test("a record of another workspace does not vouch for this one")
  func otherWorkspace() throws {
    let parts = try desk.parts(includingRecord: false)
    try ClosingRecord(
      of: WorkspaceID(unchecked: "w-another"), parts, key: desk.key, signedBy: "", at: Desk.moment
    ).write(to: desk.file("site/plant.json.record"))
    #expect(try verify().record?.isGood == false)
  }

  @Test("something else under the name of a record is an error with its place")
  func noRecord() throws {
    try desk.write("{\n  1", to: "site/plant.json.record")
    _ = try desk.pack()
    let error = try #require(throws: RecordError.self) {
      try BundleVerification(of: desk.file("plant.tar"))
    }
    #expect(error.place == desk.file("plant.tar") + ": plant.json.record:2:3")
  }
}
