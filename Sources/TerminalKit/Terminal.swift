/// A screen with a keyboard, owned by one thread.
public protocol Terminal: AnyObject {
  /// The columns and rows there are now.
  var size: Size { get }

  /// What the terminal can show.
  var capabilities: TerminalCapabilities { get }

  /// Brings the screen to show `frame`, writing only what differs from the last one, in one go.
  func present(_ frame: Frame)

  /// Waits until something happens and gives everything that is pending, never an empty list.
  func nextEvents() -> [InputEvent]

  /// Forgets what is on the screen, so that the next frame is drawn completely.
  func repaint()

  /// Gives the terminal back, stops the process as ^Z does, and takes the terminal again on return.
  func suspendAndStop()

  /// Gives the terminal to `body`, an editor for instance, and takes it again afterwards.
  func withTerminalReleased<R>(_ body: () throws -> R) rethrows -> R

  /// Puts `text` on the clipboard of the user's terminal (OSC 52), where it permits that.
  func write(clipboard text: String)

  /// Gives the terminal back for good; nothing may be presented afterwards.
  func close()
}
