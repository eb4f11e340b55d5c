import DocumentFormat
import EmbeddedFiles

/// Our texts for the 100 requirements, read from the program FR by FR when they are first needed.
///
/// Opening a workspace reads none of them.
public enum GuidanceLibrary {
  /// The text for a requirement; nil only for an identifier that the standard does not have.
  public static func guidance(for id: RequirementID) -> Guidance? {
    switch id.fr {
    case .iac: iac[id]
    case .uc: uc[id]
    case .si: si[id]
    case .dc: dc[id]
    case .rdf: rdf[id]
    case .tre: tre[id]
    case .ra: ra[id]
    }
  }

  /// Reads one file of texts, such as an FR of ours.
  public static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> [Guidance] {
    try JSONReader.document(GuidanceFile.self, from: bytes).requirements
  }

  // One static property an FR, so that each is read on its own and only once.
  private static let iac = texts(of: .iac)
  private static let uc = texts(of: .uc)
  private static let si = texts(of: .si)
  private static let dc = texts(of: .dc)
  private static let rdf = texts(of: .rdf)
  private static let tre = texts(of: .tre)
  private static let ra = texts(of: .ra)

  private static func texts(of fr: FoundationalRequirement) -> [RequirementID: Guidance] {
    let bytes = EmbeddedFile(path: "Guidance/FR\(fr.number).json")?.bytes ?? []
    let rows = (try? read(bytes)) ?? []
    return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }
}

/// The form of a file of texts: one FR.
private struct GuidanceFile: JSONRecord {
  var fr = 1
  var requirements: [Guidance] = []

  static let fields: [Field<GuidanceFile>] = [
    .required("fr", \.fr),
    .required("requirements", \.requirements),
  ]
}
