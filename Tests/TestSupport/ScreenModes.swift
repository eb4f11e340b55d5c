/// What the program switched on in the terminal by escape sequences.
public struct ScreenModes: Equatable, Sendable {
  /// Numbers of the DEC private modes that are set.
  public private(set) var privateModes: Set<Int> = [7, 25]
  /// The window title (OSC 0 or 2).
  public internal(set) var title = ""

  /// Whether the cursor is shown (private mode 25).
  public var isCursorVisible: Bool { privateModes.contains(25) }
  /// Whether the alternate screen is shown (private modes 47, 1047, 1049).
  public var isAlternateScreen: Bool { !privateModes.isDisjoint(with: [47, 1047, 1049]) }
  /// Whether pastes are bracketed (private mode 2004).
  public var isBracketedPaste: Bool { privateModes.contains(2004) }
  /// Whether arrows are sent as `ESC O A` (private mode 1).
  public var hasApplicationCursorKeys: Bool { privateModes.contains(1) }
  /// Whether mouse events are sent in the SGR form (private mode 1006).
  public var hasSGRMouse: Bool { privateModes.contains(1006) }

  /// Whether a frame is being written that is shown when it is whole (private mode 2026).
  public var isUpdating: Bool { privateModes.contains(2026) }

  /// The mouse events asked for.
  public var mouse: MouseMode {
    if privateModes.contains(1003) { return .movement }
    if privateModes.contains(1002) { return .drags }
    return privateModes.isDisjoint(with: [9, 1000]) ? .off : .clicks
  }

  mutating func set(_ mode: Int, to isSet: Bool) {
    if isSet { privateModes.insert(mode) } else { privateModes.remove(mode) }
  }

  /// `CSI ! p`: the cursor and the cursor keys go back to their standard.
  mutating func resetSoftly() {
    privateModes.insert(25)
    privateModes.remove(1)
  }

  /// `ESC c`: everything goes back to its standard.
  mutating func reset() {
    privateModes = ScreenModes().privateModes
  }
}
