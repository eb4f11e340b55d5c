/// Something that reached the program through the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it may hold newlines and anything else.
  case paste(String)
  /// The terminal has another size now.
  case resize(Size)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The program was stopped and continues; the screen has to be drawn again.
  case resumed
  /// Another thread asked for attention.
  case wake
  /// A signal asks the program to end.
  case terminated(Int32)
  /// The terminal is gone; nothing will come any more.
  case endOfInput
}
