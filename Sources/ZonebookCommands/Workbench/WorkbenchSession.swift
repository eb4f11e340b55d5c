import AssessmentModel
import CursesTerminal
import DocumentSecurity
import Glibc
import SamplePlants
import TerminalKit
import WorkbenchApp
import WorkspaceStore

/// One run of the interactive program: it owns the terminal, feeds the workbench and carries out effects.
final class WorkbenchSession {
  private let terminal: CursesTerminal
  private let mailbox: Mailbox
  private let states: StateFolder
  private let resumes: ResumeKeeper
  private let reports: ReportWriter
  private let surroundings: Surroundings
  private let overlayProblem: CommandError?
  private let trails: TrailReader
  private var journal: JournalWriter?
  private var copier: EvidenceCopier?
  /// What seals the files of the open workspace; nil for one in clear.
  private var key: DataKey?
  private var workbench: Workbench
  private var isOver = false

  /// Takes the terminal.
  init(in surroundings: Surroundings) throws(TerminalError) {
    self.surroundings = surroundings
    terminal = try CursesTerminal(environment: surroundings.environment)
    mailbox = Mailbox(wake: terminal.wake)
    states = StateFolder(environment: surroundings.environment)
    resumes = ResumeKeeper(folder: states)
    reports = ReportWriter(in: surroundings, mailbox: mailbox)
    trails = TrailReader(mailbox: mailbox)
    let overlay = OverlayFile.installed(in: surroundings)
    overlayProblem = overlay.problem
    let now = surroundings.now()
    workbench = Workbench(
      size: terminal.size,
      author: surroundings.environment["ZONEBOOK_ASSESSOR"] ?? surroundings.user, now: now,
      utcOffset: Self.utcOffset(at: now), seed: .random(in: .min ... .max),
      overlay: overlay.texts)
  }

  /// Runs until the user leaves; returns what could not be put on the disk, or nil.
  func run(_ file: WorkbenchFile?) -> String? {
    if let file { show(file) }
    if workbench.document == nil { take(.recents(states.recents())) }
    if let overlayProblem { take(.overlayIgnored(Messages.ignoredOverlay(overlayProblem))) }
    terminal.present(workbench.frame(capabilities: terminal.capabilities))
    while !isOver {
      for event in terminal.nextEvents() { take(event) }
      for message in mailbox.take() { take(message) }
      if !isOver { terminal.present(workbench.frame(capabilities: terminal.capabilities)) }
    }
    resumes.finish()
    copier?.finish()
    let failure = journal?.finish()
    terminal.close()
    for case .otherVersionKept(let name) in mailbox.take() {
      surroundings.complain([Message.otherVersion(keptAs: name)])
    }
    if let overlayProblem {
      surroundings.complain(overlayProblem.lines + [Messages.overlayIgnored])
    }
    return failure
  }

  // MARK: Events

  private func take(_ event: InputEvent) {
    switch event {
    case .key(let key): take(Message.key(key))
    case .paste(let text): take(Message.paste(text))
    case .resize(let size): take(Message.resize(size))
    case .mouse(let mouse): take(Message.mouse(mouse))
    case .resumed: take(Message.resumed)
    case .wake: break
    case .terminated, .endOfInput: isOver = true
    }
  }

  private func take(_ message: Message) {
    guard !isOver else { return }
    for effect in workbench.update(message, at: surroundings.now()) { carryOut(effect) }
  }

  // MARK: Effects

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .persist(let change, let document): journal?.append(change, document)
    case .saveResume(let state):
      if let id = workbench.document?.workspace.id, let path = workbench.file?.path {
        resumes.keep(state, for: id, at: path, key: key)
      }
    case .open(let path, let passphrase): open(path, passphrase.flatMap(Passphrase.init))
    case .create(let path, let sample, let passphrase):
      create(path, sample, passphrase.flatMap(Passphrase.init))
    case .readTrail: trails.read()
    case .writeReport(let kind, let path, let document, let overwrites):
      reports.write(kind, of: document, to: path, overwrites: overwrites)
    case .copyEvidence(let path): copier?.copy(path)
    case .cancelCopy: copier?.cancel()
    case .completePath(let begun):
      let home = surroundings.environment["HOME"]
      take(.pathCompleted(begun, UserPath.completion(of: begun, home: home)))
    case .editOutside(let purpose, let text):
      let edited = terminal.withTerminalReleased {
        ExternalEditor.edit(
          text, staysInMemory: key != nil, environment: surroundings.environment)
      }
      take(.editedOutside(purpose, edited.message))
    case .copy(let text): terminal.write(clipboard: text)
    case .repaint: terminal.repaint()
    case .suspend:
      resumes.finish()
      terminal.suspendAndStop()
    case .quit: isOver = true
    }
  }

  private func open(_ path: String, _ passphrase: Passphrase?) {
    do throws(CommandError) {
      let file = try WorkbenchFile.open(path, passphrase, at: surroundings.now())
      copier?.finish()
      if let failure = journal?.finish() { return take(.openFailed(failure)) }
      show(file)
    } catch .unreadable(.sealed(_, .needsPassphrase)) {
      take(.passphraseNeeded(path: path, isWrong: false))
    } catch .unreadable(.sealed(_, .wrongPassphrase)) {
      take(.passphraseNeeded(path: path, isWrong: true))
    } catch {
      take(.openFailed(error.lines.joined(separator: " ")))
    }
  }

  private func show(_ file: WorkbenchFile) {
    trails.use(file.store)
    key = file.store.protection?.key
    journal =
      file.readOnlyReason == nil ? JournalWriter(store: file.store, mailbox: mailbox) : nil
    copier = EvidenceCopier(
      store: file.store, mailbox: mailbox, home: surroundings.environment["HOME"])
    resumes.noteRecent(file.path)
    let document = file.document
    take(
      .opened(
        OpenedFile(
          document: document, path: file.path, readOnlyReason: file.readOnlyReason,
          notices: file.notices,
          resume: states.resume(document.workspace.id, at: file.path, key: key))))
  }

  private func create(_ path: String, _ sample: String?, _ passphrase: Passphrase?) {
    do throws(CommandError) {
      try NewWorkspace.create(
        at: path, sample: sample.flatMap(SamplePlant.init(rawValue:)),
        protection: passphrase.map(Protection.init))
      open(path, passphrase)
    } catch {
      take(.openFailed(error.lines.joined(separator: " ")))
    }
  }

  /// Seconds that local time is ahead of UTC.
  private static func utcOffset(at moment: Timestamp) -> Int {
    var time = time_t(moment.seconds)
    var local = tm()
    localtime_r(&time, &local)
    return local.tm_gmtoff
  }
}
