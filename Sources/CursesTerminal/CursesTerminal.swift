import CTerminal
import TerminalKit

/// The terminal on standard input and output, driven by ncurses.
///
/// It belongs to the thread that made it; only `wake` may be used by others. While it is open, the
/// first signal that asks the program to end (TERM, HUP, INT) is the event `terminated`; every
/// other one restores the terminal and ends the program.
public final class CursesTerminal: Terminal {
  /// What a signal that ends the program at once leaves on the screen.
  public static let standardLastWords =
    "zonebook was ended by a signal. Your answers are safe: every saved change is on the disk."

  /// The columns and rows there are now.
  public private(set) var size: Size
  /// What the terminal can show.
  public let capabilities: TerminalCapabilities
  /// Interrupts `nextEvents` from another thread.
  public let wake: WakeSignal
  var decoder = InputDecoder()
  var clicks = ClickCounter()
  /// How long the user was waited for, all in all.
  var timeWaited = Duration.zero
  var queued: [InputEvent] = []
  private let colorCount: Int
  private let takesClipboard: Bool
  private var shown: Frame?
  private var isOpen = true

  /// Takes the terminal. Of `environment` it reads `TERM`, `NO_COLOR` (not empty: no colours) and
  /// `ZONEBOOK_MOUSE` (`0`: the mouse is left to the terminal).
  public init(
    environment: [String: String], lastWords: String = CursesTerminal.standardLastWords
  ) throws(TerminalError) {
    let name = environment["TERM"] ?? ""
    let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty
    let wantsMouse = environment["ZONEBOOK_MOUSE"] != "0"
    let wake = try WakeSignal()
    let isUnicode = ct_use_locale() != 0
    let result = ct_open(
      name, wantsColor ? 1 : 0, wantsMouse ? 1 : 0, lastWords, wake.readEnd,
      wake.signalDescriptor)
    switch Int(result) {
    case CT_OPENED: break
    case CT_NOT_A_TERMINAL: throw .notATerminal
    case CT_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(name: name)
    case CT_ALREADY_OPEN: throw .alreadyOpen
    default: throw .unknownTerminal(name: name)
    }
    self.wake = wake
    colorCount = Int(ct_color_count())
    capabilities = TerminalCapabilities(
      colors: CursesTerminal.depth(colorCount), isUnicode: isUnicode)
    takesClipboard = !name.hasPrefix("linux") && !name.hasPrefix("vt")
    size = CursesTerminal.currentSize()
  }

  deinit {
    if isOpen { ct_close() }
  }

  /// Draws what differs from the last frame, in one piece (private mode 2026); cells beyond the edge of
  /// the screen are left out.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    let changes = FrameDiff.changes(from: shown, to: frame)
    if let shown, changes.isEmpty, shown.cursor == frame.cursor { return }
    for run in changes {
      let glyphs = run.cells.compactMap(glyph)
      ct_put(Int32(clamping: run.start.x), Int32(run.start.y), glyphs, Int32(glyphs.count))
    }
    ct_set_cursor(
      Int32(clamping: frame.cursor?.x ?? -1), Int32(clamping: frame.cursor?.y ?? -1))
    ct_flush()
    shown = frame
  }

  /// Lets the next frame be sent completely.
  public func repaint() {
    guard isOpen else { return }
    shown = nil
    ct_repaint()
  }

  /// Gives the terminal back, stops the process group as ^Z does, and takes the terminal again.
  public func suspendAndStop() {
    guard isOpen else { return }
    ct_release()
    ct_stop()
    takeAgain()
  }

  /// Gives the terminal to `body` and takes it again, whether `body` throws or not.
  public func withTerminalReleased<R>(_ body: () throws -> R) rethrows -> R {
    guard isOpen else { return try body() }
    ct_release()
    defer { takeAgain() }
    return try body()
  }

  /// Puts `text` on the clipboard with OSC 52. Text that is longer than terminals take, about 73 KB,
  /// is not sent, and nothing is sent to terminals that would show the sequence.
  public func write(clipboard text: String) {
    guard isOpen, takesClipboard, let bytes = ClipboardSequence.bytes(for: text) else { return }
    bytes.withUnsafeBytes { buffer in
      ct_send(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
  }

  /// Gives the terminal back; modes, colours, cursor and screen are as they were.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  /// Whether nothing was given back yet.
  var isUsable: Bool { isOpen }

  /// Looks at the size and gives the event if it has changed.
  func updateSize() -> InputEvent? {
    let now = CursesTerminal.currentSize()
    guard now != size else { return nil }
    size = now
    return .resize(now)
  }

  /// Takes the terminal after something else had it.
  func takeAgain() {
    ct_take()
    repaint()
    queued.append(.resumed)
    if let resize = updateSize() { queued.append(resize) }
  }

  // MARK: Cells

  private func glyph(_ cell: Cell) -> ct_glyph? {
    guard cell.role != .wideTail else { return nil }
    return ct_glyph(
      scalar: cell.scalar.value, mark: cell.combining?.value ?? 0,
      foreground: index(cell.style.foreground), background: index(cell.style.background),
      attributes: cell.style.attributes.rawValue, columns: cell.role == .wideHead ? 2 : 1)
  }

  private func index(_ color: Color) -> Int16 {
    switch color {
    case .standard: -1
    case .indexed(let index): PaletteReduction.index(index, count: colorCount)
    }
  }

  private static func depth(_ count: Int) -> ColorDepth {
    switch count {
    case 256...: .full
    case 16...: .sixteen
    case 8...: .eight
    default: .none
    }
  }

  private static func currentSize() -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    ct_size(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }
}
