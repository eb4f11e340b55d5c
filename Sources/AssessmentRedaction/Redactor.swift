import AssessmentModel

/// Takes out of the parts of a workspace what a profile withholds.
///
/// It remembers what stands for what, so that the same value has the same replacement throughout.
struct Redactor {
  let profile: RedactionProfile
  let identifiers: IdentifierMap
  /// The last day of the visit, as far as the workspace tells.
  let lastVisitDay: CalendarDate?
  private let persons: PersonNames
  private var scrubber: TextScrubber
  private var codes: [CodeSpace: Set<String>] = [:]

  /// Within what a code is unique.
  enum CodeSpace { case place, finding }

  init(_ profile: RedactionProfile, of workspace: Workspace) {
    self.profile = profile
    identifiers = IdentifierMap(workspace, renews: Self.replaces(.identifier, profile))
    lastVisitDay = workspace.visit.end ?? workspace.visit.start
    persons = PersonNames(workspace.personFields)
    let names = persons.sought(except: workspace.keptNames(by: profile))
    scrubber = TextScrubber(
      names: Self.replaces(.person, profile) ? names : [],
      addresses: Set(AddressKind.allCases.filter { Self.replaces($0.content, profile) }))
  }

  /// What a text becomes; `generic` is what stands in its place where the profile replaces it.
  ///
  /// An empty text stays empty, and no other becomes so.
  mutating func text(
    _ text: String, _ content: RedactedContent, or generic: String = RedactionProfile.mark
  ) -> String {
    guard !text.allSatisfy(\.isWhitespace) else { return "" }
    switch content.treatment(for: profile) {
    case .kept: return scrubber.scrub(text)
    case .replaced: return generic
    case .leftOut: return RedactionProfile.mark
    }
  }

  /// What a list of texts becomes; one mark stands for all where they are left out.
  mutating func texts(
    _ texts: [String], _ content: RedactedContent, or generic: String = RedactionProfile.mark
  ) -> [String] {
    let shown = texts.filter { !$0.allSatisfy(\.isWhitespace) }
    if content.treatment(for: profile) == .leftOut {
      return shown.isEmpty ? [] : [RedactionProfile.mark]
    }
    return shown.enumerated().map { text($1, content, or: "\(generic) \($0 + 1)") }
  }

  /// What a code becomes; two codes never become the same.
  mutating func code(_ code: String, _ space: CodeSpace, or generic: String) -> String {
    let base = text(code, .code, or: generic)
    var unique = base
    var number = 2
    while !codes[space, default: []].insert(unique).inserted {
      unique = "\(base) (\(number))"
      number += 1
    }
    return unique
  }

  /// What the name of a person becomes.
  func person(_ name: String) -> String {
    Self.replaces(.person, profile) ? persons.pseudonym(of: name) : name
  }

  private static func replaces(_ content: RedactedContent, _ profile: RedactionProfile) -> Bool {
    content.treatment(for: profile) == .replaced
  }
}
