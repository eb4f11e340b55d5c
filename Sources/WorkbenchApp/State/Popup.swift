/// A window over the screen that takes the keys.
public enum Popup: Equatable, Sendable {
  /// A text to write.
  case text(TextPanel)
  /// Fields to fill in.
  case form(Form)
  /// What a field of a form can be filled with.
  case choice(FieldChoice)
  /// One of some entries to choose.
  case menu(Menu)
  /// A check list of zones to which answers are given.
  case handover(Handover)
  /// A text to read.
  case reading(Reading)
  /// A file that is being copied.
  case transfer(Transfer)
  /// A command to find.
  case palette(CommandList)
}
