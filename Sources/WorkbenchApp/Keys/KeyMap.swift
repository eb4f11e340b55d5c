import TerminalKit

/// Which key does what. Help, footer and palette are made from it.
public struct KeyMap: Equatable, Sendable {
  /// Names in the bindings that are no keys; empty unless somebody misspelt one.
  public private(set) var misspelt: [String] = []
  private var commands: [Key: Command] = [:]
  private var keys: [Command: [Key]] = [:]

  /// Makes a map from keys as people write them; names that are no keys are told by ``misspelt``.
  public init(_ bindings: [(command: Command, keys: [String])]) {
    for binding in bindings {
      for name in binding.keys {
        guard let key = Key(name: name) else {
          misspelt.append(name)
          continue
        }
        bind(key, to: binding.command)
      }
    }
  }

  /// What the key does, or nil.
  public func command(for key: Key) -> Command? { commands[key] }

  /// The keys that do it, the main one first.
  public func keys(for command: Command) -> [Key] { keys[command] ?? [] }

  /// The main key as people write it, or an empty text.
  public func name(for command: Command) -> String { keys(for: command).first?.name ?? "" }

  /// Gives the key another meaning.
  public mutating func bind(_ key: Key, to command: Command) {
    if let old = commands[key] { keys[old]?.removeAll { $0 == key } }
    commands[key] = command
    keys[command, default: []].append(key)
  }
}

extension KeyMap {
  /// The keys of the workbench as it comes.
  public static let standard = KeyMap([
    (.moveUp, ["Up", "k"]), (.moveDown, ["Down", "j"]),
    (.pageUp, ["PgUp", "^u"]), (.pageDown, ["PgDn", "^d"]),
    (.goFirst, ["g", "Home"]), (.goLast, ["G", "End"]),
    (.nextPane, ["Tab"]), (.previousPane, ["Shift-Tab"]),
    (.open, ["Enter"]), (.moveRight, ["Right", "l"]), (.back, ["Esc", "Left", "h"]),
    (.answerMet, ["1"]), (.answerPartly, ["2"]), (.answerNotMet, ["3"]),
    (.answerCompensated, ["4"]), (.answerNotApplicable, ["5"]), (.clearAnswer, ["0"]),
    (.answerMenu, ["b"]), (.cycleCapability, ["c"]), (.toggleFollowUp, ["m"]),
    (.nextUnanswered, ["]"]), (.previousUnanswered, ["["]),
    (.nextGap, ["}"]), (.previousGap, ["{"]),
    (.nextFR, ["J"]), (.previousFR, ["K"]), (.nextPlace, [">"]), (.previousPlace, ["<"]),
    (.mark, ["Space"]), (.markRange, ["v"]), (.applyToOthers, ["a"]), (.applyWithNote, ["A"]),
    (.editNote, ["e"]), (.editNoteOutside, ["E"]), (.editDetails, ["r"]),
    (.attachEvidence, ["w"]), (.newFinding, ["i"]),
    (.showOverview, ["d"]), (.showQuestionnaire, ["s"]), (.showZones, ["z"]),
    (.showFindings, ["F"]), (.showSystem, ["S"]), (.showReview, ["R"]), (.showReport, ["x"]),
    (.showHelp, ["?", "F1"]), (.showHistory, ["H"]), (.palette, [":", "^p"]),
    (.turnTable, ["t"]), (.fold, ["-"]), (.search, ["/"]), (.searchNext, ["n"]),
    (.searchPrevious, ["N"]),
    (.filter, ["f"]),
    (.add, ["o"]), (.addConduit, ["O"]), (.edit, ["C"]), (.remove, ["D", "Delete"]),
    (.moveItemUp, ["Alt-Up", "Alt-k"]), (.moveItemDown, ["Alt-Down", "Alt-j"]),
    (.editTarget, ["T"]), (.editProfile, ["p"]), (.cycleStatus, ["="]),
    (.undo, ["u"]), (.redo, ["^r"]), (.copy, ["y"]), (.repaint, ["^l"]), (.suspend, ["^z"]),
    (.showSaved, ["^s"]), (.saveCopy, ["W"]), (.chooseAuthor, ["I"]),
    (.leave, ["q"]), (.quit, ["^q"]),
  ])
}
