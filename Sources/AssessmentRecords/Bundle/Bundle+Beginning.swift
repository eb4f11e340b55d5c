import WorkspaceStore

extension Bundle {
  /// Whether a file begins as a bundle does; what follows may still be damaged.
  public static func begins(at path: String) -> Bool {
    let name = Array(BundleLayout.manifestName.utf8) + [0]
    do throws(StoreError) {
      var reader = try FileReader(path)
      return try reader.read(name.count) == name
    } catch {
      return false
    }
  }
}
