import AssessmentModel
import RequirementCatalog
import TestSupport
import Testing

@Suite("Laws of edits, over generated sequences")
struct EditLawTests {
  /// Walks through generated edits; `law` sees each with the workspace before it.
  private func forEachEdit(
    _ name: String, _ law: (Edit, Workspace, SeededGenerator) throws -> Void
  ) rethrows {
    var generator = SeededGenerator.fromEnvironment(name)
    for _ in 0..<40 {
      var workspace = Workspace(id: .random(using: &generator))
      for _ in 0..<80 {
        let edit = generator.edit(of: workspace)
        try law(edit, workspace, generator)
        _ = try? workspace.apply(edit)
      }
    }
  }

  @Test("undoing what was done gives the workspace back, and redoing does it again")
  func undoAndRedo() throws {
    var applied = 0
    try forEachEdit("undo and redo") { edit, before, generator in
      var workspace = before
      guard let inverse = try? workspace.apply(edit) else { return }
      applied += 1
      let after = workspace
      let again = try workspace.apply(inverse)
      try #require(workspace == before, "seed \(generator.seed): \(edit)")
      try workspace.apply(edit)
      try #require(workspace == after, "seed \(generator.seed): \(edit)")
      try workspace.apply(inverse)
      try workspace.apply(again)
      try #require(workspace == after, "seed \(generator.seed): inverse of the inverse of \(edit)")
    }
    #expect(applied > 1000)
  }

  @Test("an edit that fails changes nothing, a group with one bad edit neither")
  func failureChangesNothing() throws {
    var failures = 0
    var failedGroups = 0
    try forEachEdit("failing edits") { edit, before, generator in
      var workspace = before
      guard (try? workspace.apply(edit)) == nil else { return }
      failures += 1
      if case .group = edit { failedGroups += 1 }
      try #require(workspace == before, "seed \(generator.seed): \(edit)")
    }
    #expect(failures > 100)
    #expect(failedGroups > 20)
  }

  @Test("equal workspaces stay equal under the same edit")
  func equalStaysEqual() throws {
    var generator = SeededGenerator.fromEnvironment("equal workspaces")
    for _ in 0..<40 {
      var first = Workspace(id: .random(using: &generator))
      var second = Workspace(id: first.id)
      for _ in 0..<80 {
        let edit = generator.edit(of: first)
        let firstInverse = try? first.apply(edit)
        let secondInverse = try? second.apply(edit)
        try #require(firstInverse == secondInverse, "seed \(generator.seed)")
        try #require(first == second, "seed \(generator.seed)")
      }
      #expect(first.hashValue == second.hashValue)
    }
  }

  @Test("the integrity of the document holds after every edit")
  func integrityHolds() throws {
    try forEachEdit("integrity") { edit, before, generator in
      var workspace = before
      _ = try? workspace.apply(edit)
      let problems = workspace.integrityProblems()
      try #require(problems.isEmpty, "seed \(generator.seed): \(edit)")
    }
  }

  @Test("no entry that says nothing is kept")
  func noBlankEntries() throws {
    try forEachEdit("blank entries") { edit, before, generator in
      var workspace = before
      _ = try? workspace.apply(edit)
      #expect(workspace.answers.values.allSatisfy { !$0.isEmpty })
      let entries = workspace.answers.values.flatMap(\.values) + workspace.constraints.values
      try #require(entries.allSatisfy { !$0.isBlank }, "seed \(generator.seed): \(edit)")
    }
  }

  @Test("removing evidence with all that refers to it leaves no reference and can be undone")
  func evidenceRemovalLeavesNoReference() throws {
    var generator = SeededGenerator.fromEnvironment("evidence removal")
    var attached = 0
    for _ in 0..<400 {
      let before = generator.workspace()
      let subjects = before.evidenceSubjects()
      for evidence in before.evidence {
        attached += subjects[evidence.id] == nil ? 0 : 1
        var workspace = before
        let inverse = try workspace.apply(try #require(workspace.removal(of: evidence.id)))
        #expect(workspace.evidence(evidence.id) == nil)
        #expect(workspace.evidenceSubjects()[evidence.id] == nil)
        try #require(workspace.integrityProblems().isEmpty, "seed \(generator.seed)")
        try workspace.apply(inverse)
        try #require(workspace == before, "seed \(generator.seed)")
      }
    }
    #expect(attached > 10)
  }

  @Test("removing a place with all that refers to it leaves no reference and can be undone")
  func removalLeavesNoReference() throws {
    var generator = SeededGenerator.fromEnvironment("removal")
    for _ in 0..<60 {
      let before = generator.workspace()
      for place in before.places {
        var workspace = before
        let edit = try #require(workspace.removal(of: place.id))
        let inverse = try workspace.apply(edit)
        #expect(!workspace.contains(place.id))
        #expect(workspace.answers[place.id] == nil)
        #expect(!workspace.findings.contains { $0.places.contains(place.id) })
        #expect(!workspace.zones.contains { $0.parent == place.id.zone && $0.parent != nil })
        try #require(workspace.integrityProblems().isEmpty, "seed \(generator.seed)")
        #expect(workspace.findings.count == before.findings.count)
        try workspace.apply(inverse)
        try #require(workspace == before, "seed \(generator.seed)")
      }
    }
  }
}
