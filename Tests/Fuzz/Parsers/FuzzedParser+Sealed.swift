import AssessmentModel
import DocumentFormat
import DocumentSecurity
import TestSupport

extension FuzzedParser {
  /// An encrypted file: its head, and its chunks with the right key.
  static func sealed(_ plant: StoredPlant) -> FuzzedParser {
    let content = Array(plant.file.prefix(700))
    guard let passphrase = Passphrase("correct horse battery staple") else {
      preconditionFailure("four words are a passphrase")
    }
    let (lock, key) = PassphraseLock.new(passphrase)
    return FuzzedParser(
      name: "sealed", share: 7_000,
      words: jsonWords + [
        "\"check\":\"", "\"content\":\"draft\"", "\"formatVersion\":1", "\"lock\":", "\"size\":",
        "\"unfinished\":true", "\"cost\":20", "AAAAAAAAAAAAAAAAAAAAAA==",
      ],
      nesting: jsonNesting,
      made: [
        SealedFile.seal(content, as: .workspace, key: key, lock: lock),
        SealedFile.seal(content, as: .workspace, key: key, isUnfinished: true),
        SealedFile.seal([], as: .workspace, key: key, lock: lock),
        SealedFile.seal(content, as: .evidence, key: key),
      ], mend: mendHead
    ) { bytes throws(BrokenLaw) in
      let clear: [UInt8]
      do throws(SealedFileError) {
        clear = try SealedFile.open(bytes, as: .workspace, key: key)
      } catch {
        if case .headDamaged(let problem) = error { return Outcome.refused(problem) }
        return Outcome.refused(error)
      }
      try BrokenLaw.check(clear == content || clear.isEmpty, "a forged file was opened")
      return "\(Outcome.accepted) \(min(clear.count, 1))"
    }
  }

  /// Gives half of the heads the check that fits, where they begin with one.
  @Sendable
  private static func mendHead(
    _ bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    let opening = Array(#"{"check":""#.utf8)
    let line = bytes.prefix { $0 != 0x0A }
    let rest = line.dropFirst(opening.count).drop { $0 != 0x22 }.dropFirst(2)
    guard generator.once(in: 2), line.starts(with: opening), !rest.isEmpty else { return bytes }
    let digest = ContentDigest(of: [0x7B] + rest).text
    return opening + Array("\(digest)\",".utf8) + rest + bytes[line.endIndex...]
  }
}
