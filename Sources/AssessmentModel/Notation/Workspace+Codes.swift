extension Workspace {
  /// The zone or conduit with this code, or nil: the one that is written so, else the only one whose
  /// code is the same without regard to case.
  public func place(code: String) -> Place? {
    if let zone = zones.first(where: { $0.code == code }) { return .zone(zone) }
    if let conduit = conduits.first(where: { $0.code == code }) { return .conduit(conduit) }
    let key = CodeNotation.key(code)
    return Self.only(places.filter { CodeNotation.key($0.code) == key })
  }

  /// The zone with this code, or nil, as ``place(code:)``.
  public func zone(code: String) -> Zone? {
    if case .zone(let zone) = place(code: code) { zone } else { nil }
  }

  /// The finding with this code, or nil: written so, else the only one without regard to case.
  public func finding(code: String) -> Finding? {
    if let finding = findings.first(where: { $0.code == code }) { return finding }
    let key = CodeNotation.key(code)
    return Self.only(findings.filter { CodeNotation.key($0.code) == key })
  }

  /// The code that a text gives to a place: as a code is written, and not that of another place.
  ///
  /// `place` is the one that gets it, nil for a new one; it may keep a code of an earlier version.
  public func checkedCode(
    _ text: String, of place: PlaceID? = nil
  ) throws(NotationError) -> String {
    if let place = place.flatMap({ self.place($0) }), place.code == text { return text }
    return try Self.checkedCode(text, besides: places.lazy.filter { $0.id != place }.map(\.code))
  }

  /// The code that a text gives to a finding, as ``checkedCode(_:of:)-(_,PlaceID?)``.
  public func checkedCode(
    _ text: String, ofFinding finding: FindingID?
  ) throws(NotationError) -> String {
    if let finding = finding.flatMap({ self.finding($0) }), finding.code == text { return text }
    return try Self.checkedCode(
      text, besides: findings.lazy.filter { $0.id != finding }.map(\.code))
  }

  private static func checkedCode(
    _ text: String, besides codes: some Sequence<String>
  ) throws(NotationError) -> String {
    let code = try CodeNotation.checked(text)
    let key = CodeNotation.key(code)
    if let other = codes.first(where: { CodeNotation.key($0) == key }) { throw .codeInUse(other) }
    return code
  }

  private static func only<Element>(_ elements: [Element]) -> Element? {
    elements.count == 1 ? elements[0] : nil
  }
}
