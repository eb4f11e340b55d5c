import AssessmentModel

/// Who makes the changes: what was said in the program or outside, and what is known otherwise.
struct Author: Equatable, Sendable {
  /// Said for this run from outside, by `ZONEBOOK_ASSESSOR`.
  var stated: String?
  /// Who is logged in; never an author, only what is known where nobody is named.
  var login = ""
  /// What the user said last, in whatever workspace; kept per user.
  var known: String?
  /// What the user said in the open workspace in an earlier session.
  var kept: String?
  /// What the user said in this session.
  var chosen: String?

  /// The author of changes of a visit with these assessors; nil where the user must be asked.
  ///
  /// What was said comes first. With one assessor it is that one; a name from another workspace counts
  /// where the visit lists it or lists nobody. Where nobody is listed, nobody is asked: there is no list
  /// to choose from, and the change says that it is not stated.
  func name(among people: [String]) -> String? {
    if let said = chosen ?? stated ?? kept { return said }
    if people.count == 1 { return people[0] }
    if people.isEmpty { return known ?? Authorship.unstated(login: login) }
    return known.flatMap { people.contains($0) ? $0 : nil }
  }
}

/// The window "Who are you?" that stands before a change which needs its author; the change waits.
struct AuthorQuestion: Equatable, Sendable {
  /// What the user did; it is done again once the author is known.
  var message: Message
  /// The window in which the user did it, with all that was typed there.
  let over: Popup?
  /// The window beneath now, which something that happened meanwhile may have changed.
  var beneath: Popup?

  init(_ message: Message, over: Popup?) {
    self.message = message
    self.over = over
    beneath = over
  }

  /// Two questions are the same when the same stands beneath them.
  static func == (first: Self, second: Self) -> Bool {
    first.over == second.over && first.beneath == second.beneath
  }
}
