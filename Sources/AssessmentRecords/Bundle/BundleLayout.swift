import AssessmentModel
import DocumentFormat
import DocumentSecurity

/// Where what stands in a bundle; all but the content of the files follows from the manifest.
enum BundleLayout {
  /// The name of the first member.
  static let manifestName = "zonebook-bundle.json"
  /// The name of the last member.
  static let checksumsName = "zonebook-bundle.sha256"
  /// The names that no file in a bundle may have.
  static let reservedNames = [manifestName, checksumsName]
  /// The two zero blocks that end an archive.
  static let end = [UInt8](repeating: 0, count: 2 * TarHeader.blockSize)

  /// A whole member with little content.
  static func member(_ name: String, _ content: [UInt8]) -> [UInt8] {
    TarHeader.blocks(name: name, size: content.count) + content
      + TarHeader.padding(after: content.count)
  }

  /// What comes after the last file: digests of the manifest and all files, as `sha256sum -c` reads
  /// them, and the end of the archive.
  static func tail(_ manifest: BundleManifest) -> [UInt8] {
    let own = ContentDigest(of: JSONWriter.document(manifest))
    let lines = [(own, manifestName)] + manifest.files.map { ($0.sha256, $0.name.text) }
    let text = lines.map { "\($0.text)  \($1)\n" }.joined()
    return member(checksumsName, Array(text.utf8)) + end
  }
}
