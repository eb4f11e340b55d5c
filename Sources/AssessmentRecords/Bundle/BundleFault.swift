import DocumentFormat

/// Why a file is not a sound bundle; offsets are in bytes from its start.
public enum BundleFault: Error, Equatable, Sendable {
  /// It does not begin as a bundle does.
  case notABundle
  /// It ends in the middle.
  case endsTooEarly(offset: Int)
  /// The list of its files is not what such a list must be.
  case manifest(DocumentFault)
  /// The list of its files has more bytes than are read.
  case manifestTooLarge(size: Int, limit: Int)
  /// Where a member should begin stands something else: a link, another name or size, or damage.
  case unfitHeader(member: String, offset: Int)
  /// A member has not the bytes that the list says.
  case differs(member: String)
  /// Bytes that have to be zero are not.
  case unfitPadding(offset: Int)
  /// The checksums at the end are not those of the list.
  case unfitChecksums
  /// There are bytes after the end.
  case moreData(offset: Int)
}
