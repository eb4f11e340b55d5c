extension RequirementID {
  /// Reads what people write: `SR 5.2 RE 1`, `sr-5.2 re(1)`, `5.2 (1)`, `5.2.1`, with a title behind it
  /// or not.
  ///
  /// A bare `1.1` in a table is refused where the standard also has `1.10`.
  public init(
    notation: String, from source: NotationSource = .person
  ) throws(RequirementNotationError) {
    let text = notation.trimmed
    guard !text.isEmpty else { throw .empty }
    var scanner = RequirementScanner(text)
    guard let found = scanner.scan() else {
      throw scanner.namesComponent ? .componentRequirement(text) : .unreadable(text)
    }
    guard let fr = FoundationalRequirement(rawValue: found.fr) else { throw .unknown(text) }
    let id = RequirementID(fr: fr, number: found.number, enhancement: found.enhancement)
    guard Catalog.contains(id) else { throw .unknown(text) }
    if source == .table, found.isBareNumber {
      let longer = RequirementID(fr: fr, number: id.number * 10)
      if Catalog.contains(longer) { throw .ambiguous(text, [id, longer]) }
    }
    if let title = found.title { try Self.check(title, of: id, in: text) }
    self = id
  }

  /// What ``init(notation:from:)`` reads from a person; nil for anything else.
  public init?(typed: String) {
    do {
      try self.init(notation: typed)
    } catch {
      return nil
    }
  }

  /// A title that belongs to other rows only says that the number is wrong.
  private static func check(
    _ title: String, of id: RequirementID, in text: String
  ) throws(RequirementNotationError) {
    let owners = Catalog.requirements.filter { $0.title.lowercased() == title.lowercased() }
    guard owners.isEmpty || owners.contains(where: { $0.id == id }) else {
      throw .titleOfAnother(text, owners.map(\.id))
    }
  }
}
