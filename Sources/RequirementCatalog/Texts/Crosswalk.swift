import DocumentFormat
import EmbeddedFiles

/// Links from requirements to the frameworks that clients ask about.
///
/// Published mappings and proposals are told apart everywhere. Links are at the level of the SR; an RE
/// has those of its SR.
public struct Crosswalk: Hashable, Sendable {
  /// Where the links of a framework come from.
  public enum Basis: String, JSONCase, Sendable {
    /// The framework's publisher made the mapping.
    case published
    /// Made here by expert judgement; to be reviewed before use.
    case proposed
  }

  /// One item of a framework: a mitigation, a control, an outcome.
  public struct Entry: Hashable, Sendable {
    /// Identifier in the framework, such as `M0804` or `A.5.17`.
    public var id = ""
    /// Its title, or a descriptor in our words.
    public var title = ""
    /// The SRs that it is linked to.
    public var requirements: [RequirementID] = []
    /// ATT&CK techniques that a mitigation addresses.
    public var techniques: [String] = []

    /// An item with every field empty.
    public init() {}
  }

  /// Short name for files and code, such as `nis2`.
  public var key = ""
  /// The framework and its edition.
  public var name = ""
  /// Where its links come from.
  public var basis = Basis.proposed
  /// What must be shown wherever its content is shown in bulk.
  public var notice = ""
  /// Its items.
  public var entries: [Entry] = []

  /// A framework with every field empty.
  public init() {}

  /// All frameworks, read when first needed.
  public static let all: [Crosswalk] = {
    let bytes = EmbeddedFile(path: "Crosswalks/crosswalks.json")?.bytes ?? []
    return (try? JSONReader.document(CrosswalkFile.self, from: bytes))?.frameworks ?? []
  }()

  /// The frameworks with the items that are linked to a requirement; those without any are left out.
  public static func links(for id: RequirementID) -> [Crosswalk] {
    all.compactMap { framework in
      var linked = framework
      linked.entries = framework.entries.filter { $0.requirements.contains(id.system) }
      return linked.entries.isEmpty ? nil : linked
    }
  }

  /// The notices of some frameworks, each once.
  public static func notices(of frameworks: [Crosswalk]) -> [String] {
    var notices: [String] = []
    for framework in frameworks where !framework.notice.isEmpty {
      if !notices.contains(framework.notice) { notices.append(framework.notice) }
    }
    return notices
  }

  /// A list of links for a requirement's details, with the notices that must stand beside it.
  static func paragraphs(_ frameworks: [Crosswalk]) -> [String] {
    frameworks.map { "- \($0.line)" } + notices(of: frameworks)
  }

  /// The framework's name for narrow places.
  public var shortName: String {
    switch key {
    case "attackMitigation", "attackTechnique": "ATT&CK for ICS"
    case "csf": "NIST CSF 1.1"
    case "nis2": "NIS2 Art."
    case "caf": "NCSC CAF 4.0"
    case "iso27001": "ISO/IEC 27001:2022"
    case "zeroTrust": "NIST SP 800-207"
    default: name
    }
  }

  /// One line for a requirement's details: `NIS2 … (proposed): (b), (i)`.
  public var line: String {
    let mark = basis == .proposed ? " (proposed)" : ""
    return "\(name)\(mark): " + entries.map(\.line).joined(separator: ", ")
  }
}

extension Crosswalk.Entry {
  /// The identifier, with the techniques that a mitigation addresses.
  fileprivate var line: String {
    techniques.isEmpty ? id : "\(id) (against \(techniques.joined(separator: ", ")))"
  }
}

/// The form of the embedded file.
private struct CrosswalkFile: JSONRecord {
  var frameworks: [Crosswalk] = []

  static let fields: [Field<CrosswalkFile>] = [.required("frameworks", \.frameworks)]
}

extension Crosswalk: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Crosswalk>] = [
    .required("basis", \.basis),
    .required("entries", \.entries),
    .required("key", \.key),
    .required("name", \.name),
    .text("notice", \.notice),
  ]
}

extension Crosswalk.Entry: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Crosswalk.Entry>] = [
    .required("id", \.id),
    .list("requirements", \.requirements),
    .list("techniques", \.techniques),
    .text("title", \.title),
  ]
}
