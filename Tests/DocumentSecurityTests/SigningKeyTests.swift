import DocumentFormat
import DocumentSecurity
import TestSupport
import Testing

@Suite("Signing keys")
struct SigningKeyTests {
  /// A test of RFC 8032, section 7.1.
  struct Published: Sendable, CustomTestStringConvertible {
    var name: String
    var privateKey: String
    var publicKey: String
    var message: [UInt8]
    var signature: String

    var testDescription: String { name }
  }

  static let published = [
    Published(
      name: "test 1",
      privateKey: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", message: [],
      signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    Published(
      name: "test 2",
      privateKey: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      message: [0x72],
      signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    Published(
      name: "test 3",
      privateKey: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: [0xAF, 0x82],
      signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
  ]

  @Test("keys and signatures are those that RFC 8032 publishes", arguments: published)
  func knownAnswers(test: Published) throws {
    let key = try SigningKey.read(keyFile(test.privateKey))
    #expect(key.publicKey.text == test.publicKey)
    let signature = key.signature(of: test.message)
    #expect(signature.text == test.signature)
    #expect(key.publicKey.verifies(signature, of: test.message))
    #expect(!key.publicKey.verifies(signature, of: test.message + [0]))
  }

  @Test("a signature with any bit flipped is none")
  func flips() throws {
    var generator = SeededGenerator.fromEnvironment("signature flips")
    let key = SigningKey.random(using: &generator)
    let message = Array("closing meeting".utf8)
    let signature = key.signature(of: message)
    for bit in 0..<(8 * Signature.byteCount) {
      var bytes = signature.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!key.publicKey.verifies(Signature(unchecked: bytes), of: message), "bit \(bit)")
    }
    #expect(!key.publicKey.verifies(.none, of: message))
    #expect(!SigningKey.random(using: &generator).publicKey.verifies(signature, of: message))
  }

  @Test(
    "a key that has no private part, being a point of small order, verifies nothing",
    arguments: [
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ])
  func smallOrder(digits: String) throws {
    let bytes = try #require(PublicKey(text: digits)).bytes
    for sign: UInt8 in [0, 0x80] {
      let key = PublicKey(unchecked: bytes.dropLast() + [bytes[31] ^ sign])
      for first: UInt8 in [0, 1] {
        let forged = Signature(unchecked: [first] + Array(repeating: 0, count: 63))
        for number: UInt8 in 0..<64 { #expect(!key.verifies(forged, of: [number])) }
      }
    }
  }

  @Test("a fingerprint is six groups of four digits, the same whoever computes it")
  func fingerprint() throws {
    let key = try SigningKey.read(keyFile(Self.published[0].privateKey)).publicKey
    #expect(key.fingerprint.text == "3968 2171 2499 2506 9226 4972")
    #expect(KeyFingerprint(text: key.fingerprint.text) == key.fingerprint)
    for bad in ["", "3968 2171", "3968  2171 2499 2506 9226 4972", "3968 2171 2499 2506 9226 497x"]
    {
      #expect(KeyFingerprint(text: bad) == nil)
    }
  }

  @Test("key files come back as they were, and the public part can be read from both")
  func files() throws {
    var generator = SystemRandomNumberGenerator()
    let key = SigningKey.random(using: &generator)
    let bytes = JSONWriter.document(key)
    #expect(try SigningKey.read(bytes) == key)
    #expect(try PublicKey.read(bytes) == key.publicKey)
    #expect(try PublicKey.read(JSONWriter.document(PublicKeyFile(key.publicKey))) == key.publicKey)
  }

  @Test("a broken key file is refused with the place and the reason")
  func brokenFiles() throws {
    let digits = Self.published[0].publicKey
    let cases: [(text: String, line: Int, column: Int, reason: String)] = [
      ("{\n  \"format\": \"zonebook workspace\"\n}\n", 2, 13, "is no zonebook public key"),
      ("hello", 1, 1, "is no zonebook public key"),
      (publicFile(digits, version: 2), 4, 20, "a newer zonebook"),
      (publicFile(digits + "0"), 5, 16, "a public key has 64"),
      (publicFile(digits.uppercased()), 5, 16, "a public key has 64"),
      (publicFile(digits, fingerprint: "0000 0000 0000 0000 0000 0000"), 2, 18, "3968 2171"),
    ]
    for (text, line, column, reason) in cases {
      do throws(DocumentFault) {
        _ = try PublicKey.read(Array(text.utf8))
        Issue.record("\(text) was read")
      } catch {
        #expect(error.position == TextPosition(line: line, column: column), "\(text)")
        #expect(error.summary.contains(reason), "\(error.summary)")
      }
    }
  }

  private func keyFile(_ privateKey: String) -> [UInt8] {
    Array(
      """
      {"format": "zonebook signing key", "formatVersion": 1, "privateKey": "\(privateKey)"}
      """.utf8)
  }

  private func publicFile(
    _ key: String, version: Int = 1, fingerprint: String = "3968 2171 2499 2506 9226 4972"
  ) -> String {
    """
    {
      "fingerprint": "\(fingerprint)",
      "format": "zonebook public key",
      "formatVersion": \(version),
      "publicKey": "\(key)"
    }
    """
  }
}
