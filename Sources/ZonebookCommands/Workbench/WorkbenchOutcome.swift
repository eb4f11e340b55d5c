/// How a run of the interactive program ended.
struct WorkbenchOutcome {
  /// What is not on the disk, in one line; nil where everything is.
  var failure: String?
  /// The signal that asked for the end; nil where the user left.
  var signal: Int32?
}
