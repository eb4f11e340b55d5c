import RequirementCatalog

/// Why what someone wrote in a field or a cell is not what belongs there.
public enum NotationError: Error, Hashable, Sendable {
  /// No level is written.
  case noLevel
  /// A vector has another number of levels than seven or one.
  case levelCount(Int)
  /// A piece of a vector is no level from 0 to 4.
  case notALevel(String)
  /// Between two separators no level is written; the FR whose turn it is.
  case missingLevel(FoundationalRequirement)
  /// A bracket is not closed, not opened, or not around the whole.
  case unmatchedBracket
  /// It says that it is another vector than SL-T: SL-C or SL-A.
  case otherVector(String)
  /// It is no level of the Purdue model.
  case notAPurdueLevel(String)
  /// A span of Purdue levels that begins or ends outside.
  case externalInSpan(String)
  /// It is a date or the number of a day, which spreadsheets make out of `1-2` and `3.5`.
  case dateForPurdueLevel(String)
  /// It is none of the words that the field takes.
  case unknownWord(String, allowed: [String])
  /// A code is empty.
  case emptyCode
  /// A code has more characters than ``CodeNotation/longest``.
  case codeTooLong(Int)
  /// A code has a character that it may not have.
  case characterInCode(Character)
  /// Something else has the code, perhaps in another case; the payload is how it is written there.
  case codeInUse(String)
}
