import CMarkup
import Glibc

/// The elements and attributes of a scan that mean something.
enum ScanName: Int32, CaseIterable {
  // Elements; some are names of attributes, too.
  case nmaprun, host, status, address, hostnames, hostname, ports, port, state, service, cpe
  case script, table, elem, hostscript, os, osmatch, runstats, finished
  // Attributes.
  case args, start, version, reason, addr, addrtype, vendor, name, type, `protocol`, portid, product
  case ostype, devicetype, tunnel, method, id, output, key, accuracy, endtime, time

  /// Whether the text of the element is wanted.
  var hasText: Bool { self == .elem || self == .cpe }
}

/// The names as the parser wants them.
final class ScanNames {
  let list: UnsafeMutablePointer<cm_name>
  let count = Int32(ScanName.allCases.count)

  init() {
    list = .allocate(capacity: ScanName.allCases.count)
    for (place, name) in ScanName.allCases.enumerated() {
      (list + place).initialize(
        to: cm_name(name: strdup("\(name)"), has_text: name.hasText ? 1 : 0))
    }
  }

  deinit {
    for place in 0..<Int(count) { free(UnsafeMutablePointer(mutating: list[place].name)) }
    list.deallocate()
  }
}

/// The attributes of the element that is told.
struct ScanAttributes {
  fileprivate let values: UnsafePointer<UnsafePointer<CChar>?>?

  init(values: UnsafePointer<UnsafePointer<CChar>?>?) { self.values = values }

  /// The value of an attribute, which holds while the element is told.
  subscript(name: ScanName) -> ByteView? {
    guard let text = values?[Int(name.rawValue)] else { return nil }
    return ByteView(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// An attribute as a value that may be kept.
  func text(_ name: ScanName) -> String? { self[name].flatMap(PlainValue.text) }

  /// A whole number of at most 18 digits.
  func number(_ name: ScanName) -> Int? {
    guard let view = self[name], view.count > 0, view.count <= 18 else { return nil }
    var value = 0
    for offset in 0..<view.count {
      let digit = view[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// A time in seconds since 1970.
  func time(_ name: ScanName) -> ObservedTime? {
    guard let seconds = number(name), seconds > 0, seconds < 9_000_000_000 else { return nil }
    return ObservedTime(nanoseconds: Int64(seconds) * 1_000_000_000)
  }

  /// Whether the attribute is this word.
  func isWord(_ name: ScanName, _ word: StaticString) -> Bool {
    self[name]?.isText(word) ?? false
  }
}
