import AssessmentModel
import CursesTerminal
import DocumentSecurity
import Glibc
import TerminalKit
import WorkbenchApp
import WorkspaceStore

/// One run of the interactive program: it owns the terminal, feeds the workbench and carries out effects.
final class WorkbenchSession {
  private let terminal: CursesTerminal
  let mailbox: Mailbox
  let states: StateFolder
  let resumes: ResumeKeeper
  private let reports: ReportWriter
  let surroundings: Surroundings
  private let overlayProblem: CommandError?
  private let trails: TrailReader
  private let copies: CopyWriter
  /// The open workspace, however it was opened.
  var store: OpenWorkspace? {
    didSet { useStore() }
  }
  /// Copies evidence beside the open workspace.
  private(set) var copier: EvidenceCopier?
  /// Nil where the workspace can only be read.
  var journal: JournalWriter?
  /// Nil where the workspace can be written.
  var follower: WorkspaceFollower?
  /// What seals the files of the open workspace; nil for one in clear.
  var key: DataKey? { store?.protection?.key }
  var workspaceID: WorkspaceID? { workbench.document?.workspace.id }
  private var workbench: Workbench
  private var isOver = false
  private var isAbandoning = false
  private var outcome = WorkbenchOutcome()

  /// Takes the terminal.
  init(in surroundings: Surroundings) throws(TerminalError) {
    self.surroundings = surroundings
    terminal = try CursesTerminal(environment: surroundings.environment)
    mailbox = Mailbox(wake: terminal.wake)
    states = StateFolder(environment: surroundings.environment)
    resumes = ResumeKeeper(folder: states)
    reports = ReportWriter(in: surroundings, mailbox: mailbox)
    trails = TrailReader(mailbox: mailbox)
    copies = CopyWriter(mailbox: mailbox)
    let overlay = OverlayFile.installed(in: surroundings)
    overlayProblem = overlay.problem
    let now = surroundings.now()
    workbench = Workbench(
      size: terminal.size,
      author: surroundings.statedAssessor, knownAuthor: states.author, login: surroundings.user,
      now: now, utcOffset: surroundings.utcOffset(now), seed: .random(in: .min ... .max),
      overlay: overlay.texts)
  }

  /// Runs until the user leaves or a signal asks for the end.
  func run(_ file: WorkbenchFile?) -> WorkbenchOutcome {
    if let file { show(file) }
    if workbench.document == nil {
      take(.recents(states.recents(), areKept: states.keepsRecents))
    }
    if let overlayProblem { take(.overlayIgnored(Messages.ignoredOverlay(overlayProblem))) }
    terminal.present(workbench.frame(capabilities: terminal.capabilities))
    while !isOver {
      for event in terminal.nextEvents() { take(event) }
      for message in mailbox.take() { take(message) }
      if !isOver { terminal.present(workbench.frame(capabilities: terminal.capabilities)) }
    }
    end()
    return outcome
  }

  /// Puts on the disk what can be put there, and gives the terminal back.
  private func end() {
    resumes.finish()
    copier?.finish()
    if isAbandoning {
      outcome.failure = journal?.abandon()
    } else if outcome.signal != nil {
      outcome.failure = journal?.finish(within: .seconds(5))
    } else {
      outcome.failure = journal?.finish(whenSlow: showClosing)
    }
    terminal.close()
    for message in mailbox.take() {
      switch message {
      case .otherVersionKept(let name):
        surroundings.complain([Message.otherVersion(keptAs: name)])
      case .journalRestored(let name):
        surroundings.complain([Message.otherJournal(keptAs: name)])
      case .snapshotFailed(let reason): surroundings.complain([Messages.behind(reason)])
      default: break
      }
    }
    if let overlayProblem {
      surroundings.complain(overlayProblem.lines + [Messages.overlayIgnored])
    }
  }

  /// Says why the program is not gone yet.
  private func showClosing() {
    _ = workbench.update(.closing, at: surroundings.now())
    terminal.present(workbench.frame(capabilities: terminal.capabilities))
  }

  /// What works on the open workspace beside the screen works on the new one from now on.
  private func useStore() {
    copier?.finish()
    trails.use(store)
    copier = store.map { EvidenceCopier(store: $0, mailbox: mailbox) }
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
    case .terminated(let signal):
      outcome.signal = signal
      isOver = true
    case .endOfInput: isOver = true
    }
  }

  func take(_ message: Message) {
    guard !isOver else { return }
    if case .tookOver(let opened) = message { takeOver(as: opened.path) }
    let now = surroundings.now()
    workbench.utcOffset = surroundings.utcOffset(now)
    for effect in workbench.update(message, at: now) { carryOut(effect) }
  }

  // MARK: Effects

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .persist(let change, let document): journal?.append(change, document)
    case .saveResume(let state):
      if let id = workbench.document?.workspace.id, let path = workbench.file?.path,
        store?.loaded.document.workspace.id == id
      {
        resumes.keep(state, for: id, at: path, key: key)
      }
    case .open(let path, let passphrase): open(resolved(path), passphrase.flatMap(Passphrase.init))
    case .create(let path, let sample, let passphrase):
      create(resolved(path), sample, passphrase.flatMap(Passphrase.init))
    case .saveCopy(let path, let document, let overwrites):
      guard let store else { return }
      copies.write(document, of: store, to: resolved(path), overwrites: overwrites)
    case .goOnInCopy(let path, let revision, let document):
      goOn(inCopy: path, revision: revision, document)
    case .retryWriting: journal?.retry()
    case .settleVersions(let choice): journal?.settle(choice)
    case .keepAuthor(let name): keepAuthor(name)
    case .keepRecents(let areKept): keepRecents(areKept)
    case .readTrail: trails.read()
    case .writeReport(let order, let document, let overwrites):
      reports.write(order, to: resolved(order.path), of: document, overwrites: overwrites)
    case .copyEvidence(let path): copier?.copy(resolved(path))
    case .cancelCopy: copier?.cancel()
    case .completePath(let begun):
      let home = surroundings.environment["HOME"]
      take(.pathCompleted(begun, UserPath.completion(of: begun, home: home)))
    case .editOutside(let purpose, let text):
      // The editor may stay open for long, and the program end meanwhile.
      resumes.finish()
      let edited = terminal.withTerminalReleased {
        ExternalEditor.edit(
          text, origin: origin(of: text, for: purpose), staysInMemory: key != nil,
          environment: surroundings.environment)
      }
      take(.editedOutside(purpose, edited.message))
    case .copy(let text): terminal.write(clipboard: text)
    case .repaint: terminal.repaint()
    case .suspend:
      resumes.finish()
      terminal.suspendAndStop()
    case .quit: isOver = true
    case .quitWithout:
      isAbandoning = true
      isOver = true
    }
  }
}
