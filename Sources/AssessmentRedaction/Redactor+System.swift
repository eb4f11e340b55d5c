import AssessmentModel

extension Redactor {
  mutating func system(_ system: SystemUnderConsideration) -> SystemUnderConsideration {
    var copy = SystemUnderConsideration()
    copy.name = text(system.name, .organisation, or: "System under consideration")
    copy.owner = text(system.owner, .organisation, or: "Asset owner")
    copy.site = text(system.site, .organisation, or: "Site")
    copy.scope = text(system.scope, .description)
    copy.essentialFunctions = texts(
      system.essentialFunctions, .essentialFunction, or: "Essential function")
    return copy
  }

  func visit(_ visit: Visit) -> Visit {
    var copy = Visit()
    if profile.shows(.visitDay) { (copy.start, copy.end) = (visit.start, visit.end) }
    copy.assessors = visit.assessors.map(person).filter { !$0.isEmpty }
    return copy
  }
}
