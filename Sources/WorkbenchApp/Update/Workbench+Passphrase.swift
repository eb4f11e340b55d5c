import TerminalKit

extension Workbench {
  /// The fewest characters of a new passphrase.
  private static let shortestPassphrase = 8

  /// Asks for the passphrase of a workspace that is to be opened.
  mutating func askPassphrase(for path: String, isWrong: Bool) -> [Effect] {
    var panel = TextPanel(
      .passphrase(path: path), title: "Passphrase for \(path)", text: "", isMultiline: false)
    if isWrong { panel.problem = "That passphrase does not fit; try again" }
    popup = .text(panel)
    return []
  }

  /// Offers to encrypt a workspace that is to be made.
  mutating func offerEncryption(of path: TypedPath, sample: String?) -> [Effect] {
    popup = .menu(
      Menu(
        title: "New workspace \(path.text)",
        entries: [
          .init(
            choice: .createEncrypted(path: path, sample: sample),
            text: "Encrypted: only a passphrase opens it"),
          .init(
            choice: .createInClear(path: path, sample: sample),
            text: "In clear: whoever has the file can read it"),
        ]))
    return []
  }

  /// Asks for the passphrase of a workspace that is to be made.
  mutating func askNewPassphrase(for path: TypedPath, sample: String?) -> [Effect] {
    popup = .text(
      TextPanel(
        .newPassphrase(path: path, sample: sample, first: nil),
        title: "New passphrase, 8 characters or more; there is no way in without it", text: "",
        isMultiline: false))
    return []
  }

  /// Takes a new passphrase, the first time or the second.
  mutating func takeNewPassphrase(
    _ panel: TextPanel, path: TypedPath, sample: String?, first: String?
  ) -> [Effect] {
    let text = panel.editor.text
    guard let first else {
      guard text.count >= Self.shortestPassphrase else {
        return complain(panel, "Too short: take 8 characters or more, best some words")
      }
      popup = .text(
        TextPanel(
          .newPassphrase(path: path, sample: sample, first: text), title: "The same again",
          text: "", isMultiline: false))
      return []
    }
    guard text == first else {
      var panel = panel
      panel.purpose = .newPassphrase(path: path, sample: sample, first: nil)
      return complain(panel, "The two differ; type a new one")
    }
    return [.create(path: path, sample: sample, passphrase: text)]
  }

  /// Asks for the same text again, and says why.
  private mutating func complain(_ panel: TextPanel, _ problem: String) -> [Effect] {
    var again = TextPanel(panel.purpose, title: panel.title, text: "", isMultiline: false)
    again.problem = problem
    popup = .text(again)
    return []
  }
}
