extension JSONSchemaEvaluation {
  mutating func checkNumber(
    _ number: Double, _ keywords: [String: JSONNode], _ pointer: String
  ) {
    let bounds: [(String, (Double, Double) -> Bool)] = [
      ("minimum", { $0 >= $1 }), ("maximum", { $0 <= $1 }),
      ("exclusiveMinimum", { $0 > $1 }), ("exclusiveMaximum", { $0 < $1 }),
    ]
    for (keyword, holds) in bounds {
      guard let bound = keywords[keyword]?.number, !holds(number, bound) else { continue }
      fail(pointer, keyword, "\(number) is out of bounds (\(bound))")
    }
  }

  /// Lengths are counted in code points (JSON Schema Validation, section 6.3).
  mutating func checkString(_ text: String, _ keywords: [String: JSONNode], _ pointer: String) {
    checkCount(text.unicodeScalars.count, keywords, "Length", pointer)
    if let pattern = keywords["pattern"]?.string, JSONSchemaPattern(pattern)?.matches(text) != true
    {
      fail(pointer, "pattern", "the text does not match \(pattern)")
    }
  }

  mutating func checkArray(
    _ items: [JSONNode], _ keywords: [String: JSONNode], _ pointer: String
  ) {
    checkCount(items.count, keywords, "Items", pointer)
    if keywords["uniqueItems"] == .boolean(true), Set(items).count != items.count {
      fail(pointer, "uniqueItems", "an item stands there twice")
    }
    let prefix = keywords["prefixItems"]?.array ?? []
    for (index, item) in items.enumerated() {
      let schema = index < prefix.count ? prefix[index] : keywords["items"]
      if let schema { check(item, against: schema, at: "\(pointer)/\(index)") }
    }
  }

  mutating func checkObject(
    _ members: [String: JSONNode], _ keywords: [String: JSONNode], _ pointer: String
  ) {
    checkCount(members.count, keywords, "Properties", pointer)
    for name in (keywords["required"]?.array ?? []).compactMap(\.string) where members[name] == nil
    {
      fail(pointer, "required", "“\(name)” is missing")
    }
    let patterns = (keywords["patternProperties"]?.object ?? [:]).sorted { $0.key < $1.key }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let place = "\(pointer)/\(Self.escaped(name))"
      if let schema = keywords["propertyNames"] {
        check(.string(name), against: schema, at: place)
      }
      let own = keywords["properties"]?.object?[name]
      let matching = patterns.filter { JSONSchemaPattern($0.key)?.matches(name) == true }
      for schema in [own].compactMap(\.self) + matching.map(\.value) {
        check(value, against: schema, at: place)
      }
      guard own == nil, matching.isEmpty, let rest = keywords["additionalProperties"] else {
        continue
      }
      if rest == .boolean(false) {
        fail(place, "additionalProperties", "no such property is allowed")
      } else {
        check(value, against: rest, at: place)
      }
    }
  }

  // MARK: Parts

  private mutating func checkCount(
    _ count: Int, _ keywords: [String: JSONNode], _ what: String, _ pointer: String
  ) {
    if let least = keywords["min\(what)"]?.number, Double(count) < least {
      fail(pointer, "min\(what)", "\(count) is fewer than \(Int(least))")
    }
    if let most = keywords["max\(what)"]?.number, Double(count) > most {
      fail(pointer, "max\(what)", "\(count) is more than \(Int(most))")
    }
  }

  /// RFC 6901, section 3.
  private static func escaped(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
