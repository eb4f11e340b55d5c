import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// How the payloads of journal and history stand in their files: in clear or, in an encrypted
/// workspace, each sealed for its place.
struct RecordCoding: Sendable {
  /// In clear, as JSON.
  static let clear = RecordCoding(sealer: nil)

  private let sealer: RecordSealer?
  /// Whether records in clear are taken beside sealed ones, while a workspace is being encrypted.
  private var takesClear = true

  /// Sealed with the key of a workspace.
  init(key: DataKey, takesClear: Bool) {
    sealer = RecordSealer(key)
    self.takesClear = takesClear
  }

  private init(sealer: RecordSealer?) {
    self.sealer = sealer
  }

  /// The payload of a record as it stands on its line.
  func payload(_ kind: JournalLine.Kind, _ number: Int, _ json: [UInt8]) -> [UInt8] {
    guard let sealer else { return json }
    let sealed = sealer.seal(json, context: Self.context(kind, number))
    return JSONWriter.document(sealed, layout: .oneLine)
  }

  /// The JSON of a payload; throws where it was sealed with another key or for another place.
  func json(
    _ payload: [UInt8], _ kind: JournalLine.Kind, _ number: Int
  ) throws(DocumentProblem) -> [UInt8] {
    guard let sealer else { return payload }
    if payload.first != 0x22 {
      guard takesClear else {
        throw DocumentProblem(.wrongType(expected: "a sealed record", found: "one in clear"), at: 0)
      }
      return payload
    }
    let sealed = try JSONReader.document(Base64Bytes.self, from: payload)
    guard let bytes = sealer.open(sealed, context: Self.context(kind, number)) else {
      throw DocumentProblem(
        .valueNotAllowed("sealed record", allowed: "it was changed or moved"), at: 0)
    }
    return bytes
  }

  private static func context(_ kind: JournalLine.Kind, _ number: Int) -> String {
    "\(kind.rawValue) \(number)"
  }
}
