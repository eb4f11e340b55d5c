import DocumentFormat
import EmbeddedFiles

extension Crosswalk {
  /// All frameworks in the order in which they are listed, read when first needed.
  public static let all: [Crosswalk] = EmbeddedFile.all
    .filter { $0.path.hasPrefix("Crosswalks/") }
    .compactMap { try? JSONReader.document(Crosswalk.self, from: $0.bytes) }

  private static let linked: [RequirementID: [Crosswalk]] = Dictionary(
    uniqueKeysWithValues: Catalog.requirements.map { row in
      (row.id, all.compactMap { $0.linked(to: row.id) })
    })

  /// The frameworks with the items that are linked to a requirement; those without any are left out.
  ///
  /// An RE has its own links and those of its SR, except where the framework goes row by row.
  public static func links(for id: RequirementID) -> [Crosswalk] { linked[id] ?? [] }

  private func linked(to id: RequirementID) -> Crosswalk? {
    var linked = self
    linked.entries = entries.filter { entry in
      entry.requirements.contains(id) || !isRowByRow && entry.requirements.contains(id.system)
    }
    return linked.entries.isEmpty ? nil : linked
  }

  /// The notices of some frameworks, each once.
  public static func notices(of frameworks: [Crosswalk]) -> [String] {
    var notices: [String] = []
    for framework in frameworks where !framework.notice.isEmpty {
      if !notices.contains(framework.notice) { notices.append(framework.notice) }
    }
    return notices
  }
}

// MARK: In words

extension Crosswalk {
  /// A list of links for a requirement's details, with the notices that must stand beside it.
  static func paragraphs(_ frameworks: [Crosswalk]) -> [String] {
    frameworks.map { "- \($0.line)" } + notices(of: frameworks)
  }

  /// One line for a requirement's details: `NIS2 … (proposed): 6.8 (e), 6.7 (e)`.
  public var line: String { "\(name)\(mark): " + entries.map(\.line).joined(separator: ", ") }

  /// One line for narrow places, without techniques: `NCSC CAF 4.0 B4.a (proposed)`.
  public var shortLine: String {
    "\(shortName) \(entries.map(\.mention).joined(separator: ", "))\(mark)"
  }

  /// What a reader of ``shortLine`` must know: the name, whose mapping it is, and the remark.
  public var legend: String {
    let head = "\(shortName): \(name), \(basis.rawValue)."
    return remark.isEmpty ? head : "\(head) \(remark)"
  }

  private var mark: String { basis == .proposed ? " (proposed)" : "" }

  /// A technique with the identifier that a later edition gave it: `T0803 [now T1691.001]`.
  public static func technique(_ id: String) -> String {
    laterIDs[id].map { "\(id) [now \($0)]" } ?? id
  }

  private static let laterIDs: [String: String] = Dictionary(
    all.flatMap(\.entries).filter { !$0.laterID.isEmpty }.map { ($0.id, $0.laterID) }
  ) { first, _ in first }
}

extension Crosswalk.Entry {
  /// The identifier, also the later one, with what it belongs to.
  public var heading: String {
    Crosswalk.technique(id) + (group.isEmpty ? "" : " (\(group))")
  }

  /// The heading with the remark.
  var mention: String { remark.isEmpty ? heading : "\(heading) (\(remark))" }

  /// The heading with the techniques that a mitigation addresses and the remark.
  fileprivate var line: String {
    let against = techniques.map(Crosswalk.technique).joined(separator: ", ")
    let details = [against.isEmpty ? "" : "against \(against)", remark].filter { !$0.isEmpty }
    return details.isEmpty ? heading : "\(heading) (\(details.joined(separator: "; ")))"
  }
}
