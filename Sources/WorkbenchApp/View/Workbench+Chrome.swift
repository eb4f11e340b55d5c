import AssessmentModel
import RequirementCatalog
import TerminalKit

extension Workbench {
  func drawHeader(_ canvas: inout Canvas) {
    let rect = Rect(x: 0, y: 0, width: size.width, height: 1)
    canvas.frame.fill(rect, style: canvas.theme.header)
    let status = [shownAuthor(canvas), saveStatus].filter { !$0.isEmpty }
      .joined(separator: "  ")
    let room = max(0, size.width - TextWidth.columns(of: status) - 3)
    let path = canvas.clipped(breadcrumb(canvas.glyphs), to: room)
    canvas.frame.put(path, x: 1, y: 0, style: canvas.theme.header)
    canvas.frame.put(
      status, x: max(0, size.width - TextWidth.columns(of: status) - 1), y: 0,
      style: file?.failure == nil ? canvas.theme.header : canvas.theme.header.bold)
  }

  /// Who makes the changes, where that does not go without saying: the visit has not just one assessor,
  /// or it is somebody else. On a narrow screen it gives way to where the user is.
  private func shownAuthor(_ canvas: Canvas) -> String {
    guard size.width >= 80, let file, !file.isReadOnly, let name = authorName, people != [name]
    else { return "" }
    return canvas.clipped(name, to: max(8, size.width / 4))
  }

  private func breadcrumb(_ glyphs: Glyphs) -> String {
    guard let file else { return "zonebook" }
    let name = workspace.system.name.isEmpty ? file.name : workspace.system.name
    guard screen == .questionnaire, let place = questionnaire.place,
      let zone = outline.place(place, in: workspace)
    else { return [name, screen.title].joined(separator: glyphs.separator) }
    let fr = questionnaire.requirement.fr
    return [name, zone.heading, "FR\(fr.number) \(fr.title)"].joined(separator: glyphs.separator)
  }

  /// What is on the disk: "saved 14:03:12" only when the last edit is.
  private var saveStatus: String {
    guard let file else { return "" }
    if file.isReadOnly { return "READ-ONLY" }
    let other = file.isChangedElsewhere ? "FILE CHANGED  " : ""
    if isSavedUncertain { return "\(other)MAY NOT BE ON DISK" }
    if file.failure != nil { return "\(other)\(unsavedCount) NOT ON DISK" }
    if unsavedCount > 0 { return "\(other)saving \(unsavedCount)" }
    return other + (file.savedAt.map { "saved \(clock($0))" } ?? "saved")
  }

  func drawToast(_ canvas: inout Canvas) {
    guard let toast, size.height >= 3 else { return }
    let rect = Rect(x: 0, y: size.height - 2, width: size.width, height: 1)
    canvas.line(
      " " + toast.text, rect, row: 0,
      toast.isError ? canvas.theme.problem : canvas.theme.toast)
  }

  // MARK: Footer

  /// How many are marked, for as long as there are marks.
  private var marksText: String? {
    questionnaire.marks.isEmpty ? nil : "\(questionnaire.marks.count) marked"
  }

  /// The first column behind the count of marks.
  private var footerStart: Int { marksText.map { TextWidth.columns(of: $0) + 2 } ?? 0 }

  /// The commands of the footer by importance, with the columns where each stands.
  var footerItems: [(command: Command, columns: Range<Int>)] {
    var items: [(Command, Range<Int>)] = []
    var x = footerStart + 1
    for command in footerCommands where unavailability(of: command) == nil {
      let width = TextWidth.columns(of: footerText(command))
      guard x + width < size.width else { break }
      items.append((command, x..<(x + width)))
      x += width + 2
    }
    return items
  }

  private func footerText(_ command: Command) -> String {
    "\(keyMap.name(for: command)) \(command.short)"
  }

