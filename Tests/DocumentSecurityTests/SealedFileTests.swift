import TestSupport
import Testing

@testable import DocumentSecurity

@Suite("Encrypted files")
struct SealedFileTests {
  private static let passphrase = Passphrase("correct horse")
  private let key = DataKey.fresh()

  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private func error(_ file: [UInt8], key: DataKey? = nil) -> SealedFileError? {
    do {
      _ = try SealedFile.open(file, as: .workspace, key: key ?? self.key)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what was sealed opens to the same bytes, and is not to be seen in the file",
    arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])
  func roundTrip(size: Int) throws {
    let clear = bytes(size)
    let file = SealedFile.seal(clear, as: .workspace, key: key)
    #expect(SealedFile.begins(file))
    #expect(try SealedFile.open(file, as: .workspace, key: key) == clear)
    #expect(SealedFile.seal(clear, as: .workspace, key: key) != file)
    if size >= 64 { #expect(!file.contains(clear.prefix(64))) }
  }

  @Test("a passphrase unlocks the key, another one does not, and a new one leaves the key")
  func passphrases() throws {
    let first = try #require(Self.passphrase)
    let second = try #require(Passphrase("battery staple"))
    let (lock, key) = PassphraseLock.new(first)
    let file = SealedFile.seal([1, 2, 3], as: .workspace, key: key, lock: lock)
    let opened = try SealedFile.unlock(file, with: first)
    #expect(try SealedFile.open(file, as: .workspace, key: opened) == [1, 2, 3])
    #expect(throws: SealedFileError.wrongPassphrase) { try SealedFile.unlock(file, with: second) }
    #expect(throws: SealedFileError.needsPassphrase) { try SealedFile.unlock(file, with: nil) }
    let changed = SealedFile.seal(
      [1, 2, 3], as: .workspace, key: key, lock: PassphraseLock(locking: key, with: second))
    #expect(try SealedFile.unlock(changed, with: second).name == key.name)
    #expect(throws: SealedFileError.wrongPassphrase) { try SealedFile.unlock(changed, with: first) }
    #expect("\(first)" == "(passphrase)")
  }

  @Test("every changed byte is noticed, in the head and in the chunks")
  func tampering() {
    let file = SealedFile.seal(bytes(100), as: .workspace, key: key)
    for index in file.indices {
      var changed = file
      changed[index] ^= 1
      #expect(error(changed) != nil, "byte \(index)")
    }
    var changed = file
    changed[file.count - 1] ^= 0x80
    #expect(error(changed) == .chunkAltered(1, of: 1))
  }

  @Test("a file that is cut off anywhere, or longer, is told from one that was changed")
  func lengths() throws {
    let file = SealedFile.seal(bytes(70_000), as: .workspace, key: key)
    let start = try SealedFile.head(of: file).length
    for length in Array(stride(from: start, to: file.count, by: 997)) + [file.count - 1] {
      #expect(
        error(Array(file[..<length])) == .truncated(expected: file.count, found: length))
    }
    for length in 0..<start { #expect(error(Array(file[..<length])) != nil) }
    #expect(error(file + [0]) == .surplus(expected: file.count, found: file.count + 1))
  }

  @Test("chunks that changed places are told from changed ones")
  func reordering() throws {
    let size = 3 * ChunkSealer.chunkSize + 5
    var file = SealedFile.seal(bytes(size), as: .workspace, key: key)
    let start = try SealedFile.head(of: file).length
    let chunk = ChunkSealer.chunkSize + ChunkSealer.tagSize
    let second = Array(file[(start + chunk)..<(start + 2 * chunk)])
    let third = Array(file[(start + 2 * chunk)..<(start + 3 * chunk)])
    file.replaceSubrange((start + chunk)..<(start + 3 * chunk), with: third + second)
    #expect(error(file) == .chunkMisplaced(2, belongsAt: 3, of: 4))
  }

  @Test("a file of another workspace, of another kind or of a newer version says so")
  func otherFiles() throws {
    let file = SealedFile.seal(bytes(10), as: .evidence, key: key)
    #expect(error(file) == .otherContent(.evidence))
    #expect(error(SealedFile.seal([], as: .workspace, key: key), key: .fresh()) == .otherKey)
    let newer = String(decoding: file, as: UTF8.self).replacing(
      #""formatVersion":1"#, with: #""formatVersion":2"#)
    #expect(error(Array(newer.utf8)) == .newerVersion(2))
    #expect(throws: SealedFileError.self) { try SealedFile.head(of: Array("{}".utf8)) }
    #expect(throws: SealedFileError.self) {
      try SealedFile.head(of: [UInt8](repeating: 0, count: 9))
    }
  }

  @Test("parameters that would take more time or memory than is allowed are refused")
  func greedyParameters() {
    let passphrase = Array("correct horse".utf8)
    var derivation = KeyDerivation.fresh()
    derivation.cost = 40
    #expect(derivation.key(for: passphrase) == nil)
    derivation = .fresh()
    derivation.parallelism = 1_000_000
    #expect(derivation.key(for: passphrase) == nil)
  }

  @Test("scrypt has the values of RFC 7914")
  func scrypt() throws {
    var derivation = KeyDerivation()
    derivation.cost = 14
    derivation.parallelism = 1
    derivation.salt = Base64Bytes(Array("SodiumChloride".utf8))
    let key = try #require(derivation.key(for: Array("pleaseletmein".utf8)))
    let expected: [UInt8] = [0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48]
    #expect(key.withUnsafeBytes { Array($0.prefix(8)) } == expected)
  }

  @Test("a record opens in its own place only")
  func records() {
    let sealer = RecordSealer(key)
    let sealed = sealer.seal(bytes(50), context: "change 3")
    #expect(sealer.open(sealed, context: "change 3") == bytes(50))
    #expect(sealer.open(sealed, context: "change 4") == nil)
    #expect(RecordSealer(.fresh()).open(sealed, context: "change 3") == nil)
  }

  @Test("the first line of a passphrase file counts, whatever its line end")
  func passphraseFiles() {
    let expected = Passphrase("a b")
    for text in ["a b", "a b\n", "a b\r\n", "a b\nsecond line"] {
      #expect(Passphrase(firstLineOf: Array(text.utf8)) == expected)
    }
    #expect(Passphrase(firstLineOf: []) == nil)
    #expect(Passphrase(firstLineOf: [0xFF]) == nil)
  }
}
