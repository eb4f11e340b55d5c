import AssessmentModel

/// One line of the evidence window, or of the window with the files that are here already.
public enum EvidenceEntry: Hashable, Sendable {
  /// A file that is attached.
  case file(EvidenceID)
  /// A reference in words, by its index.
  case reference(Int)
  /// Attaching a file from the disk.
  case attachFile
  /// Choosing among the files that the workspace has already.
  case chooseKnown
  /// Writing a reference in words.
  case addReference
  /// A file of the workspace that is not attached here.
  case known(EvidenceID)
}
