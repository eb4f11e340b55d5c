/// Writes logs in both forms that Zeek has, from the same rows.
package struct ZeekLogWriter {
  package enum Value: Sendable {
    /// Microseconds since 1970.
    case time(Int64)
    /// Microseconds.
    case interval(Int64)
    case text(String)
    case count(Int)
    case truth(Bool)
    case set([String])
  }

  package typealias Row = [String: Value]

  package var path: String
  package var columns: [String]
  package var rows: [Row]
  package var separator = "\t"
  package var setSeparator = ","
  package var emptyField = "(empty)"
  package var unsetField = "-"
  package var isClosed = true

  package init(_ path: String, _ columns: [String], _ rows: [Row]) {
    self.path = path
    self.columns = columns
    self.rows = rows
  }

  // MARK: Columns

  /// The log in columns.
  package var table: [UInt8] {
    let mark = separator.utf8.map { "\\x" + Self.digits($0) }.joined()
    var lines = ["#separator \(mark)"]
    lines += [
      ["#set_separator", setSeparator], ["#empty_field", emptyField],
      ["#unset_field", unsetField], ["#path", path], ["#open", "2026-01-02-03-04-05"],
      ["#fields"] + columns, ["#types"] + columns.map { _ in "string" },
    ].map { $0.joined(separator: separator) }
    lines += rows.map(line)
    if isClosed { lines.append(["#close", "2026-01-02-03-04-06"].joined(separator: separator)) }
    return Array(lines.joined(separator: "\n").utf8) + [0x0A]
  }

  /// A row in columns.
  package func line(_ row: Row) -> String {
    columns.map { row[$0].map(field) ?? unsetField }.joined(separator: separator)
  }

  private func field(_ value: Value) -> String {
    switch value {
    case .time(let micro), .interval(let micro): Self.seconds(micro)
    case .text(let text): text.isEmpty ? emptyField : escaped(text, inSet: false)
    case .count(let count): "\(count)"
    case .truth(let truth): truth ? "T" : "F"
    case .set(let elements):
      elements.isEmpty
        ? emptyField : elements.map { escaped($0, inSet: true) }.joined(separator: setSeparator)
    }
  }

  private func escaped(_ text: String, inSet: Bool) -> String {
    if text == unsetField || text == emptyField {
      return "\\x" + Self.digits(text.utf8.first ?? 0) + text.dropFirst()
    }
    var result = ""
    for scalar in text.unicodeScalars {
      let isApart =
        separator.unicodeScalars.contains(scalar)
        || inSet && setSeparator.unicodeScalars.contains(scalar)
      if scalar == "\\" {
        result += "\\\\"
      } else if scalar.value < 0x20 || scalar.value == 0x7F || isApart {
        result += "\\x" + Self.digits(UInt8(scalar.value & 0xFF))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func seconds(_ micro: Int64) -> String {
    let fraction = String(micro % 1_000_000)
    return "\(micro / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
  }

  private static func digits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }

  // MARK: JSON

  /// The log with an object on each line; `keys` gives the order of the columns of a row.
  package func objects(
    hasPath: Bool = false, keys: (Row) -> [String] = { $0.keys.sorted() }
  ) -> [UInt8] {
    let lines = rows.map { row in
      let members = keys(row).compactMap { key in row[key].map { "\"\(key)\":\(json($0))" } }
      return "{" + ((hasPath ? ["\"_path\":\"\(path)\""] : []) + members).joined(separator: ",")
        + "}\n"
    }
    return Array(lines.joined().utf8)
  }

  private func json(_ value: Value) -> String {
    switch value {
    case .time(let micro), .interval(let micro): "\(Double(micro) / 1e6)"
    case .text(let text): Self.quoted(text)
    case .count(let count): "\(count)"
    case .truth(let truth): "\(truth)"
    case .set(let elements): "[" + elements.map(Self.quoted).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\u00" + digits(UInt8(scalar.value))
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
