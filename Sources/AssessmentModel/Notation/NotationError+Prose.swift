extension NotationError {
  /// What is wrong, in one sentence.
  public var summary: String {
    switch self {
    case .noLevel: "no level is written"
    case .levelCount(let count): "\(count) levels are written; a vector has seven, one for each FR"
    case .notALevel(let text): "\"\(text)\" is not a level from 0 to 4"
    case .missingLevel(let fr): "the level of FR \(fr.number) (\(fr.abbreviation)) is missing"
    case .unmatchedBracket: "the brackets do not stand around the whole vector"
    case .otherVector(let name): "\(name) is not the target; the field takes SL-T"
    case .notAPurdueLevel(let text): "\"\(text)\" is not a level of the Purdue model"
    case .externalInSpan(let text): "\"\(text)\" is a span that ends outside"
    case .dateForPurdueLevel(let text):
      "\"\(text)\" is a date; a spreadsheet makes one of a level such as 1-2 or 3.5"
    case .unknownWord(let text, _): "\"\(text)\" is not a word that is known here"
    case .emptyCode: "a code is needed"
    case .codeTooLong(let count):
      "the code has \(count) characters; it may have \(CodeNotation.longest)"
    case .characterInCode(let character):
      "a code may not have \(Self.name(of: character)) in it"
    case .codeInUse(let code): "the code \(code) is taken"
    }
  }

  /// What to do, in one sentence.
  public var fix: String {
    switch self {
    case .noLevel, .levelCount, .notALevel, .missingLevel, .unmatchedBracket, .otherVector:
      "write seven levels from 0 to 4 in FR order, such as {2 2 0 1 3 1 3}, or one for all seven"
    case .notAPurdueLevel, .externalInSpan:
      "write 0, 1, 2, 3, 3.5 (or DMZ), 4, 5, a span such as 1 to 2, or external"
    case .dateForPurdueLevel:
      "write the span as \"1 to 2\", the level 3.5 as \"DMZ\", or make the column text"
    case .unknownWord(_, let allowed): "use one of \(allowed.joined(separator: ", "))"
    case .emptyCode: "give it one, such as Z1"
    case .codeTooLong: "shorten it, and keep the long form as the name"
    case .characterInCode: "use letters, digits, blanks and signs other than , ; and quotes"
    case .codeInUse: "choose another one; upper and lower case are the same"
    }
  }

  private static func name(of character: Character) -> String {
    switch character {
    case ",": "a comma"
    case ";": "a semicolon"
    case "\"": "a quote"
    case _ where character.isNewline: "a line end"
    default: "a character that cannot be printed"
    }
  }
}
