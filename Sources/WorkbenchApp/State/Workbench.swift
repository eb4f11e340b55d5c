import AssessmentModel
import GapAnalysis
import RequirementCatalog
import TerminalKit

/// The interactive program as a value: what is open, where the user is, what stands on the screen.
///
/// It changes only by ``update(_:at:)`` and shows itself by ``frame(capabilities:)``; both are pure.
public struct Workbench: Equatable, Sendable {
  /// The open workspace; nil on the start screen.
  public internal(set) var document: WorkspaceDocument?
  /// What follows from its answers.
  public internal(set) var analysis: WorkspaceAnalysis
  /// Where it lies and what of it is on the disk.
  public internal(set) var file: FileStatus?
  /// The open screens, the top one last; never empty.
  public internal(set) var screens: [ScreenID] = [.start]
  /// The window over the screen.
  public internal(set) var popup: Popup?
  /// What just happened.
  public internal(set) var toast: Toast?
  /// Size of the terminal in cells.
  public internal(set) var size: Size
  /// Texts that were begun and not saved.
  public internal(set) var drafts: [DraftKey: [String]] = [:]

  var outline = PlaceOutline()
  var start = StartState()
  var overview = OverviewState()
  var questionnaire = QuestionnaireState()
  var zones = ListState()
  var findings = ListState()
  var system = ListState()
  var review = ListState()
  var trail = TrailState()
  var report = ReportState()
  var help = CommandList()
  var search = SearchState()
  /// The key for the next line that said where it would leave the list; pressed again, it goes there.
  var leaving: Command?
  /// What `leaving` was when the key in hand was pressed.
  var mayLeave: Command?
  /// Where the last attached file came from, with a slash at the end; empty at first.
  var evidenceFolder = ""
  var keyMap: KeyMap
  /// The user's own texts over ours.
  let overlay: GuidanceOverlay?
  /// Who makes the changes.
  var author: Author
  /// The question who it is, while a change waits for it.
  var authorQuestion: AuthorQuestion?
  /// Whether a change was held back since its author is not known.
  var isAuthorMissing = false
  /// Seconds that local time is ahead of UTC.
  public var utcOffset: Int
  var now: Timestamp
  var generator: SeededDraw

  /// A workbench on the start screen.
  ///
  /// `author` is who is stated from outside to make the changes, `knownAuthor` what the user said
  /// earlier, `login` who is logged in; `seed` starts the identifiers that it draws; `utcOffset` is in
  /// seconds east of Greenwich.
  public init(
    size: Size, author: String?, knownAuthor: String? = nil, login: String = "", now: Timestamp,
    utcOffset: Int = 0, seed: UInt64, keyMap: KeyMap = .standard, overlay: GuidanceOverlay? = nil
  ) {
    self.overlay = overlay
    self.size = size
    self.author = Author(stated: author, login: login, known: knownAuthor)
    self.now = now
    self.utcOffset = utcOffset
    let today = Timestamp(seconds: now.seconds + utcOffset).day
    analysis = WorkspaceAnalysis(Workspace(), asOf: today)
    self.keyMap = keyMap
    generator = SeededDraw(state: seed)
  }

  /// The screen that the user sees.
  public var screen: ScreenID { screens.last ?? .start }

  /// The open workspace, or an empty one.
  public var workspace: Workspace { document?.workspace ?? Workspace() }

  /// The day where the user is.
  var today: CalendarDate { Timestamp(seconds: now.seconds + utcOffset).day }

  /// A moment as the time of day where the user is.
  func clock(_ time: Timestamp) -> String {
    Timestamp(seconds: time.seconds + utcOffset).timeOfDay
  }
}

/// Draws random numbers from a seed (SplitMix64), so that the workbench stays a pure value.
struct SeededDraw: RandomNumberGenerator, Equatable, Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
