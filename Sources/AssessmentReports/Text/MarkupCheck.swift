/// Checks that the elements which hold an HTML report together are opened and closed as often.
enum MarkupCheck {
  private static let elements: Set<String> = [
    "html", "head", "body", "main", "section", "article", "table", "thead", "tbody", "tr", "svg",
    "style", "ul", "ol", "dl", "div", "figure",
  ]

  static func problems(in text: String) -> [String] {
    var depths: [String: Int] = [:]
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      guard byte == UInt8(ascii: "<") else { continue }
      let isClosing = next == UInt8(ascii: "/")
      if isClosing { next = bytes.next() }
      var name: [UInt8] = []
      while let letter = next, (0x61...0x7A).contains(letter | 0x20), name.count < 12 {
        name.append(letter | 0x20)
        next = bytes.next()
      }
      let element = String(decoding: name, as: UTF8.self)
      if elements.contains(element) { depths[element, default: 0] += isClosing ? -1 : 1 }
    }
    var problems = depths.keys.sorted().filter { depths[$0] != 0 }.map {
      "the element <\($0)> is not closed as often as it is opened"
    }
    if depths["html"] == nil { problems.insert("it is not an HTML document", at: 0) }
    return problems
  }
}
