import AssessmentModel
import DocumentSecurity
import WorkspaceStore

/// Texts of a workspace outside of its folder: drafts, and what a killed editor left.
enum ClearTexts {
  /// Seals them with the key of a workspace that has just been encrypted; gives what was found.
  static func encrypt(
    _ id: WorkspaceID, at file: String, key: DataKey, in surroundings: Surroundings
  ) -> ClearRemains {
    let states = StateFolder(environment: surroundings.environment)
    var remains = states.encrypt(id, at: file, key: key)
    remains.removed += EditorFolder.rescue(for: id, key: nil, surroundings.environment) { drafts in
      states.add(drafts, for: id, at: file, key: key)
    }
    // Whose text that is, nobody knows; it may be the only one that has it.
    remains.left += EditorFolder.abandoned(surroundings.environment).filter {
      !EditorFolder.isSealed($0)
    }
    return remains
  }
}
