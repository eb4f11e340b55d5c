import AssessmentModel
import DocumentSecurity
import Foundation
import TestSupport

@testable import AssessmentRecords

/// A folder with the files of an assessment, and keys to sign with.
final class Desk {
  static let moment = Timestamp(seconds: 1_780_000_000)
  static let workspace = WorkspaceID(unchecked: "w-00000plant")

  let key: SigningKey
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(named: "zonebook-records")
    path = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
    var generator = SeededGenerator(seed: 62443)
    key = SigningKey.random(using: &generator)
    try FileManager.default.createDirectory(
      atPath: file("site"), withIntermediateDirectories: false)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: [UInt8], to name: String) throws {
    try folder.write("", to: name)
    try Data(bytes).write(to: folder.file(name))
  }

  func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.file(name))) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.file(name)) }

  /// The paths of all files and folders below one of the folders, sorted.
  func names(below name: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: file(name))) ?? []).sorted()
  }

  /// A workspace with a journal, two pieces of evidence and a report; gives their names.
  func makePlant() throws -> [String] {
    try write("a workspace\n", to: "site/plant.json")
    try write("changes\n", to: "site/plant.json.journal")
    for content in ["photo", ""] {
      let digest = ContentDigest(of: content.utf8)
      try write(content, to: "site/plant.json.evidence/\(digest.text)")
    }
    try write("a report\n", to: "site/Bericht für Żuraw.html")
    return try parts(includingRecord: false).files.map(\.name.text)
  }

  /// A workspace and a report with nothing in them.
  func makeSmallPlant() throws {
    try write("", to: "site/plant.json")
    try write("", to: "site/Bericht für Żuraw.html")
  }

  func parts(includingRecord: Bool = true) throws -> WorkspaceParts {
    try WorkspaceParts(
      of: file("site/plant.json"), reports: [file("site/Bericht für Żuraw.html")],
      from: file("site"), includingRecord: includingRecord)
  }

  /// Signs what the plant's files are.
  func seal() throws {
    let record = try ClosingRecord(
      of: Self.workspace, try parts(includingRecord: false), key: key, signedBy: "M. Keller",
      at: Self.moment)
    try record.write(to: file("site/plant.json.record"))
  }

  /// Compares the plant's files with the record.
  func verify(expecting key: PublicKey? = nil) throws -> RecordVerification {
    try RecordVerification(of: file("site/plant.json.record"), expectedKey: key)
  }

  /// The bytes of a bundle of the plant.
  func pack() throws -> [UInt8] {
    _ = try Bundle.pack(Self.workspace, try parts(), to: file("plant.tar"))
    return try bytes("plant.tar")
  }

  /// Whether a bundle is found to be damaged without being unpacked.
  func isDamaged(_ name: String) -> Bool { (try? Bundle.check(file(name))) == nil }

  /// Writes into a file where it stands, which is faster than replacing it.
  func patch(_ name: String, at offset: Int, _ byte: UInt8) throws {
    let handle = try FileHandle(forWritingTo: folder.file(name))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: [byte])
    try handle.close()
  }

  /// Cuts a file off where it stands.
  func cut(_ name: String, to count: Int) throws {
    let handle = try FileHandle(forWritingTo: folder.file(name))
    try handle.truncate(atOffset: UInt64(count))
    try handle.close()
  }

  /// Why a bundle with these bytes cannot be unpacked; nil where it can, or where anything is left
  /// of it.
  func refusal(of bytes: [UInt8]) throws -> RecordError? {
    try write(bytes, to: "bad.tar")
    do throws(RecordError) {
      _ = try Bundle.unpack(file("bad.tar"), into: file("out"))
      return nil
    } catch {
      return FileManager.default.fileExists(atPath: file("out")) ? nil : error
    }
  }
}
