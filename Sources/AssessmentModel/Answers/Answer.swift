import DocumentFormat

/// What is recorded for one requirement in one place (or for a common constraint).
///
/// An answer without a status is *not assessed*, whatever else it holds: it is neither met nor zero.
public struct Answer: Hashable, Sendable {
  /// What was found; nil is not assessed.
  public var status: AnswerStatus?
  /// What the assessor says about the capability; nil lets it follow from the status.
  public var capability: Capability?
  /// What was seen and heard.
  public var note = ""
  /// Why it is compensated or not applicable.
  public var rationale = ""
  /// Who approved the compensating countermeasure.
  public var approver = ""
  /// Until when the compensating countermeasure is approved.
  public var expiry: CalendarDate?
  /// How it was found.
  public var methods: [AssessmentMethod] = []
  /// References in words to photos, documents and configurations: `drawing E-1042`.
  public var evidence: [String] = []
  /// The attached files that prove it.
  public var attachments: [EvidenceID] = []
  /// Whether someone must come back to it.
  public var needsFollowUp = false
  /// Who answered last.
  public var assessor = ""
  /// When it was answered last.
  public var assessedAt: Timestamp?

  /// An answer that says nothing.
  public init() {}

  /// An answer with a status and what is often said with it.
  public init(
    _ status: AnswerStatus?, capability: Capability? = nil, note: String = "",
    rationale: String = ""
  ) {
    self.status = status
    self.capability = capability
    self.note = note
    self.rationale = rationale
  }

  /// Whether it says nothing at all, so that no record need be kept.
  public var isBlank: Bool {
    var content = self
    content.assessor = ""
    content.assessedAt = nil
    return content == Answer()
  }

  /// The capability that counts: the assessor's word, else what follows from the status.
  public var effectiveCapability: Capability? {
    status == .notApplicable ? nil : capability ?? status?.impliedCapability
  }

  /// Whether the capability was not said but follows from the status.
  public var assumesCapability: Bool { capability == nil && effectiveCapability != nil }

  /// Whether it names evidence: an attached file or a reference in words.
  public var hasEvidence: Bool { !evidence.isEmpty || !attachments.isEmpty }

  /// Whether the status needs a rationale that is not there.
  public var lacksRationale: Bool {
    status?.needsRationale == true && rationale.allSatisfy(\.isWhitespace)
  }
}

extension Answer: JSONRecord {
  /// The JSON fields, sorted by name.
  public static let fields: [Field<Answer>] = [
    .text("approver", \.approver, note: "Who approved the compensating countermeasure"),
    .optional("assessedAt", \.assessedAt),
    .text("assessor", \.assessor),
    .list("attachments", \.attachments, note: "Attached evidence files"),
    .optional("capability", \.capability, note: "Absent: follows from the status"),
    .list("evidence", \.evidence, note: "References to photos, documents, configurations"),
    .optional("expiry", \.expiry, note: "End of the approval of a compensation"),
    .optional("followUp", \.needsFollowUp, empty: false),
    .list("methods", \.methods, note: "How it was found"),
    .text("note", \.note),
    .text("rationale", \.rationale, note: "Why compensated or not applicable"),
    .optional("status", \.status, note: "Absent: not assessed"),
  ]
}
