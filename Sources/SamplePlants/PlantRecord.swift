import AssessmentModel
import DocumentFormat

/// The description of a plant as it stands in its file.
struct PlantRecord: Equatable, JSONRecord {
  var name = ""
  var owner = ""
  var site = ""
  var scope = ""
  var essentialFunctions: [String] = []
  var zones: [ZoneRecord] = []
  var conduits: [ConduitRecord] = []

  static let fields: [Field<PlantRecord>] = [
    .required("conduits", \.conduits),
    .required("essentialFunctions", \.essentialFunctions),
    .required("name", \.name),
    .required("owner", \.owner),
    .required("scope", \.scope),
    .required("site", \.site),
    .required("zones", \.zones),
  ]

  /// The system under consideration that the file describes.
  var system: SystemUnderConsideration {
    var system = SystemUnderConsideration()
    system.name = name
    system.owner = owner
    system.site = site
    system.scope = scope
    system.essentialFunctions = essentialFunctions
    return system
  }
}
