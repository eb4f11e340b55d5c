import AssessmentModel
import AssessmentRecords
import DocumentFormat
import DocumentSecurity
import TestSupport

extension FuzzedParser {
  /// A key file, private or public.
  static let key = FuzzedParser(
    name: "key", share: 3_000,
    words: jsonWords + [
      "\"privateKey\":", "\"publicKey\":", "\"fingerprint\":",
      "\"format\":\"zonebook public key\",",
      String(repeating: "0", count: 64), String(repeating: "f", count: 64),
    ],
    nesting: jsonNesting,
    made: [JSONWriter.document(sampleKey), JSONWriter.document(PublicKeyFile(sampleKey.publicKey))]
  ) { bytes throws(BrokenLaw) in
    let key: PublicKey
    do throws(DocumentFault) {
      key = try PublicKey.read(bytes)
    } catch {
      return try refusal(error)
    }
    let again = try? PublicKey.read(JSONWriter.document(PublicKeyFile(key)))
    try BrokenLaw.check(again == key, "what was written differs from what was read")
    return Outcome.accepted
  }

  /// A closing record; no changed one may keep a good signature.
  static let record = FuzzedParser(
    name: "record", share: 5_000,
    words: jsonWords + [
      "\"files\":", "\"sha256\":", "\"signature\":", "\"signedAt\":", "\"name\": \"../x\"",
      "\"role\": \"evidence\"", "\"/etc/passwd\"", "\"a/../b\"", "\"size\":", "\"publicKey\":",
    ],
    nesting: jsonNesting, made: [JSONWriter.document(sampleRecord)]
  ) { bytes throws(BrokenLaw) in
    let record: ClosingRecord
    do throws(DocumentFault) {
      record = try ClosingRecord.read(bytes)
    } catch {
      return try refusal(error)
    }
    let again = try? ClosingRecord.read(JSONWriter.document(record))
    try BrokenLaw.check(again == record, "what was written differs from what was read")
    let isForged = record.isSignatureGood && record != sampleRecord
    try BrokenLaw.check(!isForged, "a changed record has a good signature")
    return "\(Outcome.accepted) \(record.isSignatureGood)"
  }

  private static func refusal(_ fault: DocumentFault) throws(BrokenLaw) -> String {
    try BrokenLaw.check(
      fault.position.line > 0 && fault.position.column > 0, "the place is not in the text")
    if case .damaged(let problem, _) = fault { return Outcome.refused(problem) }
    return Outcome.refused(fault)
  }

  private static let sampleKey: SigningKey = {
    var generator = SeededGenerator(seed: 8032)
    return SigningKey.random(using: &generator)
  }()

  private static let sampleRecord: ClosingRecord = {
    let files = ["plant.json", "plant.json.evidence/ab"].compactMap { name in
      RelativeName(text: name).map {
        RecordedFile(
          name: $0, role: name.hasSuffix("json") ? .workspace : .evidence, size: name.utf8.count,
          sha256: ContentDigest(of: name.utf8))
      }
    }
    return ClosingRecord(
      of: WorkspaceID(unchecked: "w-1"), files: files, key: sampleKey, signedBy: "M. Keller",
      at: Timestamp(seconds: 1_795_000_000))
  }()
}
