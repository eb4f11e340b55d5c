import AssessmentModel
import RequirementCatalog

/// How texts of fields become values: the shared parsers, with their refusals as faults of a field.
enum FieldParsers {
  static func vector(_ text: String) throws(FieldFault) -> LevelVector {
    try notation { () throws(NotationError) in try LevelVector(notation: text) }
  }

  /// The code of a zone or conduit that `place` may have.
  static func code(
    _ text: String, of place: PlaceID, in workspace: Workspace
  ) throws(FieldFault) -> String {
    try notation { () throws(NotationError) in try workspace.checkedCode(text, of: place) }
  }

  static func purdue(_ text: String) throws(FieldFault) -> PurdueLevel {
    try notation { () throws(NotationError) in try PurdueLevel(notation: text) }
  }

  private static func notation<Value>(
    _ read: () throws(NotationError) -> Value
  ) throws(FieldFault) -> Value {
    do throws(NotationError) {
      return try read()
    } catch {
      throw FieldFault(text: sentence(error.summary, error.fix))
    }
  }

  private static func sentence(_ summary: String, _ fix: String) -> String {
    let text = "\(summary); \(fix)"
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Zones and conduits by their codes; `noun` is what they are called where there is none of a code.
  static func places(
    _ text: String, among places: [Place], _ noun: String
  ) throws(FieldFault) -> [PlaceID] {
    do throws(CodeList.UnknownCode) {
      return try CodeList(places).places(in: text)
    } catch {
      let codes = places.prefix(12).map(\.code).joined(separator: ", ")
      let more = places.count > 12 ? " and more" : ""
      let offer = places.isEmpty ? "there is none yet" : "there is \(codes)\(more)"
      throw FieldFault(text: "There is no \(noun) \(error.code); \(offer)")
    }
  }

  /// Zones by their codes.
  static func zones(
    _ text: String, _ context: FormContext
  ) throws(FieldFault) -> [ZoneID] {
    try places(text, among: context.workspace.zones.map(Place.zone), "zone").compactMap(\.zone)
  }

  /// Requirements between commas, semicolons or line ends, or just blanks.
  static func requirements(_ text: String) throws(FieldFault) -> [RequirementID] {
    var found: [RequirementID] = []
    let pieces = text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).trimmed }
    for piece in pieces where !piece.isEmpty { found += try requirements(between: piece) }
    return found
  }

  private static func requirements(
    between piece: String
  ) throws(FieldFault) -> [RequirementID] {
    let fault: FieldFault
    do throws(FieldFault) { return [try requirement(piece)] } catch { fault = error }
    let words = piece.split(separator: " ").map(String.init)
    let each = words.compactMap { try? requirement($0) }
    guard words.count > 1, each.count == words.count else { throw fault }
    return each
  }

  private static func requirement(_ text: String) throws(FieldFault) -> RequirementID {
    do throws(RequirementNotationError) {
      return try RequirementID(notation: text)
    } catch {
      throw FieldFault(text: sentence(error.summary, error.fix))
    }
  }

  /// Methods between commas, each by its name or how it begins; in the order of the cases.
  static func methods(_ text: String) throws(FieldFault) -> [AssessmentMethod] {
    let words = text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { word in
      let begun = String(word).trimmed.lowercased()
      if begun.isEmpty { return "" }
      return AssessmentMethod.allCases.map(\.title).first { $0.hasPrefix(begun) } ?? begun
    }
    return try notation { () throws(NotationError) in
      try AssessmentMethod.list(words.joined(separator: ","))
    }
  }
}
