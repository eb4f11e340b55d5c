import AssessmentModel

extension AssessmentReport {
  /// A heading and one row for every requirement up to the target of every zone and conduit.
  ///
  /// Requirements that do not apply are listed as such, so that none is missing without a word.
  /// `blocksLevel` stands where a row fails, `openForLevel` where it is open; never both.
  var requirementTable: [[String]] {
    let heading = [
      "kind", "place", "name", "fr", "requirement", "title", "fromLevel", "target", "state",
      "capability", "gap", "blocksLevel", "note", "rationale", "approver", "expiry", "methods",
      "evidence", "followUp", "assessor", "assessedAt", "openForLevel", "approval", "asOf",
    ]
    return [heading]
      + places.flatMap { place in
        place.rows.filter(\.isRequired).map { Self.row($0, of: place) + [asOf.text] }
      }
  }

  /// A heading and one row for every finding.
  var findingTable: [[String]] {
    let heading = [
      "code", "title", "severity", "status", "places", "requirements", "observed",
      "recommendation", "owner", "dueDate", "evidence", "asOf",
    ]
    return [heading]
      + findings.map { entry in
        let finding = entry.finding
        return [
          finding.code, finding.title, Wording.severity(finding.severity), finding.status.title,
          CodeList.text(entry.placeCodes),
          finding.requirements.map(\.description).joined(separator: ", "), finding.observed,
          finding.recommendation, finding.owner, entry.due,
          entry.evidence.joined(separator: "; "), asOf.text,
        ]
      }
  }

  private static func row(_ row: ReportRow, of place: ReportPlace) -> [String] {
    let requirement = row.requirement
    let facts = [
      place.isZone ? "zone" : "conduit", place.code, place.name, "FR\(requirement.fr.number)",
      requirement.id.description, requirement.title, String(requirement.minimumLevel.rawValue),
      String(row.target.rawValue), row.stateTitle, row.capabilityTitle, row.gapKind?.title ?? "",
      row.blocks.map { String($0.rawValue) } ?? "",
    ]
    let answer = row.answer ?? Answer()
    return facts + [
      answer.note, answer.rationale, answer.approver, answer.expiry?.text ?? "",
      answer.methods.map(\.title).joined(separator: ", "),
      row.evidence.joined(separator: "; "), answer.needsFollowUp ? "yes" : "",
      answer.assessor, answer.assessedAt?.text ?? "",
      row.opens.map { String($0.rawValue) } ?? "", row.approvalTitle,
    ]
  }
}
