import DocumentFormat

/// One step from a version of the workspace format to the next one, by name.
///
/// A step that has been released is never changed again: files of its version are out there. A later
/// correction is a step of its own.
struct FormatStep: Sendable {
  /// What the step is about.
  let name: String
  /// The version that it takes; it gives the next one.
  let from: Int
  /// Turns a document of that version into the next one's form; the version itself is set for it.
  let apply: @Sendable (inout JSONTree) -> Void

  /// All steps, from the first version on.
  static let all: [FormatStep] = [
    // Version 2 adds `evidence` with its attachments, and `link`, the end of the chain of changes.
    // Neither was there before, and a document without them means the same.
    FormatStep(name: "attached evidence and linked changes", from: 1) { _ in }
  ]

  /// The document in today's form; nil where there is no way from its version.
  static func upgraded(_ document: JSONTree) -> JSONTree? {
    guard case .integer(var version)? = document["formatVersion"] else { return nil }
    var document = document
    while version < WorkspaceFile.version {
      guard let step = all.first(where: { $0.from == version }) else { return nil }
      step.apply(&document)
      version += 1
      document["formatVersion"] = .integer(version)
    }
    return document
  }
}
