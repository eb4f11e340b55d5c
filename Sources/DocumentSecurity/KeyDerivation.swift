import Crypto
import CryptoExtras
import DocumentFormat

/// How a key is made from a passphrase: scrypt (RFC 7914) with the parameters that it took.
struct KeyDerivation: Hashable, Sendable {
  /// Base-2 logarithm of the cost N.
  var cost = 17
  /// The block size r.
  var blockSize = 8
  /// The parallelism p.
  var parallelism = 1
  var salt = Base64Bytes([])

  /// What a file may ask for, so that opening it takes bounded time and memory: at most 1 GiB.
  static let costs = 10...20
  static let blockSizes = 1...8
  static let parallelisms = 1...4

  init() {}

  /// The parameters for a new passphrase, with a salt of their own.
  static func fresh() -> KeyDerivation {
    var derivation = KeyDerivation()
    derivation.salt = Base64Bytes(.random(count: 16))
    return derivation
  }

  /// The key that a passphrase gives; nil where the parameters are out of range.
  func key(for passphrase: Passphrase) -> SymmetricKey? {
    guard Self.costs.contains(cost), Self.blockSizes.contains(blockSize),
      Self.parallelisms.contains(parallelism)
    else { return nil }
    return try? KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt.bytes, outputByteCount: 32, rounds: 1 << cost,
      blockSize: blockSize, parallelism: parallelism)
  }
}

extension KeyDerivation: JSONRecord {
  static let fields: [Field<KeyDerivation>] = [
    .required("blockSize", \.blockSize, note: "r of scrypt"),
    .required("cost", \.cost, note: "Base-2 logarithm of N of scrypt"),
    .required("parallelism", \.parallelism, note: "p of scrypt"),
    .required("salt", \.salt),
  ]
}

extension [UInt8] {
  /// So many bytes that nobody can guess.
  static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in .random(in: 0...255, using: &generator) }
  }
}
