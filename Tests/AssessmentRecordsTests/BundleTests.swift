import AssessmentModel
import DocumentFormat
import DocumentSecurity
import Foundation
import TestSupport
import Testing

@testable import AssessmentRecords

@Suite("Bundles")
struct BundleTests {
  @Test("what is packed comes out the same, readable by its owner only")
  func roundTrip() throws {
    let desk = try Desk()
    let names = try desk.makePlant()
    try desk.seal()
    _ = try desk.pack()
    let manifest = try Bundle.unpack(desk.file("plant.tar"), into: desk.file("out/"))
    #expect(manifest.workspace == Desk.workspace)
    #expect(Set(manifest.files.map(\.name.text)) == Set(names + ["plant.json.record"]))
    for name in names { #expect(try desk.bytes("out/\(name)") == desk.bytes("site/\(name)")) }
    #expect(try RecordVerification(of: desk.file("out/plant.json.record")).isGood)
    for name in [""] + desk.names(below: "out") {
      let path = desk.file("out/\(name)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
    }
    #expect(desk.names(below: "out").filter { $0.hasPrefix(".") } == [])
  }

  @Test("the same files give the same bundle to the byte, and an existing one is never replaced")
  func deterministic() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    let first = try desk.pack()
    #expect(throws: RecordError.file(.alreadyExists(path: desk.file("plant.tar")))) {
      try desk.pack()
    }
    #expect(try desk.bytes("plant.tar") == first)
    try desk.remove("plant.tar")
    #expect(try desk.pack() == first)
    #expect(desk.names(below: "").filter { $0.contains(".new") } == [])
  }

  @Test("a bundle cut off at any byte is refused, and nothing of it is left")
  func truncations() throws {
    let desk = try Desk()
    try desk.makeSmallPlant()
    let bundle = try desk.pack()
    for count in (0..<bundle.count).reversed() {
      try desk.cut("plant.tar", to: count)
      #expect(desk.isDamaged("plant.tar"), "cut off after \(count) bytes")
    }
    for count in stride(from: 0, to: bundle.count, by: 509) {
      #expect(try desk.refusal(of: Array(bundle[..<count])) != nil, "cut off after \(count) bytes")
    }
    #expect(
      try desk.refusal(of: bundle + [0])
        == .bundle(
          path: desk.file("bad.tar"), .moreData(offset: bundle.count)))
  }

  @Test("a bundle with any byte changed is refused, and nothing of it is left")
  func flips() throws {
    let desk = try Desk()
    _ = try desk.makePlant()
    let bundle = try desk.pack()
    var generator = SeededGenerator.fromEnvironment("bundle flips")
    for position in bundle.indices {
      var bytes = bundle
      bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try desk.patch("plant.tar", at: position, bytes[position])
      #expect(desk.isDamaged("plant.tar"), "changed at byte \(position)")
      try desk.patch("plant.tar", at: position, bundle[position])
      if generator.once(in: 400) {
        #expect(try desk.refusal(of: bytes) != nil, "changed at byte \(position)")
      }
    }
    #expect(!desk.isDamaged("plant.tar"))
  }

  @Test("a hostile bundle is refused before anything is written outside of its folder")
  func hostile() throws {
    let desk = try Desk()
    let cases: [(name: String, bundle: [UInt8], reason: String)] = [
      ("..", Self.bundle(["../plant.json": "x"]), "without leaving it"),
      ("absolute", Self.bundle([desk.file("plant.json"): "x"]), "without leaving it"),
      ("control", Self.bundle(["a\u{1B}[2J": "x"]), "without leaving it"),
      ("reserved", Self.bundle(["zonebook-bundle.json": "x"]), "itself has this name"),
      ("twice", Self.bundle([("a", "x"), ("a", "x")]), "stands once"),
      ("link", Self.bundle(["plant.json": "x"], type: "2"), "something else stands there"),
      ("hard link", Self.bundle(["plant.json": "x"], type: "1"), "something else stands there"),
      ("device", Self.bundle(["plant.json": "x"], type: "3"), "something else stands there"),
      ("folder", Self.bundle(["plant.json": "x"], type: "5"), "something else stands there"),
      ("size", Self.bundle(["plant.json": "x"], said: 2), "something else stands there"),
      ("huge", Self.bundle(["plant.json": "x"], said: .max), "something else stands there"),
      ("content", Self.bundle(["plant.json": "x"], digestOf: "y"), "is not what the list"),
      ("file as folder", Self.bundle([("a", "x"), ("a/b", "x")]), "is a folder of another"),
      ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "is no zonebook bundle"),
      ("other archive", TarHeader.blocks(name: "a", size: 0), "is no zonebook bundle"),
    ]
    for (name, bundle, reason) in cases {
      let error = try desk.refusal(of: bundle)
      #expect(error?.summary.contains(reason) == true, "\(name): \(error?.summary ?? "taken")")
      #expect(desk.names(below: "") == ["bad.tar", "site"], "\(name)")
    }
    #expect(try desk.refusal(of: Self.bundle(["plant.json": "x"])) == nil)
  }

  @Test("nothing that lies in the folder already is touched")
  func existing() throws {
    let desk = try Desk()
    let names = try desk.makePlant()
    _ = try desk.pack()
    try desk.write("mine\n", to: "out/keep.txt")
    for name in names {
      try desk.write("mine\n", to: "out/\(name)")
      let before = desk.names(below: "out")
      #expect(throws: RecordError.self, "\(name)") {
        try Bundle.unpack(desk.file("plant.tar"), into: desk.file("out"))
      }
      #expect(desk.names(below: "out") == before)
      #expect(try desk.bytes("out/\(name)") == Array("mine\n".utf8))
      try desk.remove("out/\(name)")
      if name.contains("/") { try desk.remove("out/plant.json.evidence") }
    }
    _ = try Bundle.unpack(desk.file("plant.tar"), into: desk.file("out"))
    #expect(try desk.bytes("out/keep.txt") == Array("mine\n".utf8))
    #expect(throws: RecordError.self) {
      try Bundle.unpack(desk.file("plant.tar"), into: desk.file("plant.tar"))
    }
  }

  // MARK: Bundles by hand

  private static func bundle(
    _ files: KeyValuePairs<String, String>, type: Unicode.Scalar = "0", said: Int? = nil,
    digestOf content: String? = nil
  ) -> [UInt8] {
    bundle(files.map { ($0.key, $0.value) }, type: type, said: said, digestOf: content)
  }

  private static func bundle(
    _ files: [(String, String)], type: Unicode.Scalar = "0", said: Int? = nil,
    digestOf content: String? = nil
  ) -> [UInt8] {
    let listed = files.enumerated().map { index, file in
      RecordedFile(
        name: RelativeName(unchecked: file.0), role: index == 0 ? .workspace : .report,
        size: said ?? file.1.utf8.count, sha256: ContentDigest(of: (content ?? file.1).utf8))
    }
    let manifest = BundleManifest(of: Desk.workspace, files: listed)
    var bytes = BundleLayout.member(BundleLayout.manifestName, JSONWriter.document(manifest))
    for file in files {
      var member = BundleLayout.member(file.0, Array(file.1.utf8))
      let old = Int(member[156])
      member[156] = UInt8(ascii: type)
      let sum = String(
        (Int(String(decoding: member[148..<154], as: UTF8.self), radix: 8) ?? 0)
          + Int(type.value) - old, radix: 8)
      member.replaceSubrange(
        148..<154, with: (String(repeating: "0", count: 6 - sum.count) + sum).utf8)
      bytes += member
    }
    return bytes + BundleLayout.tail(manifest)
  }
}
