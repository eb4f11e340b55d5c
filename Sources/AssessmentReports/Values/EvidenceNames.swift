import AssessmentModel

/// How a report names what proves an answer or a finding.
struct EvidenceNames {
  private let evidence: [EvidenceID: Evidence]

  init(_ workspace: Workspace) {
    evidence = Dictionary(workspace.evidence.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The references in words, then the attached files with the beginning of their digests.
  func names(of answer: Answer?) -> [String] {
    guard let answer else { return [] }
    return answer.evidence + names(of: answer.attachments)
  }

  /// The attached files with the beginning of their digests.
  func names(of attachments: [EvidenceID]) -> [String] {
    attachments.compactMap { evidence[$0] }.map { "\($0.heading), SHA-256 \($0.shortDigest)…" }
  }
}
