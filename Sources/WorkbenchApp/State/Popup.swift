/// A window over the screen that takes the keys.
public enum Popup: Equatable, Sendable {
  /// A text to write.
  case text(TextPanel)
  /// Fields to fill in.
  case form(Form)
  /// One of some entries to choose.
  case menu(Menu)
  /// A text to read.
  case reading(Reading)
  /// A file that is being copied.
  case transfer(Transfer)
  /// A command to find.
  case palette(CommandList)
}
