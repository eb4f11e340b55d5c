/// What a part of a workspace tells; what each profile does with it is this table.
public enum RedactedContent: CaseIterable, Sendable {
  case person
  case mailAddress
  case networkAddress
  case organisation
  case placeName
  case code
  case identifier
  case essentialFunction
  case description
  case rationale
  case findingTitle
  case finding
  case note
  case evidence
  case followUp
  case visitDay
  case dueDay

  /// The treatment under a profile.
  public func treatment(for profile: RedactionProfile) -> Treatment {
    let (client, regulator, anonymous) = treatments
    return switch profile {
    case .client: client
    case .regulator: regulator
    case .anonymous: anonymous
    }
  }

  /// The treatments for client, regulator and anonymous, in this order.
  private var treatments: (Treatment, Treatment, Treatment) {
    switch self {
    case .person: (.replaced, .replaced, .replaced)
    case .mailAddress: (.replaced, .replaced, .replaced)
    case .networkAddress: (.kept, .replaced, .replaced)
    case .organisation: (.kept, .kept, .replaced)
    case .placeName: (.kept, .kept, .replaced)
    case .code: (.kept, .kept, .replaced)
    case .identifier: (.kept, .kept, .replaced)
    case .essentialFunction: (.kept, .kept, .replaced)
    case .description: (.kept, .kept, .leftOut)
    case .rationale: (.kept, .kept, .leftOut)
    case .findingTitle: (.kept, .kept, .replaced)
    case .finding: (.kept, .kept, .leftOut)
    case .note: (.leftOut, .leftOut, .leftOut)
    case .evidence: (.kept, .leftOut, .leftOut)
    case .followUp: (.leftOut, .leftOut, .leftOut)
    case .visitDay: (.kept, .kept, .leftOut)
    case .dueDay: (.kept, .kept, .replaced)
    }
  }

  /// What it is, as in the documentation.
  public var title: String {
    switch self {
    case .person: "Persons: assessors, approvers, owners"
    case .mailAddress: "E-mail addresses in texts"
    case .networkAddress: "IP and MAC addresses, URLs, file shares and host names in texts"
    case .organisation: "Names of the SuC, of its owner and of the site"
    case .placeName: "Names of zones and conduits"
    case .code: "Codes of zones, conduits and findings"
    case .identifier: "Identifiers of the workspace, zones, conduits and findings"
    case .essentialFunction: "Essential functions"
    case .description: "Scope, sampling, descriptions, protocols"
    case .rationale: "Rationales of answers and targets"
    case .findingTitle: "Titles of findings"
    case .finding: "What findings observed and recommend"
    case .note: "Notes"
    case .evidence: "References to evidence, names and captions of attached files"
    case .followUp: "Follow-up marks"
    case .visitDay: "Days of the visit, moments of answers"
    case .dueDay: "Days on which findings are due"
    }
  }
}
