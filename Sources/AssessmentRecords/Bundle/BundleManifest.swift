import AssessmentModel
import DocumentFormat

/// The first member of a bundle: what the others are.
public struct BundleManifest: Hashable, Sendable {
  /// The files in the order in which they stand in the bundle.
  public private(set) var files: [RecordedFile] = []
  /// The workspace.
  public private(set) var workspace = WorkspaceID(unchecked: "w-0")

  /// A manifest to be filled while reading.
  public init() {}

  /// Lists the files of a workspace.
  init(of workspace: WorkspaceID, files: [RecordedFile]) {
    self.workspace = workspace
    self.files = files
  }
}

extension BundleManifest: VersionedDocument {
  /// What stands in the field `format` of a manifest.
  public static let format = "zonebook bundle"
  /// The version of bundles.
  public static let version = 1

  /// What is wrong with the list of files, or a name in it that no bundle of ours has.
  public var contradiction: DocumentContradiction? {
    if let contradiction = files.contradiction { return contradiction }
    let workspace = files.first { $0.role == .workspace }?.name.text ?? ""
    for (index, file) in files.enumerated() {
      guard let rule = BundleLayout.broken(by: file, beside: workspace) else { continue }
      return DocumentContradiction(
        .valueNotAllowed(file.name.text, allowed: rule), in: "files[\(index)].name")
    }
    return nil
  }

  /// Files, format and workspace.
  public static let fields: [Field<BundleManifest>] = Field.sorted(
    headFields + [
      .required("files", \.files),
      .required("workspace", \.workspace),
    ])
}
