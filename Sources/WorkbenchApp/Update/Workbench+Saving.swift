import AssessmentModel
import TerminalKit

extension Workbench {
  /// How many changes are not on the disk yet.
  var unsavedCount: Int {
    guard let file, let document, !file.isReadOnly else { return 0 }
    return max(0, document.revision - file.savedRevision)
  }

  /// Whether writing fails though nothing waits: what was shown as saved is not in place any more, or
  /// never got to the disk for certain.
  var isSavedUncertain: Bool { file?.failure != nil && unsavedCount == 0 }

  mutating func notePersisted(_ revision: Int) -> [Effect] {
    guard var file, revision >= file.savedRevision else { return [] }
    let hadFailed = file.failure != nil
    file.savedRevision = revision
    file.savedAt = now
    file.failure = nil
    self.file = file
    if file.isLeaving, unsavedCount == 0 { return [.quit] }
    guard hadFailed else { return [] }
    if case .menu(let menu) = popup, menu.entries.contains(where: { $0.choice == .keepTrying }) {
      popup = nil
    }
    let rest = unsavedCount == 0 ? "everything is on the disk" : "saving the rest"
    return say("Writing works again: \(rest)")
  }

  /// Says once what is wrong; the menu waits where another window is open.
  mutating func noteFailure(_ reason: String) -> [Effect] {
    file?.failure = reason
    if file?.isLeaving == true {
      offerWaysOut()
    } else if popup == nil {
      popup = .menu(failureMenu)
    }
    let what = isSavedUncertain ? "What was saved may not be on the disk" : "Not on the disk"
    return fail("\(what): \(reason). Still trying; ^s shows what else can be done")
  }

  /// Says what is on the disk, or asks what to do where something is not as it should be.
  mutating func showSaved() -> [Effect] {
    if file?.failure != nil {
      popup = .menu(failureMenu)
    } else if file?.isChangedElsewhere == true {
      popup = .menu(versionsMenu)
    } else {
      return say(savedSentence)
    }
    return []
  }

  private var savedSentence: String {
    guard let file else { return "Nothing is open" }
    if let reason = file.readOnlyReason { return reason }
    guard unsavedCount == 0 else { return "Saving \(Self.changes(unsavedCount))…" }
    let time = file.savedAt.map { " since \(clock($0))" } ?? ""
    return "Everything is on the disk\(time): \(file.path)"
  }

  // MARK: Leaving

  /// Leaves at once where everything is on the disk, else as soon as it is.
  mutating func leaveProgram() -> [Effect] {
    guard unsavedCount > 0 || isSavedUncertain else { return [.quit] }
    file?.isLeaving = true
    if file?.failure != nil {
      offerWaysOut()
      return []
    }
    return say(
      "Leaving when \(Self.changes(unsavedCount)) will be on the disk; any key shows what else"
        + " can be done")
  }

  /// Puts the ways to leave in place of what is open; a text that was begun there is kept.
  mutating func offerWaysOut() {
    drafts = resumeState.drafts
    popup = .menu(leavingMenu)
  }

  // MARK: A copy elsewhere

  /// What became of a copy elsewhere.
  mutating func takeCopy(_ message: Message) -> [Effect] {
    switch message {
    case .copyWritten(let path, let revision, let missing):
      return offerCopy(path, revision: revision, missingFiles: missing)
    case .copyFailed(let text): return fail(text)
    case .copyExists(let path): popup = .menu(Self.overwriteCopyMenu(path))
    case .movedToCopy(let path, let revision): return goOn(inCopy: path, revision: revision)
    default: break
    }
    return []
  }

  mutating func askForCopyPath() -> [Effect] {
    guard let file else { return [] }
    let name = file.name
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    popup = .text(
      .init(
        .copyPath, title: "Save a copy of the whole workspace as", text: "~/\(stem)-copy.json",
        isDefault: true))
    return []
  }

  mutating func saveCopy(to path: TypedPath, overwrites: Bool) -> [Effect] {
    guard let document else { return [] }
    return [.saveCopy(path: path, document: document, overwrites: overwrites)]
      + say("Writing a copy to \(path.text)…")
  }

  /// Offers to go on in a copy that is on the disk.
  mutating func offerCopy(_ path: String, revision: Int, missingFiles: Int) -> [Effect] {
    let goOn = Menu.Entry(choice: .goOnInCopy(path: path, revision: revision), text: "Go on there")
    let stay = Menu.Entry(choice: .stay, text: "Go on here; the copy stays as it is")
    let leave = Menu.Entry(choice: .leaveWithout, text: "Leave; the copy holds every change")
    var entries = [stay, goOn]
    if file?.failure != nil || file?.isReadOnly == true { entries = [goOn, stay] }
    if file?.isLeaving == true, revision == document?.revision { entries = [leave, goOn, stay] }
    let files = missingFiles == 1 ? "1 attached file" : "\(missingFiles) attached files"
    let title =
      "The copy is on the disk" + (missingFiles == 0 ? "" : ", without \(files)") + ": \(path)"
    guard popup == nil else { return say(title) }
    popup = .menu(Menu(title: title, entries: entries))
    return []
  }

  /// The copy is the open workspace from now on.
  mutating func goOn(inCopy path: String, revision: Int) -> [Effect] {
    file = FileStatus(path: path, revision: revision)
    return say("Working in \(path) now")
  }

  // MARK: Menus

  static func changes(_ count: Int) -> String { count == 1 ? "1 change" : "\(count) changes" }

  /// "2 changes not on the disk", or that it is not certain what is.
  private var missing: String {
    isSavedUncertain
      ? "What was saved may not be on the disk" : "\(Self.changes(unsavedCount)) not on the disk"
  }

  private var failureMenu: Menu {
    Menu(
      title: "\(missing): \(file?.failure ?? "")",
      entries: [
        .init(
          choice: .keepTrying,
          text: isSavedUncertain
            ? "Keep trying; all of it is in memory"
            : "Keep trying; until then they are in memory only"),
        .init(choice: .command(.saveCopy), text: "Save a copy elsewhere…"),
      ])
  }

  private var leavingMenu: Menu {
    Menu(
      title: missing,
      entries: [
        .init(
          choice: .keepTrying,
          text: "Try again, and leave when \(isSavedUncertain ? "it is" : "they are") on the disk"),
        .init(choice: .command(.saveCopy), text: "Save a copy elsewhere…"),
        .init(
          choice: .leaveWithout,
          text: isSavedUncertain ? "Leave all the same" : "Leave without them"),
        .init(choice: .stay, text: "Do not leave"),
      ])
  }

  var versionsMenu: Menu {
    Menu(
      title: "Another program changed \(file?.name ?? "the file")",
      entries: [
        .init(choice: .settle(.keepBoth), text: "Keep both: ours goes on, theirs stays beside it"),
        .init(choice: .settle(.takeTheirs), text: "Take theirs: open it, ours stays beside it"),
        .init(choice: .nothing, text: "Look later; ^s asks again, leaving keeps both"),
      ])
  }

  static func overwriteCopyMenu(_ path: String) -> Menu {
    Menu(
      title: "\(path) exists already",
      entries: [
        .init(choice: .command(.saveCopy), text: "Choose another name…"),
        .init(choice: .overwriteCopy(path: path), text: "Replace it with the copy"),
      ])
  }
}
