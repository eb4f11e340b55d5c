import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Foundation
import TestSupport
import Testing

@testable import AssessmentRecords

@Suite("Closing records")
struct ClosingRecordTests {
  @Test("a record has one form, which others can take apart and sign again")
  func canonicalForm() throws {
    let desk = try Desk()
    try desk.write("a workspace\n", to: "site/plant.json")
    let parts = try WorkspaceParts(
      of: desk.file("site/plant.json"), reports: [], from: desk.file("site"),
      includingRecord: false)
    let record = try ClosingRecord(
      of: Desk.workspace, parts, key: desk.key, signedBy: "M. Keller", at: Desk.moment)
    let bytes = JSONWriter.document(record)
    #expect(try ClosingRecord.read(bytes) == record)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let unsigned = lines.filter { !$0.hasPrefix("  \"signature\": ") }
    #expect(unsigned.count == lines.count - 1)
    #expect(
      unsigned.joined(separator: "\n") == """
        {
          "files": [
            {
              "name": "plant.json",
              "role": "workspace",
              "sha256": "\(ContentDigest(of: "a workspace\n".utf8).text)",
              "size": 12
            }
          ],
          "format": "zonebook closing record",
          "formatVersion": 1,
          "publicKey": "\(desk.key.publicKey.text)",
          "signedAt": "2026-05-28T20:26:40Z",
          "signedBy": "M. Keller",
          "workspace": "w-00000plant"
        }
        """)
    let message = "zonebook closing record signature 1\n" + unsigned.joined(separator: "\n") + "\n"
    let signature = desk.key.signature(of: Array(message.utf8)).text
    #expect(lines.contains { $0 == "  \"signature\": \"\(signature)\"," })
  }

  @Test("nothing has changed until something is changed")
  func untouched() throws {
    let desk = try Desk()
    let names = try desk.makePlant()
    #expect(names.count == 5)
    try desk.seal()
    let verification = try desk.verify(expecting: desk.key.publicKey)
    #expect(verification.isGood && verification.signature == .good)
    #expect(verification.files.map(\.name) == names)
    try desk.write("a lock\n", to: "site/plant.json.lock")
    try desk.write("no evidence\n", to: "site/plant.json.evidence/Thumbs.db")
    #expect(try desk.verify().isGood)
  }

  @Test("what was done to a file is told, and of no other one")
  func tampering() throws {
    let desk = try Desk()
    let names = try desk.makePlant()
    try desk.seal()
    for name in names {
      let place = "site/\(name)"
      let original = try desk.bytes(place)
      var flipped = original
      if !flipped.isEmpty { flipped[0] ^= 1 }
      let states: [(FileState, () throws -> Void)] = [
        (.larger(size: original.count + 1), { try desk.write(original + [0], to: place) }),
        (original.isEmpty ? .same : .changed, { try desk.write(flipped, to: place) }),
        (
          original.isEmpty ? .same : .smaller(size: original.count - 1),
          { try desk.write(Array(original.dropLast()), to: place) }
        ),
        (.missing, { try desk.remove(place) }),
        (
          .notAFile(.folder),
          {
            try FileManager.default.createDirectory(
              atPath: desk.file(place), withIntermediateDirectories: false)
          }
        ),
        (
          .notAFile(.link),
          {
            try desk.remove(place)
            try desk.write(original, to: "elsewhere")
            try FileManager.default.createSymbolicLink(
              atPath: desk.file(place), withDestinationPath: desk.file("elsewhere"))
          }
        ),
      ]
      for (state, change) in states {
        try change()
        let found = try desk.verify()
        for file in found.files {
          #expect(file.state == (file.name == name ? state : .same), "\(name): \(state)")
        }
        #expect(found.isGood == (state == .same))
        #expect(found.signature == .good)
      }
      try desk.remove(place)
      try desk.write(original, to: place)
    }
    #expect(try desk.verify().isGood)
  }

  @Test("files of the workspace that came later are found")
  func added() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    try desk.seal()
    let digest = ContentDigest(of: "later".utf8).text
    try desk.write("later", to: "site/plant.json.evidence/\(digest)")
    try desk.write("older", to: "site/plant.json.history")
    let added = try desk.verify().files.filter { $0.state == .added }
    #expect(added.map(\.name) == ["plant.json.history", "plant.json.evidence/\(digest)"])
    #expect(try !desk.verify().isGood)
  }

  @Test("a record that was changed has a bad signature, whatever was changed")
  func forgery() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    try desk.seal()
    let text = String(decoding: try desk.bytes("site/plant.json.record"), as: UTF8.self)
    let digest = ContentDigest(of: "photo".utf8).text
    let changes = [
      ("M. Keller", "M. Kellar"), ("2026-05-28", "2026-05-27"), ("w-00000plant", "w-00001plant"),
      ("\"\(digest)\"", "\"\(ContentDigest(of: "other".utf8).text)\""),
      ("\"size\": 12", "\"size\": 13"),
      ("\"role\": \"report\"", "\"role\": \"evidence\""),
      ("plant.json.journal", "plant.json.journak"),
    ]
    for (old, new) in changes {
      #expect(text.contains(old))
      try desk.write(text.replacing(old, with: new), to: "site/plant.json.record")
      let verification = try desk.verify()
      #expect(verification.signature == .bad && !verification.isGood, "\(old)")
    }
    try desk.write(text.replacing("\n", with: "\r\n\t"), to: "site/plant.json.record")
    #expect(try desk.verify().isGood)
  }

  @Test("a record by another key is told apart from a forged one")
  func otherKey() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    try desk.seal()
    var generator = SystemRandomNumberGenerator()
    let other = SigningKey.random(using: &generator)
    let verification = try desk.verify(expecting: other.publicKey)
    #expect(verification.signature == .otherKey && !verification.isGood)
    #expect(verification.record.publicKey == desk.key.publicKey)
    let text = String(decoding: try desk.bytes("site/plant.json.record"), as: UTF8.self)
    let forged = text.replacing(desk.key.publicKey.text, with: other.publicKey.text)
    try desk.write(forged, to: "site/plant.json.record")
    #expect(try desk.verify(expecting: other.publicKey).signature == .bad)
  }

  @Test("a record that is none is refused with the place")
  func unreadable() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    try desk.seal()
    let text = String(decoding: try desk.bytes("site/plant.json.record"), as: UTF8.self)
    let first = try #require(try desk.parts(includingRecord: false).files.first).name.text
    let cases: [(text: String, reason: String)] = [
      (text.replacing("\"\(first)\"", with: "\"../\(first)\""), "without leaving it"),
      (text.replacing("\"plant.json.journal\"", with: "\"plant.json\""), "stands once"),
      (text.replacing("\"size\": 12", with: "\"size\": -1"), "0 or more"),
      (text.replacing("\"workspace\",", with: "\"report\","), "exactly one"),
      (text.replacing("closing record", with: "diagram"), "is no zonebook closing record"),
      (text.replacing("formatVersion\": 1", with: "formatVersion\": 2"), "newer zonebook"),
      (String(text.dropLast(30)), "ends"),
    ]
    for (text, reason) in cases {
      try desk.write(text, to: "site/plant.json.record")
      do throws(RecordError) {
        _ = try RecordVerification(of: desk.file("site/plant.json.record"))
        Issue.record("\(reason): was read")
      } catch {
        #expect(error.summary.contains(reason), "\(error.summary)")
        #expect(error.place.contains("plant.json.record:"), "\(error.place)")
      }
    }
  }
}
