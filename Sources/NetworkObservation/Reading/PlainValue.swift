/// Text from a source, fit to be kept: printable, trimmed and at most 255 bytes.
package enum PlainValue {
  package static let longest = 255

  /// The text of bytes that should be UTF-8; nil where nothing is left of it.
  ///
  /// It ends at a NUL. Bytes that are no UTF-8 are taken for Latin-1; what cannot be seen becomes a
  /// blank, and blanks become one.
  package static func text(_ view: ByteView) -> String? {
    if let text = plain(view) { return text }
    var bytes = view.prefix(1024).bytes
    if let end = bytes.firstIndex(of: 0) { bytes.removeSubrange(end...) }
    if let text = String(validating: bytes, as: UTF8.self) { return cleaned(text) }
    if view.count > 1024, let text = textWithoutTail(bytes) { return cleaned(text) }
    return cleaned(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
  }

  /// The text where it can be kept as it is, as most can: visible ASCII with single blanks inside.
  private static func plain(_ view: ByteView) -> String? {
    guard view.count > 0, view.count <= longest, view[0] != 0x20, view[view.count - 1] != 0x20
    else {
      return nil
    }
    var before: UInt8 = 0
    for offset in 0..<view.count {
      let byte = view[offset]
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || before != 0x20 else { return nil }
      before = byte
    }
    return view.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The text as it is kept; nil where nothing is left of it.
  package static func cleaned(_ text: some StringProtocol) -> String? {
    var text = String(text)
    if let plain = text.withUTF8({ plain(ByteView(UnsafeRawBufferPointer($0))) }) { return plain }
    var result = ""
    var size = 0
    var hasGap = false
    for scalar in text.unicodeScalars {
      guard isVisible(scalar) else {
        hasGap = !result.isEmpty
        continue
      }
      let width = UTF8.width(scalar) + (hasGap ? 1 : 0)
      if size + width > longest { break }
      if hasGap { result.append(" ") }
      result.unicodeScalars.append(scalar)
      size += width
      hasGap = false
    }
    return result.isEmpty ? nil : result
  }

  /// The text of UTF-16 in little-endian order.
  package static func utf16(_ view: ByteView) -> String? {
    var units: [UInt16] = []
    var offset = 0
    while let unit = view.le16(offset), unit != 0, units.count < longest {
      units.append(unit)
      offset += 2
    }
    return cleaned(String(decoding: units, as: UTF16.self))
  }

  private static func textWithoutTail(_ bytes: [UInt8]) -> String? {
    for cut in 1...3 where bytes.count > cut {
      if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
    }
    return nil
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x20, scalar.value < 0x7F { return true }
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
