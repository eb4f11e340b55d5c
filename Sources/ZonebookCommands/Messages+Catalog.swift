extension Messages {
  static let catalogDiscussion = """
    Without a subcommand, lists the rows: zonebook catalog --fr 5 --level 2 --format json. An asterisk \
    marks facts to be verified against a licensed copy. --companion lists what clients ask beside them.
    """

  static let crosswalkDiscussion = """
    Published mappings are their publisher's. Proposed ones were made here by expert judgement; \
    review them before you rely on them. A link names an SR or an RE; an RE has those of its SR as well, \
    except for IEC 62443-4-2, which has REs of its own.
    """

  static let overlayDiscussion = """
    An overlay holds licensed wording, house guidance, a translation or more questions. Screens and \
    zonebook catalog show them marked with its name. They stay on this machine: no report and no \
    export contains them. Without an argument, says what is installed.
    """

  static let overlayIgnored = "The overlay is ignored."

  /// One line for the workbench, the place first: a narrow screen cuts its end.
  static func ignoredOverlay(_ error: CommandError) -> String {
    guard case .brokenOverlay(_, let position, let problem) = error else {
      return "Overlay ignored: " + error.lines.joined(separator: " ")
    }
    let field = problem.path.isEmpty ? "" : " (in \(problem.path))"
    return "Overlay ignored, \(position): \(problem.summary)\(field)"
  }

  static func installed(_ name: String, count: Int, at path: String) -> String {
    let what = count == 1 ? "1 requirement" : "\(count) requirements"
    return "Overlay \"\(name)\" with texts for \(what) is installed as \(path)."
  }

  static func removedOverlay(_ path: String) -> String { "Removed the overlay \(path)." }

  static func noOverlay(_ path: String) -> String {
    "No overlay is installed; its place is \(path)."
  }

  static func notFound(_ phrase: String) -> String { "\"\(phrase)\" was not found." }
}
