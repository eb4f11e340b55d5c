/// Why a terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// No description of the terminal called `name` is installed.
  case unknownTerminal(name: String)
  /// The terminal called `name` cannot place its cursor.
  case noCursorAddressing(name: String)
  /// Another `CursesTerminal` has the terminal.
  case alreadyOpen
  /// The system has no descriptors left.
  case noDescriptors
}

extension TerminalError: CustomStringConvertible {
  /// What happened and what to do about it.
  public var description: String {
    switch self {
    case .notATerminal:
      "The workbench needs a terminal, but standard input or output is a file or a pipe. "
        + "Start it without redirection."
    case .unknownTerminal(""):
      "The workbench cannot tell which terminal this is: the variable TERM is not set. "
        + "Set it, for instance with: export TERM=xterm-256color"
    case .unknownTerminal(let name):
      "The terminal type \"\(TerminalError.printable(name))\" in the variable TERM is unknown here. "
        + "Install its terminfo entry (Debian: ncurses-term), or try: export TERM=xterm-256color"
    case .noCursorAddressing(let name):
      "A terminal of the type \"\(TerminalError.printable(name))\" cannot place its cursor, which "
        + "the workbench needs. If yours can, set TERM, for instance: export TERM=xterm-256color"
    case .alreadyOpen:
      "The terminal is in use by this program already. Close that use of it first."
    case .noDescriptors:
      "The system has no file descriptors left for the workbench. Close other programs and try again."
    }
  }

  private static func printable(_ name: String) -> String {
    String(name.prefix(40).filter { $0.isASCII && !$0.isWhitespace && $0.asciiValue ?? 0 > 0x20 })
  }
}
