import AssessmentModel
import WorkspaceStore

extension Messages {
  static let evidenceAdd = """
    Each file is copied into FILE.evidence, read back, and recorded with its digest. The same content
    is kept once, however often it is attached. Without a zone, constraint or finding it is only
    recorded.
    """

  static let evidenceCheck = """
    Reads every file in FILE.evidence again. Exit code 1 says that one is missing or is not what was
    attached; files that no record refers to are only told.
    """

  static let noEvidence = "No files are attached."
  static let evidenceWhole = "All evidence is there and is what was attached."

  /// What became of a file; `targets` are places in the user's terms, none where it is only recorded.
  static func attached(_ evidence: Evidence, to targets: [String], isNew: Bool) -> String {
    let what = "\(evidence.name) (\(evidence.sizeText), \(evidence.id), \(evidence.shortDigest))"
    guard !targets.isEmpty else {
      return isNew ? "Recorded \(what)." : "\(what) was recorded already."
    }
    return "Attached \(what) to \(targets.joined(separator: ", "))."
  }

  static func attachedBefore(_ evidence: Evidence) -> String {
    "\(evidence.name) (\(evidence.id)) is attached there already."
  }

  static func removed(_ evidence: Evidence, from count: Int) -> String {
    let places = count == 1 ? "1 place" : "\(count) places"
    let from = count == 0 ? "" : " from \(places)"
    return
      "Removed \(evidence.name) (\(evidence.id))\(from). Its file stays, so that this can be undone."
  }

  static func extracted(_ evidence: Evidence, to path: String) -> String {
    "Wrote \(evidence.name) (\(evidence.sizeText)) to \(path)."
  }

  /// What a progress line shows of a copy.
  static func copying(_ name: String) -> String { "Copying \(name)" }

  /// What a progress line shows of a check.
  static let checkingEvidence = "Reading evidence"
}
