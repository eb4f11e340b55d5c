import WorkbenchApp

extension ExternalEditor.Outcome {
  /// What the workbench is told.
  var message: EditedText {
    switch self {
    case .edited(let text): .text(text)
    case .failed: .failed
    case .noMemory: .refused
    }
  }
}
