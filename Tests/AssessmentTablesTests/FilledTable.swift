import AssessmentModel
import DelimitedText
import RequirementCatalog
import TestSupport

/// A table as someone works on it in a spreadsheet: some rows and columns of an export in another
/// order, own columns, titles and blank rows between, cells changed, emptied and spelled otherwise.
struct FilledTable {
  /// The columns of the table by name, keys first.
  var columns: [String]
  /// The rows: what each cell of a known column says.
  var rows: [[String: String]]

  /// The bytes of the table, with everything that spreadsheets add.
  func bytes(using generator: inout SeededGenerator) -> [UInt8] {
    let own = ["VLAN", "responsible", "Bemerkung", ""].prefix(
      Int.random(in: 0...4, using: &generator))
    let order = (columns + own).shuffled(using: &generator)
    var writer = TableWriter(generator.once(in: 2) ? .plain : .spreadsheet)
    if generator.once(in: 2) { writer.write(["Plant A", "as of March"]) }
    if generator.once(in: 3) { writer.write(order.map { _ in "" }) }
    writer.write(order.map { spelled($0, using: &generator) })
    for row in rows {
      if generator.once(in: 6) { writer.write(order.map { _ in " " }) }
      if generator.once(in: 6) {
        writer.write(["FR 1 Identification"] + order.dropFirst().map { _ in "" })
      }
      var cells = order.map { column in
        row[column] ?? (columns.contains(column) ? "" : generator.pick(["", "120", "a, b", "x"]))
      }
      while generator.once(in: 2), cells.last?.isEmpty == true { cells.removeLast() }
      writer.write(cells)
    }
    return Array(writer.text.utf8)
  }

  private func spelled(_ column: String, using generator: inout SeededGenerator) -> String {
    let words = column == "followUp" ? ["followUp", "follow-up", "Follow up"] : [column]
    let word = generator.pick(words)
    return generator.pick([word, word.uppercased(), " \(word) ", word.capitalized])
  }
}

/// The ways in which people write what a cell names.
enum Spelling {
  static func requirement(
    _ id: RequirementID, using generator: inout SeededGenerator
  ) -> String {
    let number = "\(id.fr.number).\(id.number)"
    guard id.isEnhancement else {
      return generator.pick(["SR \(number)", "sr\(number)", "SR-\(number)", "SR \(number) "])
    }
    let re = id.enhancement
    return generator.pick([
      "SR \(number) RE \(re)", "SR \(number) RE(\(re))", "\(number) (\(re))",
      "sr \(number)(RE \(re))",
      "\(number).\(re)", "SR \(number) RE\(re) and so on".replacing(" and so on", with: ": title"),
    ])
  }

  static func word(_ names: [String], using generator: inout SeededGenerator) -> String {
    let name = generator.pick(names)
    return generator.pick([
      name, name.uppercased(), name.replacing(" ", with: "-"), name.replacing(" ", with: "_"),
      " \(name)\u{A0}",
    ])
  }

  static func target(_ vector: LevelVector, using generator: inout SeededGenerator) -> String {
    let digits = vector.levels.map { String($0.rawValue) }
    return generator.pick([
      vector.notation, digits.joined(), digits.joined(separator: "/"),
      digits.joined(separator: ","),
      "SL-T(a zone) = {\(digits.joined())}",
      "[\(digits.map { "SL\($0)" }.joined(separator: ", "))]",
    ])
  }

  static func purdue(_ level: PurdueLevel, using generator: inout SeededGenerator) -> String {
    let (low, high) = (level.lowest.rawValue, level.highest.rawValue)
    guard low != high else {
      return level.lowest == .external
        ? "External" : generator.pick([low, "L\(low)", "Level \(low)"])
    }
    return generator.pick([
      level.notation, level.text, "L\(high)-L\(low)", "\(low) \u{2013} \(high)",
      "\(high) to \(low)",
    ])
  }

  static func code(_ code: String, using generator: inout SeededGenerator) -> String {
    generator.pick([code, code.lowercased(), code.uppercased(), " \(code) "])
  }
}
