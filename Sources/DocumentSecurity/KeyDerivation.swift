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

  /// Whether the parameters are within what is used.
  var isSupported: Bool {
    Self.costs.contains(cost) && Self.blockSizes.contains(blockSize)
      && Self.parallelisms.contains(parallelism)
  }

  /// The parameters in words, such as `N = 2^17, r = 8, p = 1`.
  var summary: String { "N = 2^\(cost), r = \(blockSize), p = \(parallelism)" }

  /// The key that the bytes of a passphrase give; nil where the parameters are out of range or the
  /// memory for them is not to be had.
  func key(for bytes: [UInt8]) -> SymmetricKey? {
    guard isSupported else { return nil }
    return try? KDF.Scrypt.deriveKey(
      from: bytes, salt: salt.bytes, outputByteCount: 32, rounds: 1 << cost,
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
