import DocumentFormat
import Testing

@testable import DocumentSecurity

@Suite("Passphrases")
struct PassphraseTests {
  /// `größer 1é`, each accent within its letter, and after it.
  private static let composed = "gr\u{F6}\u{DF}er 1\u{E9}"
  private static let decomposed = "gro\u{308}\u{DF}er 1e\u{301}"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A lock as an older program made it, for exactly these bytes.
  private func oldLock(_ bytes: [UInt8]) throws -> PassphraseLock {
    var lock = PassphraseLock()
    lock.derivation = .fresh()
    lock.derivation.cost = 10
    let wrapping = try #require(lock.derivation.key(for: bytes))
    lock.sealedKey = try PassphraseLock.sealed(DataKey.fresh(), with: wrapping)
    return lock
  }

  private func opens(_ lock: PassphraseLock, _ line: [UInt8]) throws -> Bool {
    let passphrase = try #require(Passphrase(firstLineOf: line))
    return (try? lock.open(with: passphrase)) != nil
  }

  @Test("a lock of an older program opens however the same letters are typed or stored")
  func oldFiles() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for stored in [Self.composed, Self.decomposed] {
      let lock = try oldLock(bytes(stored))
      for typed in [Self.composed, Self.decomposed] {
        let line = bytes(typed)
        for file in [line, line + [0x0A], line + [0x0D, 0x0A], mark + line, line + [0x20, 0x09]] {
          #expect(try opens(lock, file), "\(stored.utf8.count) by \(file)")
        }
        #expect(try opens(lock, mark + line + [0x20, 0x0A, 0x78]))
      }
      #expect(try !opens(lock, bytes("großer 1é")))
      #expect(try !opens(lock, [0x20] + bytes(stored)), "a blank before it counts")
    }
    // What was typed with a blank at its end opens as it was typed.
    #expect(try opens(oldLock(bytes("horse ")), bytes("horse ")))
    #expect(try opens(oldLock(mark + bytes("horse")), mark + bytes("horse")))
  }

  @Test("a new lock is made for normal form C, so that any other program finds the key")
  func newFiles() throws {
    for typed in [Self.composed, Self.decomposed, "\u{FEFF}\(Self.decomposed)  "] {
      let passphrase = try #require(Passphrase(typed))
      let (lock, _) = PassphraseLock.new(passphrase)
      let wrapping = try #require(lock.derivation.key(for: bytes(Self.composed)))
      #expect(throws: Never.self) { try PassphraseLock.opened(lock.sealedKey, with: wrapping) }
      #expect(passphrase.count == Self.composed.count)
    }
  }

  @Test("parameters that are not supported are named, and are not called a wrong passphrase")
  func costs() throws {
    let passphrase = try #require(Passphrase("correct horse"))
    for (cost, blockSize, parallelism) in [(21, 8, 1), (9, 8, 1), (17, 9, 1), (17, 8, 5)] {
      var lock = try oldLock(bytes("correct horse"))
      lock.derivation.cost = cost
      lock.derivation.blockSize = blockSize
      lock.derivation.parallelism = parallelism
      let error = try #require(throws: SealedFileError.self) { try lock.open(with: passphrase) }
      #expect(
        error == .unsupportedCost("N = 2^\(cost), r = \(blockSize), p = \(parallelism)"))
      #expect(error.summary.contains("2^\(cost)") && error.fix.contains("2^20"))
    }
  }
}
