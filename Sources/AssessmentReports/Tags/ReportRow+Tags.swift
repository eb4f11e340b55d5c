import AssessmentModel

extension ReportRow: TemplateRecord {
  static let tags = TagTable<ReportRow>(facts + record)

  private static let facts: [Tag<ReportRow>] = [
    .text("requirement") { $0.requirement.id.description },
    .text("requirementTitle") { $0.requirement.title },
    .number("fromLevel") { $0.requirement.minimumLevel.rawValue },
    .text("state") { $0.stateTitle },
    .text("style") { $0.state.styleName },
    .text("glyph") { $0.glyph },
    .text("capability") { $0.capabilityTitle },
    .text("recordedStatus") { row in
      let falls = row.state == .notApplicable && row.answer?.status != .notApplicable
      return falls || row.isExpired ? row.answer?.status?.title ?? "" : ""
    },
    .flag("isBeyondTarget") { !$0.isRequired },
    .text("blocks") { row in row.blocks.map { "blocks SL \($0.rawValue)" } ?? "" },
    .text("suggestion") { $0.suggestion ?? "" },
    .text("links") { $0.links.joined(separator: "; ") },
    .flag("isDoubtful") { $0.isDoubtful },
  ]

  private static let record: [Tag<ReportRow>] = [
    .text("note") { $0.answer?.note ?? "" },
    .text("rationale") { $0.answer?.rationale ?? "" },
    .flag("lacksRationale") { $0.answer?.lacksRationale == true },
    .text("approver") { $0.answer?.approver ?? "" },
    .text("expiry") { $0.answer?.expiry?.text ?? "" },
    .flag("isExpired") { $0.isExpired },
    .flag("lacksApproval") { $0.lacksApproval },
    .text("methods") { row in
      row.answer?.methods.map(\.title).joined(separator: ", ") ?? ""
    },
    .text("evidence") { $0.evidence.joined(separator: "; ") },
    .flag("needsFollowUp") { $0.answer?.needsFollowUp == true },
    .text("assessor") { $0.answer?.assessor ?? "" },
    .text("assessedAt") { row in row.answer?.assessedAt.map(Wording.moment) ?? "" },
    .text("provenance") { row in
      guard let answer = row.answer else { return "" }
      let who = [answer.assessor, answer.assessedAt.map(Wording.moment) ?? ""]
      let how = answer.methods.map(\.title).joined(separator: " and ")
      let parts = ([how.isEmpty ? "" : "by \(how)"] + who).filter { !$0.isEmpty }
      return parts.isEmpty ? "" : "Recorded " + parts.joined(separator: ", ")
    },
  ]
}

extension ReportConstraint: TemplateRecord {
  static let tags = TagTable<ReportConstraint>([
    .text("constraint") { $0.constraint.title },
    .text("question") { $0.constraint.question },
    .text("state") { constraint in
      let title = constraint.answer?.status?.title ?? "not assessed"
      let end = constraint.answer?.expiry?.text ?? ""
      return constraint.hasEnded ? Wording.ended(end) : title
    },
    .text("style") { constraint in
      if constraint.hasEnded { return "undetermined" }
      switch constraint.answer?.status {
      case .met: return "met"
      case .compensated: return "compensated"
      case .partly, .notMet: return "gap"
      case .notApplicable: return "notApplicable"
      case nil: return "undetermined"
      }
    },
    .text("note") { $0.answer?.note ?? "" },
    .text("rationale") { $0.answer?.rationale ?? "" },
    .flag("lacksRationale") { $0.answer?.lacksRationale == true },
    .text("evidence") { $0.evidence.joined(separator: "; ") },
    .flag("needsFollowUp") { $0.answer?.needsFollowUp == true },
  ])
}
