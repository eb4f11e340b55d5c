/// Takes names and addresses out of texts that otherwise stay.
///
/// An address gets a number when it is first met; every text is read once, so that what stands for one
/// name is never taken for another.
struct TextScrubber {
  private let names: NameIndex
  private let addresses: Set<AddressKind>
  private var numbers: [AddressKind: [String: Int]] = [:]

  init(names: [SoughtName], addresses: Set<AddressKind>) {
    self.names = NameIndex(names)
    self.addresses = addresses
  }

  /// The text with something generic for each name and address in it.
  mutating func scrub(_ text: String) -> String {
    let folded = FoldedText(text)
    let sought = NameIndex.Text(folded)
    let scanner = AddressScanner(text: folded)
    var result = ""
    var copied = text.startIndex
    var position = 0
    while position < folded.count {
      let reference = StandardReference.end(in: folded, at: position)
      let name = names.match(in: sought, at: position)
      let address = scanner.address(at: position, of: addresses)
      let longest = max(reference ?? 0, name?.end ?? 0, address?.end ?? 0)
      guard longest > position else {
        position += 1
        continue
      }
      if reference != longest {
        let replacement =
          if let name, name.end == longest { name.replacement } else { address.map { number($0) } }
        result += text[copied..<folded.index(of: position)] + (replacement ?? "")
        copied = folded.index(of: longest)
      }
      position = longest
    }
    return result + text[copied...]
  }

  private mutating func number(_ address: FoundAddress) -> String {
    let known = numbers[address.kind, default: [:]]
    let number = known[address.value] ?? known.count + 1
    numbers[address.kind, default: [:]][address.value] = number
    return "\(address.kind.title) \(number)"
  }
}
