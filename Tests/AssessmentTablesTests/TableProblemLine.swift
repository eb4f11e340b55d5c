/// A problem without its prose, for comparison.
struct TableProblemLine: Equatable {
  var line: Int
  var column: String?
  var id: String
}
