import AssessmentModel
import DocumentFormat
import RequirementCatalog

/// A conduit of a plant, with codes instead of identifiers.
///
/// Its target is, for each FR, the higher one of its two ends.
struct ConduitRecord: Equatable, JSONRecord {
  var code = ""
  var name = ""
  var description = ""
  var ends: [String] = []
  var protocols = ""
  var target = LevelVector(all: .zero)
  var targetRationale = ""

  static let fields: [Field<ConduitRecord>] = [
    .required("code", \.code),
    .required("description", \.description),
    .required("ends", \.ends),
    .required("name", \.name),
    .required("protocols", \.protocols),
    .required("target", \.target),
    .required("targetRationale", \.targetRationale),
  ]

  /// The conduit under an identifier of its own, between these zones.
  func conduit(id: ConduitID, ends: [ZoneID]) -> Conduit {
    var conduit = Conduit(id: id, code: code, name: name, ends: ends, target: target)
    conduit.description = description
    conduit.protocols = protocols
    conduit.targetRationale = targetRationale
    return conduit
  }
}
