import ArgumentParser
import AssessmentTables
import DelimitedText

/// How a table is read on the command line.
struct TableImportOptions: ParsableArguments {
  @Option(help: "What an empty cell does to its field: keeps or erases.")
  var empty = EmptyCells.keeps

  @Option(help: "utf-8, utf-16 or windows-1252; UTF-8, or as a byte order mark says, otherwise.")
  var encoding: TableEncoding?

  @Flag(help: "Say what would be imported and emptied, and change nothing.")
  var dryRun = false

  var options: TableOptions { TableOptions(emptyCells: empty, encoding: encoding) }
}

/// For whom a table is written on the command line.
struct TableExportOptions: ParsableArguments {
  @Flag(help: "For a double click in Excel: semicolons and a byte order mark.")
  var excel = false

  var style: TableWriter.Style { excel ? .spreadsheet : .plain }
}

extension EmptyCells: ExpressibleByArgument {}

extension TableEncoding: ExpressibleByArgument {}