  private var footerCommands: [Command] {
    switch screen {
    case .start: [.open, .showHelp, .leave]
    case .overview:
      [
        .open, .showQuestionnaire, .showZones, .showFindings, .showReport, .undo, .showHelp,
        .leave, .palette, .showSystem, .showReview, .editTarget,
      ]
    case .questionnaire where questionnaire.pane == .outer && !questionnaire.isTurned:
      [
        .showQuestionnaire, .editTarget, .editProfile, .edit, .nextUnanswered, .showOverview, .undo,
        .showHelp, .palette, .newFinding, .filter, .turnTable, .leave,
      ]
    case .questionnaire:
      [
        .answerMet, .answerPartly, .answerNotMet, .answerCompensated, .answerNotApplicable,
        .editNote, .nextUnanswered, .showOverview, .undo, .showHelp, .palette, .newFinding,
        .attachEvidence,
        .cycleCapability, .filter, .turnTable, .mark, .applyToOthers, .toggleFollowUp, .leave,
      ]
    case .zones:
      [
        .showQuestionnaire, .edit, .add, .addConduit, .editTarget, .remove, .undo, .showHelp,
        .leave,
        .editProfile,
        .moveItemDown, .showOverview,
      ]
    case .findings:
      [
        .edit, .add, .cycleStatus, .remove, .undo, .showHelp, .leave, .attachEvidence,
        .moveItemDown,
      ]
    case .system:
      [
        .edit, .answerMet, .answerPartly, .answerNotMet, .editNote, .showHelp, .leave,
        .attachEvidence,
      ]
    case .review: [.open, .showHelp, .leave]
    case .report: [.open, .showHelp, .leave]
    case .history: [.open, .filter, .undo, .redo, .search, .showHelp, .leave]
    case .help: [.open, .back]
    }
  }

  func drawFooter(_ canvas: inout Canvas) {
    let y = size.height - 1
    if let marks = marksText {
      canvas.frame.put(marks, x: 1, y: y, style: canvas.theme.problem)
    }
    if let hint = popupHint {
      canvas.line(
        " " + hint, Rect(x: footerStart, y: y, width: size.width - footerStart, height: 1), row: 0,
        canvas.theme.footer)
      return
    }
    for (command, columns) in footerItems {
      let key = keyMap.name(for: command)
      let used = canvas.frame.put(key, x: columns.lowerBound, y: y, style: canvas.theme.footerKey)
      canvas.frame.put(
        command.short, x: columns.lowerBound + used + 1, y: y, style: canvas.theme.footer)
    }
  }

  private var popupHint: String? {
    switch popup {
    case .text(let panel) where panel.editor.isMultiline: "^s save  Esc keep as draft"
    case .text(let panel) where panel.purpose.isPath: "Enter attach  Tab complete  Esc back"
    case .text(let panel) where panel.purpose == .authorName:
      "Enter that is my name  Esc do not change anything"
    case .menu where isAskingAuthor: "Enter that is me  Esc do not change anything"
    case .text(let panel):
      panel.purpose == .search ? "Enter find  Esc close" : "Enter do it  Esc close"
    case .form(let form): formHint(form)
    case .choice(let choice): choiceHint(choice)
    case .menu(let menu) where menu.isEvidence: evidenceHint(menu)
    case .menu(let menu):
      menu.staysOpen
        ? "y yes  n no  0 unknown  Enter change or accept  Esc close"
        : "Enter choose  Esc close"
    case .palette: "Enter run  Esc close"
    case .handover(let handover):
      "Enter give to \(handover.chosen.count)  Space choose  * all or none  Esc close"
    case .reading: "Esc close"
    case .transfer: "Esc stop copying"
    case nil: nil
    }
  }

  private func formHint(_ form: Form) -> String {
    let field = form.fields[form.focus]
    let enter =
      switch field.kind {
      case .choice: "Left Right choose  Tab next field"
      case .text where field.isMultiline: "Enter new line  Tab next field"
      case .text: "Enter next field"
      }
    return "^s save  \(field.isOffered ? "^o choose  " : "")\(enter)  Esc keep as draft"
  }

  /// The keys of the evidence window as they are bound.
  private func evidenceHint(_ menu: Menu) -> String {
    if menu.isKnownEvidence { return "Enter attach  Esc back" }
    let commands: [(Command, String)] = [
      (.add, "attach a file"), (.edit, "edit"), (.remove, "take away"), (.undo, "undo"),
    ]
    let keys = commands.map { "\(keyMap.name(for: $0)) \($1)" }.joined(separator: "  ")
    return "Enter open  \(keys)  Esc close"
  }
}
