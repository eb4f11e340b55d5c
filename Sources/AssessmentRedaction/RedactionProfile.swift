import DocumentFormat

/// For whom a copy of an assessment is made, which decides what is withheld from it.
///
/// Levels, statuses, gaps, counts and the standard's identifiers are the same under every profile.
public enum RedactionProfile: String, JSONCase, Sendable {
  /// Circulation inside the client.
  case client
  /// An authority, or somebody else outside who knows which plant it is.
  case regulator
  /// Anybody; nothing tells which plant it is.
  case anonymous

  /// Stands where a text was left out, so that its absence is not taken for a fact.
  public static let mark = "(withheld)"

  /// Whether content of a kind stays.
  public func shows(_ content: RedactedContent) -> Bool { content.treatment(for: self) == .kept }

  /// Whom it is for, in a few words.
  public var purpose: String {
    switch self {
    case .client: "for circulation inside the client"
    case .regulator: "for an authority that knows the plant"
    case .anonymous: "for use outside; nothing tells which plant it is"
    }
  }

  /// What is withheld, in one sentence for covers and screens.
  public var withheld: String {
    switch self {
    case .client:
      "Notes and follow-up marks are left out, and numbers stand for persons."
    case .regulator:
      "Notes, follow-up marks and evidence are left out, and numbers stand for persons, network"
        + " addresses and host names."
    case .anonymous:
      "Free text, follow-up marks, evidence and the days of the visit are left out, and generic names"
        + " stand for persons, organisation, site, zones, conduits and findings."
    }
  }
}
