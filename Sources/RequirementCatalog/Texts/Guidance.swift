import DocumentFormat

/// What an assessor needs to know in front of the equipment for one requirement, in our own words.
public struct Guidance: Hashable, Sendable {
  /// The requirement.
  public var id = RequirementID(fr: .iac, number: 1)
  /// What to find out: one or two sentences that can be read aloud.
  public var question = ""
  /// For an RE, what it asks beyond its SR; empty for an SR.
  public var adds = ""
  /// What an attacker or a mistake does in a plant when it is missing.
  public var why = ""
  /// Passive, harmless checks by kind of equipment.
  public var look: [EquipmentChecks] = []
  /// What to ask for or photograph.
  public var evidence: [String] = []
  /// What one sees when it is met.
  public var met = ""
  /// What one sees when it is partly met.
  public var partly = ""
  /// What one sees when it is not met.
  public var notMet = ""
  /// When it may be not applicable, or why it never is.
  public var notApplicable = Applicability()
  /// Measures that are honestly equivalent, and what is not.
  public var compensation = Compensation()
  /// Where the measure could harm an essential function; empty where it cannot.
  public var caution = ""
  /// Whom to ask.
  public var ask: [Role] = []
  /// How it can be found out.
  public var methods: [Method] = []
  /// What to recommend, by kind of gap.
  public var recommendation = Recommendations()

  /// A text with every field empty.
  public init() {}

  /// Whom to ask about a requirement.
  public enum Role: String, JSONCase, Sendable {
    case operations, controlEngineering, maintenance, networkIT, vendor, management

    /// The role in words.
    public var title: String {
      switch self {
      case .controlEngineering: "control engineering"
      case .networkIT: "network and IT"
      default: rawValue
      }
    }
  }

  /// How a requirement can be found out.
  public enum Method: String, JSONCase, Sendable {
    case interview, observation, documentReview, test

    /// The method in words.
    public var title: String { self == .documentReview ? "document review" : rawValue }
  }
}

extension Guidance: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Guidance>] = [
    .text("adds", \.adds, note: "REs only: what the enhancement asks beyond its SR"),
    .required("ask", \.ask, note: "Whom to ask"),
    .text("caution", \.caution, note: "Where the measure could harm an essential function"),
    .required("compensation", \.compensation),
    .required("evidence", \.evidence, note: "What to ask for or photograph"),
    .required("id", \.id),
    .required("look", \.look, note: "Passive checks by kind of equipment"),
    .required("met", \.met, note: "What one sees when it is met"),
    .required("method", \.methods, note: "How it can be found out"),
    .required("notApplicable", \.notApplicable),
    .required("notMet", \.notMet, note: "What one sees when it is not met"),
    .required("partly", \.partly, note: "What one sees when it is partly met"),
    .required("question", \.question, note: "To read aloud"),
    .required("recommendation", \.recommendation, note: "One for each kind of gap"),
    .required("why", \.why, note: "What happens in a plant when it is missing"),
  ]
}
