import AssessmentModel
import AssessmentRedaction
import GapAnalysis
import RequirementCatalog

/// The words that reports use for values; the only place where a missing value gets a word.
enum Wording {
  static let unknown = "not known"

  static func known(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? unknown : text
  }

  static func known(_ names: [String]) -> String {
    let names = names.filter { !$0.allSatisfy(\.isWhitespace) }
    return names.isEmpty ? unknown : names.joined(separator: ", ")
  }

  static func visit(_ cover: ReportCover) -> String {
    if cover.redaction?.shows(.visitDay) == false { return RedactionProfile.mark }
    return switch (cover.visitStart, cover.visitEnd) {
    case (let start?, let end?) where start == end: start.text
    case (let start?, let end?): "\(start.text) to \(end.text)"
    case (let start?, nil): "from \(start.text), end \(unknown)"
    case (nil, let end?): "until \(end.text), start \(unknown)"
    case (nil, nil): unknown
    }
  }

  /// Which profile was applied, and what that means for the reader.
  static func redaction(_ profile: RedactionProfile) -> String {
    "Profile \(profile.rawValue), \(profile.purpose). \(profile.withheld) Where text was left out"
      + " stands \(RedactionProfile.mark). Levels, answers, gaps and counts are complete."
  }

  /// A day that counts from the visit.
  static func due(_ day: RelativeDay) -> String {
    switch day {
    case .withheld: RedactionProfile.mark
    case .afterVisit(0): "on the last day of the visit"
    case .afterVisit(let days) where days < 0:
      "\(count(-days, "day", "days")) before the end of the visit"
    case .afterVisit(let days): "\(count(days, "day", "days")) after the visit"
    }
  }

  static func moment(_ moment: Timestamp) -> String {
    "\(moment.day.text) \(moment.timeOfDay) UTC"
  }

  /// Coverage in words; the only percentage in a report.
  static func coverage(_ coverage: Coverage) -> String {
    guard let percent = coverage.percent else { return "nothing is required" }
    return "\(coverage.answered) of \(coverage.required) required answered (\(percent) %)"
  }

  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 0 ? "no \(plural)" : number == 1 ? "1 \(singular)" : "\(number) \(plural)"
  }

  /// A level vector whose FRs without an applicable requirement have no level: `{2 – 0 1 3 1 3}`.
  static func vector(_ levels: [SecurityLevel?]) -> String {
    "{" + levels.map { $0.map { String($0.rawValue) } ?? "–" }.joined(separator: " ") + "}"
  }

  static func level(_ level: SecurityLevel?) -> String { level.map { "\($0.rawValue)" } ?? "–" }

  /// What a kind of gap says of one requirement; never of the SL-C of its FR.
  static func reason(_ kind: GapKind) -> String {
    switch kind {
    case .configure: "the equipment can meet this requirement"
    case .replace: "the equipment cannot meet this requirement"
    case .findOut: "it is not known whether the equipment can meet this requirement"
    }
  }

  /// An answer that is open again.
  static func ended(_ day: String) -> String { "open (approval ended \(day))" }

  /// What is to be known of the compensations of some cells; empty where there is nothing to say.
  static func approvals(_ cells: [CellAnalysis]) -> String {
    let unapproved = cells.reduce(0) { $0 + $1.unapprovedCount }
    let ended = cells.reduce(0) { $0 + $1.ended.count }
    let parts = [
      unapproved == 0
        ? "" : count(unapproved, "compensation", "compensations") + " without approval",
      ended == 0 ? "" : ended == 1 ? "1 approval has ended" : "\(ended) approvals have ended",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func severity(_ severity: FindingSeverity) -> String { severity.rawValue }
}

extension CellAnalysis {
  /// The glyph of the cell, as in the workbench; it tells the state without colour, and `!` that a
  /// compensation lacks its approval.
  var glyph: String { sign + (unapprovedCount > 0 ? "!" : "") }

  private var sign: String {
    switch state {
    case .met: hasCompensation ? "≈" : "✓"
    case .gap: "✗"
    case .undetermined: "?"
    case .notTargeted: "·"
    case .notApplicable: "–"
    }
  }

  /// The state in one word that style sheets can use.
  var styleName: String {
    state == .met && hasCompensation ? "compensated" : state.rawValue
  }

  /// The state in words, with compensation said apart.
  var stateTitle: String {
    switch state {
    case .met: hasCompensation ? "met, with compensation" : "met"
    case .notTargeted: "nothing required"
    case .notApplicable:
      achieved == nil ? "no applicable requirement" : "nothing applies at the target"
    case .gap, .undetermined: state.title
    }
  }

  /// `1/3`: SL-A against SL-T; a word where there is no target, so that two meanings of 0 never meet.
  var levelText: String {
    switch state {
    case .notTargeted, .notApplicable: ""
    case .met, .gap, .undetermined: "\(achieved?.text() ?? "–")/\(target.rawValue)"
    }
  }
}

extension RequirementState {
  /// The state in one word that style sheets can use.
  var styleName: String {
    switch self {
    case .achieved(let isCompensated): isCompensated ? "compensated" : "met"
    case .failed: "gap"
    case .open, .ended: "undetermined"
    case .notApplicable: "notApplicable"
    }
  }
}

extension ReportRow {
  /// What was found, in words.
  var stateTitle: String {
    switch (answer?.status, state) {
    case (.notApplicable?, _): "not applicable"
    case (_, .notApplicable): "not applicable with its SR"
    case (_, .ended(let day)): Wording.ended(day.text)
    case (let status?, _): status.title
    case (nil, _): "not assessed"
    }
  }

  /// What is to be known of the approval of a compensation; empty where there is none.
  var approvalTitle: String {
    if isExpired { return "ended" }
    guard state == .achieved(isCompensated: true) else { return "" }
    return lacksApproval ? "without approval" : "approved"
  }

  /// The glyph of the answer, as in the workbench.
  var glyph: String {
    switch state {
    case .notApplicable: "–"
    case .open: "·"
    case .ended: "≈!"
    default:
      switch answer?.status {
      case .met: "✓"
      case .partly: "◐"
      case .compensated: "≈"
      default: "✗"
      }
    }
  }

  /// The capability, and whether the assessor said it or it follows from the status.
  var capabilityTitle: String {
    guard state != .notApplicable else { return "" }
    guard let answer, let capability = answer.effectiveCapability else { return Wording.unknown }
    return capability.title + (answer.assumesCapability ? " (assumed)" : " (stated)")
  }
}
