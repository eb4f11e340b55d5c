import AssessmentModel
import DocumentSecurity
import Foundation
import WorkbenchApp
import WorkspaceStore

/// What is kept of the user's place in a workspace, drafts included, goes the way of the workspace.
extension StateFolder {
  /// Seals it with the key of a workspace that has just been encrypted; gives what was found.
  func encrypt(_ id: WorkspaceID, at file: String, key: DataKey) -> ClearRemains {
    var remains = ClearRemains()
    guard let path else { return remains }
    let own = Self.name(id, file)
    for name in names(of: id) {
      let place = "\(path)/\(name)"
      if let process = name.split(separator: "-").last.flatMap({ Int($0) }),
        name.contains(".json.new-")
      {
        let isGone = kill(pid_t(clamping: process), 0) != 0 && errno == ESRCH
        if isGone, unlink(place) == 0 {
          remains.removed.append(place)
        } else {
          remains.left.append(place)
        }
      } else if let bytes = try? AtomicFile.read(place, limit: 1 << 24), !SealedFile.begins(bytes) {
        // What another copy of the workspace has, elsewhere, only that can read.
        let isSealed: Void? =
          name == own
          ? try? AtomicFile.write(SealedFile.seal(bytes, as: .draft, key: key), to: place) : nil
        if isSealed == nil { remains.left.append(place) } else { remains.encrypted.append(place) }
      }
    }
    return remains
  }

  /// Adds drafts to what is kept; whether they are there afterwards.
  func add(
    _ drafts: [DraftKey: [String]], for id: WorkspaceID, at file: String, key: DataKey?
  ) -> Bool {
    var state = resume(id, at: file, key: key) ?? ResumeState()
    state.drafts.merge(drafts) { $1 }
    keep(state, for: id, at: file, key: key)
    return resume(id, at: file, key: key)?.drafts == state.drafts
  }

  /// Puts it in clear again, after the workspace was.
  func decrypt(_ id: WorkspaceID, at file: String, key: DataKey) {
    guard let path else { return }
    let place = "\(path)/\(Self.name(id, file))"
    guard let bytes = try? AtomicFile.read(place, limit: 1 << 24),
      let clear = try? SealedFile.open(bytes, as: .draft, key: key)
    else { return }
    try? AtomicFile.write(clear, to: place)
  }

  private func names(of id: WorkspaceID) -> [String] {
    let all = path.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    return all.filter { $0.hasPrefix("resume-\(id.text)-") }.sorted()
  }
}
