import Foundation

/// Strings as the NULL-terminated array that exec wants.
enum CStringArray {
  static func with<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
  ) rethrows -> Result {
    let array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: strings.count + 1)
    for (index, string) in strings.enumerated() { array[index] = strdup(string) }
    array[strings.count] = nil
    defer {
      for index in strings.indices { free(array[index]) }
      array.deallocate()
    }
    return try body(array)
  }
}
