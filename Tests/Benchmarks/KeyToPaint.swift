import AssessmentModel
import TerminalKit
import WorkbenchApp

/// From a key to the cells that change on the screen: update, frame and difference, at 200x60.
struct KeyToPaint {
  private static let capabilities = TerminalCapabilities(colors: .full, isUnicode: true)
  private static let start = Timestamp(seconds: 1_795_000_000)

  private var workbench: Workbench
  private var shown: Frame
  private var seconds = 0

  /// A workbench that has the workspace open, on its questionnaire or on its overview.
  init(_ workspace: Workspace, on screen: ScreenID) {
    workbench = Workbench(
      size: Size(width: 200, height: 60), author: "A. Assessor", now: Self.start, seed: 1)
    let document = WorkspaceDocument(workspace: workspace)
    var resume = ResumeState()
    resume.screens = screen == .overview ? [.overview] : [.overview, screen]
    _ = workbench.update(
      .opened(OpenedFile(document: document, path: "plant.json", resume: resume)), at: Self.start)
    shown = workbench.frame(capabilities: Self.capabilities)
  }

  /// Presses one key and gives the seconds of processor time until all changed cells are known;
  /// nothing in it waits.
  mutating func press(_ key: Key) -> Double {
    seconds += 1
    let now = Timestamp(seconds: Self.start.seconds + seconds)
    let begin = Stopwatch.processorTime
    let effects = workbench.update(.key(key), at: now)
    let frame = workbench.frame(capabilities: Self.capabilities)
    let runs = FrameDiff.changes(from: shown, to: frame)
    let end = Stopwatch.processorTime
    shown = frame
    return withExtendedLifetime((effects, runs)) { end - begin }
  }
}
