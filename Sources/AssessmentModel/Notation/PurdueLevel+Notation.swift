import RequirementCatalog

extension PurdueLevel {
  /// Reads what people write: `3`, `L3.5`, `Level 3,5`, `DMZ`, `1-2`, `L2 - L1`, `1 to 2`, `External`.
  ///
  /// A span may be written from either end; one whose ends are the same is that level.
  public init(notation: String) throws(NotationError) {
    let text = notation.trimmed
    let plain = String(text.lowercased().map { $0.isWhitespace ? " " : $0.isDash ? "-" : $0 })
    let parts = Self.parts(of: plain)
    let steps = parts.compactMap(Self.step)
    guard steps.count == parts.count, let first = steps.first, let last = steps.last else {
      throw Self.isDate(plain) ? .dateForPurdueLevel(text) : .notAPurdueLevel(text)
    }
    guard first == last || !steps.contains(.external) else { throw .externalInSpan(text) }
    lowest = min(first, last)
    highest = max(first, last)
  }

  /// The level as people and spreadsheets read it: `1 to 2` instead of `1-2`, which is a date in many.
  public var notation: String {
    lowest == highest ? lowest.rawValue : "\(lowest.rawValue) to \(highest.rawValue)"
  }

  /// The one level, or both ends of the span.
  private static func parts(of text: String) -> [String] {
    let words =
      text.contains("-")
      ? text.split(separator: "-", omittingEmptySubsequences: false)
      : text.split(separator: " to ", omittingEmptySubsequences: false)
    return words.count <= 2 ? words.map(\.trimmed) : [text]
  }

  private static func step(_ text: String) -> Step? {
    if let step = Step.allCases.first(where: { $0.title.lowercased() == text }) { return step }
    if text == "dmz" || text == "idmz" { return .industrialDMZ }
    var rest = text[...]
    for prefix in ["purdue", "level", "l"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).drop { $0 == " " }
    }
    return Step(rawValue: shortest(rest))
  }

  /// A number without zeros at the end of its fraction; a comma counts as the decimal point.
  private static func shortest(_ number: Substring) -> String {
    let parts = number.replacing(",", with: ".").split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return String(number) }
    let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
    return fraction.isEmpty ? String(parts[0]) : "\(parts[0]).\(String(fraction))"
  }

  // MARK: Dates

  private static let months: Set<String> = [
    "jan", "feb", "mar", "mär", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "okt",
    "nov",
    "dec", "dez", "fév", "fev", "avr", "aoû", "aou", "déc", "juin", "juil",
  ]

  /// Whether it looks like what spreadsheets show or save for a day: `1-Feb`, `01.02.2026`, `46054`.
  private static func isDate(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    if words.contains(where: { word in months.contains { word.hasPrefix($0) } }) {
      return !numbers.isEmpty
    }
    guard words.isEmpty else { return false }
    if numbers.count == 1 { return text == numbers[0] && text.count == 5 }
    return numbers.count == 3 ? numbers.contains { $0.count > 1 } : text.hasSuffix(".")
  }
}
