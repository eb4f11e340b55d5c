import DocumentFormat
import Foundation

@testable import AssessmentModel

/// The records of a workspace by name, each as a tree of fields.
struct Records {
  var byName: [String: JSONTree] = [:]

  init(_ workspace: Workspace) {
    add("system", workspace.system)
    add("visit", workspace.visit)
    var sampling = JSONTree.object([])
    sampling["samplingNote"] = .text(workspace.samplingNote)
    byName["sampling"] = sampling
    for zone in workspace.zones { add(zone.id.rawValue, zone) }
    for conduit in workspace.conduits { add(conduit.id.rawValue, conduit) }
    for finding in workspace.findings { add(finding.id.rawValue, finding) }
    for evidence in workspace.evidence { add(evidence.id.rawValue, evidence) }
    for (place, sheet) in workspace.answers {
      for (row, answer) in sheet { add("\(place.text) \(row)", answer) }
    }
    for (constraint, answer) in workspace.constraints { add(constraint.rawValue, answer) }
  }

  private mutating func add(_ name: String, _ record: some JSONRecord) {
    let bytes = JSONWriter.document(record, layout: .oneLine)
    byName[name] = try? JSONReader.document(JSONTree.self, from: bytes)
  }
}

/// Compares the result of a merge with its three sources, field by field, by other means than the
/// merge itself: by what people read.
final class MergeCheck {
  private let base: Records
  private let one: Records
  private let other: Records
  private let result: Records
  private(set) var takenCount = 0
  private(set) var besideCount = 0

  init(base: Records, one: Records, other: Records, result: Records) {
    (self.base, self.one, self.other, self.result) = (base, one, other, result)
  }

  /// What was lost or changed by nobody, in words.
  func losses() -> [String] {
    let names = [base, one, other, result].reduce(into: Set<String>()) {
      $0.formUnion($1.byName.keys)
    }
    return names.sorted().flatMap(losses)
  }

  private func losses(of name: String) -> [String] {
    let (base, one) = (base.byName[name], one.byName[name])
    let (other, result) = (other.byName[name], result.byName[name])
    let fields = [base, one, other, result].reduce(into: Set<String>()) {
      if case .object(let entries)? = $1 { $0.formUnion(entries.map(\.name)) }
    }.subtracting(["assessedAt", "assessor"])
    return fields.sorted().compactMap { field in
      let values = [base?[field], one?[field], other?[field]]
      let isKept = values[1] == values[0] && values[2] == values[0]
      if isKept, one != nil || base == nil, other != nil || base == nil {
        return holds(result?[field], values[0]) ? nil : "\(name) \(field) changed by nobody"
      }
      // What only one side changed has to be there; where both did, both have to be.
      let set = [values[1], values[2]].filter { $0 != values[0] && $0 != nil }.compactMap(\.self)
        .filter { $0 != .text("") }
      for value in set where !isFound(value, field, result) {
        return "\(name) \(field): \(words(value, field)) is lost"
      }
      return nil
    }
  }

  /// Whether a field holds a value, perhaps with a paragraph after it.
  private func holds(_ field: JSONTree?, _ value: JSONTree?) -> Bool {
    if field == value { return true }
    guard case .text(let text)? = field else { return false }
    guard case .text(let start)? = value else { return text.hasPrefix("Also recorded") }
    return text.utf8.starts(with: start.utf8) && text.holds("Also recorded")
  }

  private func isFound(_ value: JSONTree, _ field: String, _ record: JSONTree?) -> Bool {
    if let there = record?[field], holds(there, value) {
      takenCount += 1
      return true
    }
    if case .array(let wanted) = value, case .array(let there)? = record?[field],
      wanted.allSatisfy(there.contains)
    {
      return true
    }
    besideCount += 1
    let texts = (record.map(leaves) ?? []) + (result.byName["sampling"].map(leaves) ?? [])
    let removed = base.byName.values.flatMap(leaves)
    return parts(value, field).allSatisfy { part in
      texts.contains { Self.isFound(part, in: $0) } || removed.contains(part)
    }
  }

  private static func isFound(_ part: String, in text: String) -> Bool {
    composed(text).holds(composed(part))
  }

  /// Texts that are written differently and are the same (é) count as the same.
  private static func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }

  private func parts(_ value: JSONTree, _ field: String) -> [String] {
    switch value {
    case .object(let entries): entries.map { words($0.value, $0.name) }
    case .array(let elements) where elements.contains { if case .text = $0 { true } else { false } }:
      elements.map { words($0, field) }
    default: [words(value, field)]
    }
  }

  private func words(_ value: JSONTree, _ field: String) -> String {
    MergeWording.value(value, of: field) { id in
      if case .text(let code)? = self.result.byName[id.rawValue]?["code"] { code } else { nil }
    }
  }

  private func leaves(_ tree: JSONTree) -> [String] {
    switch tree {
    case .text(let text): [text]
    case .truth(let truth): [truth ? "yes" : "no"]
    case .integer(let number): [String(number)]
    case .array(let elements): elements.flatMap(leaves)
    case .object(let entries): entries.map(\.value).flatMap(leaves)
    case .null: []
    }
  }
}
