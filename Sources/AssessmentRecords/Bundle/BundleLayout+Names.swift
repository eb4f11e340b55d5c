import AssessmentModel

/// Which names a file in a bundle may have. A bundle comes from others and is unpacked among the user's
/// own files: it must bring nothing there that another program would act on.
extension BundleLayout {
  /// What follows the name of a workspace in names that the program gives to files of its own.
  private static let companions = [
    "lock", "journal", "history", "record", "evidence", "new", "aside",
  ]

  /// The rule that a file breaks; nil where `zonebook pack` gives such a name to a file of its role.
  static func broken(by file: RecordedFile, beside workspace: String) -> String? {
    let parts = file.name.text.split(separator: "/").map(String.init)
    if reservedNames.contains(file.name.text) { return "the bundle itself has this name" }
    if parts.contains(where: { $0.hasPrefix(".") }) { return "no file or folder in it is hidden" }
    switch file.role {
    case .workspace:
      return parts.count == 1 && !isCompanion(parts[0], of: "")
        ? nil : "the workspace lies at the top, under a name of its own"
    case .journal, .history, .record:
      return file.name.text == workspace + (file.role.ending ?? "")
        ? nil : "it has the name of the workspace and its own ending"
    case .evidence:
      let isOurs =
        parts.count == 2 && parts[0] == workspace + FileRole.evidenceFolder
        && ContentDigest(text: parts[1]) != nil
      return isOurs ? nil : "evidence lies in the workspace's own folder, named by its digest"
    case .report:
      return parts.contains { isCompanion($0, of: workspace) }
        ? "no report has a name that zonebook gives to its own files" : nil
    }
  }

  /// Whether a name is that of a lock, journal or other companion of any workspace, such as
  /// `plant.json.lock`, or of a copy that is set aside beside this one, such as `plant.json.1`.
  private static func isCompanion(_ name: String, of workspace: String) -> Bool {
    let ending = name.split(separator: ".").dropFirst().last.map(String.init) ?? ""
    if companions.contains(ending.lowercased()) || ending.hasPrefix("new-") { return true }
    let number = ending.hasPrefix("v") ? ending.dropFirst() : ending[...]
    return !workspace.isEmpty && name.hasPrefix(workspace + ".") && Int(number) != nil
  }
}
