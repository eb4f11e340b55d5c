/// A made-up plant to start from: zones, conduits and targets, without answers.
///
/// The targets lie within ranges that practitioners quote; they are no recommendation.
public enum SamplePlant: String, CaseIterable, Sendable {
  /// A potable water works.
  case water
  /// A transmission substation with its control centre.
  case energy
  /// A packaging and assembly plant.
  case manufacturing

  /// Path of its description among the embedded files.
  var embeddedPath: String { "Samples/\(rawValue).json" }
}
