import AssessmentModel
import GapAnalysis
import RequirementCatalog

extension Workbench {
  /// Goes to the next line that fits, through all places and requirements of the view, once around.
  ///
  /// It looks at the analysis only, so a workspace in which little is left takes no longer.
  mutating func seek(_ step: Int, _ target: SeekTarget) -> [Effect] {
    guard let current = questionnaire.current,
      let place = outline.position(of: current.place),
      let row = Catalog.position(of: current.requirement)
    else { return [] }
    guard target.isIn(analysis) else { return say("No requirement \(target.title) is left") }
    let isTurned = questionnaire.isTurned
    let found =
      isTurned
      ? seekTurned(step, target, from: row, place) : seekInPlaces(step, target, from: place, row)
    guard let (outer, inner) = found else { return [] }
    let (line, requirement) = isTurned ? (inner, outer) : (outer, inner)
    show(.init(place: outline.lines[line].id, requirement: Catalog.requirements[requirement].id))
    return []
  }

  /// Place by place, the requirements within each.
  private func seekInPlaces(
    _ step: Int, _ target: SeekTarget, from place: Int, _ row: Int
  ) -> (outer: Int, inner: Int)? {
    Self.next(step, from: (place, row), outerCount: outline.lines.count) { place in
      guard let all = analysis[outline.lines[place].id], target.isIn(all) else { return [] }
      return all.cells.flatMap(target.requirements).compactMap(Catalog.position)
    }
  }

  /// Requirement by requirement, the places within each.
  private func seekTurned(
    _ step: Int, _ target: SeekTarget, from row: Int, _ place: Int
  ) -> (outer: Int, inner: Int)? {
    let places = outline.lines.enumerated().compactMap { position, line in
      analysis[line.id].flatMap { target.isIn($0) ? (position: position, analysis: $0) : nil }
    }
    guard !places.isEmpty else { return nil }
    return Self.next(step, from: (row, place), outerCount: Catalog.requirements.count) { row in
      let requirement = Catalog.requirements[row]
      return places.filter {
        target.requirements(in: $0.analysis[requirement.fr]).contains(requirement.id)
      }.map(\.position)
    }
  }

  /// The first hit after a position, in either direction; the line of the start comes again last.
  private static func next(
    _ step: Int, from start: (outer: Int, inner: Int), outerCount: Int,
    _ hits: (_ outer: Int) -> [Int]
  ) -> (outer: Int, inner: Int)? {
    for distance in 0...outerCount {
      let outer = (start.outer + step * distance + outerCount) % outerCount
      let inner = hits(outer)
      let isAhead: (Int) -> Bool = { distance > 0 || ($0 - start.inner) * step > 0 }
      let found = step > 0 ? inner.first(where: isAhead) : inner.last(where: isAhead)
      if let found { return (outer, found) }
    }
    return nil
  }
}
