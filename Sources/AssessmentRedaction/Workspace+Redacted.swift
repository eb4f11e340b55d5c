import AssessmentModel

extension Workspace {
  /// A copy that holds only what the profile shows; reports and tables made from it can leak nothing
  /// else.
  ///
  /// It is built from nothing, field by field: what no rule takes over is not there. Throws where this
  /// workspace contradicts itself, which one from a file or from edits never does.
  public func redacted(for profile: RedactionProfile) throws(EditError) -> Workspace {
    var redactor = Redactor(profile, of: self)
    let edits = redactor.edits(for: self)
    var copy = Workspace(id: redactor.identifiers.workspace)
    try copy.apply(.group(label: "Redact", edits))
    return copy
  }
}

extension Redactor {
  /// The edits that make the copy out of an empty workspace.
  ///
  /// Every part of the workspace has its line here; a part without one is not in the copy.
  fileprivate mutating func edits(for workspace: Workspace) -> [Edit] {
    var edits: [Edit] = [
      .setSystem(system(workspace.system)),
      .setVisit(visit(workspace.visit)),
      .setSamplingNote(text(workspace.samplingNote, .description)),
    ]
    edits += evidence(workspace.evidence)
    edits += zones(workspace.zones)
    edits += conduits(workspace.conduits)
    edits += answers(workspace)
    for constraint in CommonConstraint.allCases {
      if let answer = workspace.constraints[constraint] {
        edits.append(.setConstraint(constraint, self.answer(answer)))
      }
    }
    edits += findings(workspace.findings)
    return edits
  }
}
