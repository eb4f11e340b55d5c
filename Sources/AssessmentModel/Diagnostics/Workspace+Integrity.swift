import RequirementCatalog

extension Workspace {
  /// What contradicts the format itself: identifiers or codes twice, references to nothing, circles.
  ///
  /// The edits keep all this out; a file that was changed by hand can have it. The place is the JSON
  /// path in the document.
  public func integrityProblems() -> [Diagnostic] {
    duplicates() + danglingReferences() + blankCodes()
  }

  private func duplicates() -> [Diagnostic] {
    let ids =
      zones.enumerated().map { ("zones[\($0)].id", $1.id.text) }
      + conduits.enumerated().map { ("conduits[\($0)].id", $1.id.text) }
      + findings.enumerated().map { ("findings[\($0)].id", $1.id.text) }
      + evidence.enumerated().map { ("evidence[\($0)].id", $1.id.text) }
    let placeCodes =
      zones.enumerated().map { ("zones[\($0)].code", $1.code) }
      + conduits.enumerated().map { ("conduits[\($0)].code", $1.code) }
    let findingCodes = findings.enumerated().map { ("findings[\($0)].code", $1.code) }
    return Self.repeated(ids, "identifier") + Self.repeated(placeCodes, "code")
      + Self.repeated(findingCodes, "code")
  }

  private static func repeated(_ entries: [(String, String)], _ what: String) -> [Diagnostic] {
    var seen: Set<String> = []
    return entries.compactMap { path, value in
      guard !seen.insert(value).inserted else { return nil }
      return Diagnostic(
        id: "duplicate-\(what)", severity: .error, place: path,
        summary: "the \(what) \"\(value)\" stands in the file twice",
        fix: "give one of the two another \(what)")
    }
  }

  private func danglingReferences() -> [Diagnostic] {
    let zoneIDs = Set(zones.map(\.id))
    let placeIDs = Set(zoneIDs.map(PlaceID.zone) + conduits.map { PlaceID.conduit($0.id) })
    var problems: [Diagnostic] = []
    func dangling(_ path: String, _ reference: String) {
      problems.append(
        Diagnostic(
          id: "dangling-reference", severity: .error, place: path,
          summary: "nothing in the file has the identifier \"\(reference)\"",
          fix: "name an identifier that exists, or remove the reference"))
    }
    for (index, zone) in zones.enumerated() {
      if let parent = zone.parent, !zoneIDs.contains(parent) {
        dangling("zones[\(index)].parent", parent.text)
      }
    }
    for (index, conduit) in conduits.enumerated() {
      for (end, id) in conduit.ends.enumerated() where !zoneIDs.contains(id) {
        dangling("conduits[\(index)].ends[\(end)]", id.text)
      }
    }
    for (index, finding) in findings.enumerated() {
      for (place, id) in finding.places.enumerated() where !placeIDs.contains(id) {
        dangling("findings[\(index)].places[\(place)]", id.text)
      }
    }
    for place in answers.keys.sorted() where !placeIDs.contains(place) {
      dangling("answers.\(place.text)", place.text)
    }
    for (path, id) in danglingAttachments() { dangling(path, id.text) }
    return problems + (problems.isEmpty ? parentCircles() : [])
  }

  private func danglingAttachments() -> [(path: String, id: EvidenceID)] {
    let known = Set(evidence.map(\.id))
    var lists: [(path: String, ids: [EvidenceID])] = []
    for place in answers.keys.sorted() {
      lists += (answers[place] ?? [:]).sorted { $0.key < $1.key }.map { requirement, answer in
        ("answers.\(place.text).\(requirement)", answer.attachments)
      }
    }
    lists += constraints.sorted { $0.key.rawValue < $1.key.rawValue }.map { constraint, answer in
      ("constraints.\(constraint.rawValue)", answer.attachments)
    }
    lists += findings.enumerated().map { ("findings[\($0)]", $1.attachments) }
    return lists.flatMap { path, ids in
      ids.enumerated().filter { !known.contains($1) }.map { ("\(path).attachments[\($0)]", $1) }
    }
  }

  private func parentCircles() -> [Diagnostic] {
    let parents = Dictionary(zones.map { ($0.id, $0.parent) }) { first, _ in first }
    // Zones that lead to the top are passed once, so that a chain of any length takes no longer.
    var known: Set<ZoneID> = []
    for (index, zone) in zones.enumerated() {
      var passed: Set<ZoneID> = []
      var ancestor: ZoneID? = zone.id
      while let id = ancestor, !known.contains(id), passed.insert(id).inserted {
        ancestor = parents[id] ?? nil
      }
      guard let ancestor, passed.contains(ancestor) else {
        known.formUnion(passed)
        continue
      }
      return [
        Diagnostic(
          id: "parent-cycle", severity: .error, place: "zones[\(index)].parent",
          summary: "zone \(zone.code) lies within itself, through its parents",
          fix: "give one zone of the circle another parent or none")
      ]
    }
    return []
  }

  private func blankCodes() -> [Diagnostic] {
    let codes =
      zones.enumerated().map { ("zones[\($0)].code", $1.code) }
      + conduits.enumerated().map { ("conduits[\($0)].code", $1.code) }
      + findings.enumerated().map { ("findings[\($0)].code", $1.code) }
    return codes.filter { $0.1.allSatisfy(\.isWhitespace) }.map { path, _ in
      Diagnostic(
        id: "blank-code", severity: .error, place: path, summary: "the code is empty",
        fix: "give it a code, such as Z1")
    }
  }
}
