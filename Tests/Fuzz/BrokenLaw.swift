/// Something that holds for every input, and does not for this one.
struct BrokenLaw: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Throws unless the law holds.
  static func check(
    _ holds: Bool, _ law: @autoclosure () -> String
  ) throws(BrokenLaw) {
    if !holds { throw BrokenLaw(law()) }
  }
}
