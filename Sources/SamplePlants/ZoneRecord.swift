import AssessmentModel
import DocumentFormat
import RequirementCatalog

/// A zone of a plant, with its code instead of an identifier.
struct ZoneRecord: Equatable, JSONRecord {
  var code = ""
  var name = ""
  var description = ""
  var owner = ""
  var purdue = PurdueLevel(.process)
  var target = LevelVector(all: .zero)
  var targetRationale = ""

  static let fields: [Field<ZoneRecord>] = [
    .required("code", \.code),
    .required("description", \.description),
    .required("name", \.name),
    .required("owner", \.owner),
    .required("purdue", \.purdue),
    .required("target", \.target),
    .required("targetRationale", \.targetRationale),
  ]

  /// The zone under an identifier of its own.
  func zone(id: ZoneID) -> Zone {
    var zone = Zone(id: id, code: code, name: name, target: target)
    zone.description = description
    zone.owner = owner
    zone.purdue = purdue
    zone.targetRationale = targetRationale
    return zone
  }
}
