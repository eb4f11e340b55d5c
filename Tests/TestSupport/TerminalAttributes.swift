import Foundation

/// The line settings of a terminal (termios), to check that a program gave them back.
public struct TerminalAttributes: Equatable, Sendable {
  /// `c_iflag`.
  public let input: UInt32
  /// `c_oflag`.
  public let output: UInt32
  /// `c_cflag`.
  public let control: UInt32
  /// `c_lflag`.
  public let local: UInt32
  /// `c_cc`, the control characters.
  public let characters: [UInt8]

  init(_ attributes: termios) {
    input = attributes.c_iflag
    output = attributes.c_oflag
    control = attributes.c_cflag
    local = attributes.c_lflag
    characters = withUnsafeBytes(of: attributes.c_cc) { Array($0) }
  }

  /// Whether input comes line by line (ICANON).
  public var isLineByLine: Bool { local & UInt32(ICANON) != 0 }
  /// Whether input is echoed (ECHO).
  public var isEchoing: Bool { local & UInt32(ECHO) != 0 }
  /// Whether ^C, ^Z and ^\ become signals (ISIG).
  public var makesSignals: Bool { local & UInt32(ISIG) != 0 }
}
