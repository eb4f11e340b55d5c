import RequirementCatalog

extension Workspace {
  /// Changes the workspace and returns the edit that takes the change back.
  ///
  /// When it throws, nothing has changed.
  @discardableResult
  public mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
    switch edit {
    case .setSystem(let value): return .setSystem(exchange(\.system, value))
    case .setVisit(let value): return .setVisit(exchange(\.visit, value))
    case .setSamplingNote(let text): return .setSamplingNote(exchange(\.samplingNote, text))
    case .setConstraint(let constraint, let answer):
      try checkAttachments(answer?.attachments ?? [])
      let previous = constraints[constraint]
      constraints[constraint] = answer.flatMap { $0.isBlank ? nil : $0 }
      return .setConstraint(constraint, previous)
    case .putZone(let zone, let index): return try put(zone, at: index)
    case .removeZone(let id): return try remove(id)
    case .moveZone(let id, let index):
      return .moveZone(id, to: try move(in: \.zones, id, to: index, .unknownPlace(.zone(id))))
    case .putConduit(let conduit, let index): return try put(conduit, at: index)
    case .removeConduit(let id): return try remove(id)
    case .moveConduit(let id, let index):
      return .moveConduit(
        id, to: try move(in: \.conduits, id, to: index, .unknownPlace(.conduit(id))))
    case .setAnswer(let place, let requirement, let answer):
      return try setAnswer(place, requirement, answer)
    case .putFinding(let finding, let index): return try put(finding, at: index)
    case .removeFinding(let id): return try remove(id)
    case .putEvidence(let evidence, let index): return try put(evidence, at: index)
    case .removeEvidence(let id): return try remove(id)
    case .group(let label, let edits): return try applyAll(edits, label: label)
    }
  }

  // MARK: Answers

  private mutating func setAnswer(
    _ place: PlaceID, _ requirement: RequirementID, _ answer: Answer?
  ) throws(EditError) -> Edit {
    guard contains(place) else { throw .unknownPlace(place) }
    guard Catalog.contains(requirement) else { throw .unknownRequirement(requirement) }
    try checkAttachments(answer?.attachments ?? [])
    let previous = answers[place]?[requirement]
    if let answer, !answer.isBlank {
      answers[place, default: [:]][requirement] = answer
    } else if previous != nil {
      answers[place]?[requirement] = nil
      if answers[place]?.isEmpty == true { answers[place] = nil }
    }
    return .setAnswer(place, requirement, previous)
  }

  // MARK: Zones and conduits

  private mutating func put(_ zone: Zone, at index: Int?) throws(EditError) -> Edit {
    try checkCode(zone.code, of: .zone(zone.id))
    try checkParent(of: zone)
    if let position = zones.firstIndex(where: { $0.id == zone.id }) {
      let previous = zones[position]
      zones[position] = zone
      return .putZone(previous, at: nil)
    }
    try insert(zone, into: \.zones, at: index)
    return .removeZone(zone.id)
  }

  private mutating func put(_ conduit: Conduit, at index: Int?) throws(EditError) -> Edit {
    try checkCode(conduit.code, of: .conduit(conduit.id))
    for end in conduit.ends where zone(end) == nil { throw .unknownPlace(.zone(end)) }
    if let position = conduits.firstIndex(where: { $0.id == conduit.id }) {
      let previous = conduits[position]
      conduits[position] = conduit
      return .putConduit(previous, at: nil)
    }
    try insert(conduit, into: \.conduits, at: index)
    return .removeConduit(conduit.id)
  }

  private mutating func remove(_ id: ZoneID) throws(EditError) -> Edit {
    let place = PlaceID.zone(id)
    guard let position = zones.firstIndex(where: { $0.id == id }) else {
      throw .unknownPlace(place)
    }
    let hasNeighbours =
      zones.contains { $0.parent == id } || conduits.contains { $0.ends.contains(id) }
    guard !hasNeighbours, !isReferred(place) else { throw .stillReferred(place) }
    return .putZone(zones.remove(at: position), at: position)
  }

  private mutating func remove(_ id: ConduitID) throws(EditError) -> Edit {
    let place = PlaceID.conduit(id)
    guard let position = conduits.firstIndex(where: { $0.id == id }) else {
      throw .unknownPlace(place)
    }
    guard !isReferred(place) else { throw .stillReferred(place) }
    return .putConduit(conduits.remove(at: position), at: position)
  }

  private func isReferred(_ place: PlaceID) -> Bool {
    answers[place] != nil || findings.contains { $0.places.contains(place) }
  }

  private func checkCode(_ code: String, of place: PlaceID) throws(EditError) {
    guard !code.allSatisfy(\.isWhitespace) else { throw .emptyCode }
    let isTaken =
      zones.contains { $0.code == code && .zone($0.id) != place }
      || conduits.contains { $0.code == code && .conduit($0.id) != place }
    guard !isTaken else { throw .codeInUse(code) }
  }

  private func checkParent(of zone: Zone) throws(EditError) {
    var ancestor = zone.parent
    var steps = 0
    while let id = ancestor {
      guard id != zone.id, steps <= zones.count else { throw .parentCycle(code: zone.code) }
      guard let next = self.zone(id) else { throw .unknownPlace(.zone(id)) }
      ancestor = next.parent
      steps += 1
    }
  }

  // MARK: Findings

  private mutating func put(_ finding: Finding, at index: Int?) throws(EditError) -> Edit {
    guard !finding.code.allSatisfy(\.isWhitespace) else { throw .emptyCode }
    guard !findings.contains(where: { $0.code == finding.code && $0.id != finding.id }) else {
      throw .codeInUse(finding.code)
    }
    for place in finding.places where !contains(place) { throw .unknownPlace(place) }
    for requirement in finding.requirements where !Catalog.contains(requirement) {
      throw .unknownRequirement(requirement)
    }
    try checkAttachments(finding.attachments)
    if let position = findings.firstIndex(where: { $0.id == finding.id }) {
      let previous = findings[position]
      findings[position] = finding
      return .putFinding(previous, at: nil)
    }
    try insert(finding, into: \.findings, at: index)
    return .removeFinding(finding.id)
  }

  private mutating func remove(_ id: FindingID) throws(EditError) -> Edit {
    guard let position = findings.firstIndex(where: { $0.id == id }) else {
      throw .unknownFinding(id)
    }
    return .putFinding(findings.remove(at: position), at: position)
  }

  // MARK: Groups and lists

  private mutating func applyAll(_ edits: [Edit], label: String) throws(EditError) -> Edit {
    var inverses: [Edit] = []
    for edit in edits {
      do {
        inverses.append(try apply(edit))
      } catch {
        for inverse in inverses.reversed() { try apply(inverse) }
        throw error
      }
    }
    return .group(label: label, inverses.reversed())
  }

  private mutating func exchange<Value>(
    _ path: WritableKeyPath<Workspace, Value>, _ value: Value
  ) -> Value {
    let previous = self[keyPath: path]
    self[keyPath: path] = value
    return previous
  }

  mutating func insert<Element>(
    _ element: Element, into list: WritableKeyPath<Workspace, [Element]>, at index: Int?
  ) throws(EditError) {
    let count = self[keyPath: list].count
    let index = index ?? count
    guard (0...count).contains(index) else { throw .indexOutOfRange(index) }
    self[keyPath: list].insert(element, at: index)
  }

  private mutating func move<Element: Identifiable>(
    in list: WritableKeyPath<Workspace, [Element]>, _ id: Element.ID, to index: Int,
    _ unknown: EditError
  ) throws(EditError) -> Int {
    guard let position = self[keyPath: list].firstIndex(where: { $0.id == id }) else {
      throw unknown
    }
    guard self[keyPath: list].indices.contains(index) else { throw .indexOutOfRange(index) }
    let element = self[keyPath: list].remove(at: position)
    self[keyPath: list].insert(element, at: index)
    return position
  }
}
