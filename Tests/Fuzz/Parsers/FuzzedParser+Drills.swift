extension FuzzedParser {
  /// Readers that fail on purpose, to see that a failure is noticed; they run by name only.
  static let drills = [
    FuzzedParser(name: "drill-crash", share: 1) { bytes throws(BrokenLaw) in
      let index = bytes.count
      return "\(bytes[index])"
    },
    FuzzedParser(name: "drill-hang", share: 1) { bytes throws(BrokenLaw) in
      while bytes.count >= 0 {}
      return ""
    },
    FuzzedParser(name: "drill-memory", share: 1) { bytes throws(BrokenLaw) in
      var hoard: [[UInt8]] = []
      while bytes.count >= 0 { hoard.append([UInt8](repeating: 1, count: 1 << 28)) }
      return "\(hoard.count)"
    },
    FuzzedParser(name: "drill-law", share: 1) { bytes throws(BrokenLaw) in
      throw BrokenLaw("an input of \(bytes.count) bytes")
    },
  ]
}
