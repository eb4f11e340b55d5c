import ArgumentParser
import AssessmentModel
import RequirementCatalog

/// `zonebook evidence add FILE PATH…`.
struct EvidenceAddCommand: AuthoringCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Copy files beside the workspace and attach them.",
    discussion: Messages.evidenceAdd)

  @Argument(help: "The workspace.", completion: .file())
  var file: String

  @Argument(help: "The files to attach.", completion: .file())
  var paths: [String]

  @Option(help: "Attach to the answer in the zone or conduit with this code …")
  var zone: String?

  @Option(help: "… to this requirement, such as \"SR 1.1\".")
  var requirement: String?

  @Option(help: "Attach to a common constraint, such as leastPrivilege.")
  var constraint: CommonConstraint?

  @Option(help: "Attach to the finding with this code.")
  var finding: String?

  @Option(help: "interview, observation, documentReview or test.")
  var method: AssessmentMethod?

  @Option(help: "What there is to see in it.")
  var caption: String?

  @OptionGroup var authorship: AuthorOptions

  @OptionGroup var unlocking: PassphraseOptions

  func validate() throws {
    guard (zone == nil) == (requirement == nil) else {
      throw ValidationError("--zone and --requirement belong together: they name an answer.")
    }
    guard !paths.contains("-") else {
      throw ValidationError("A file is needed instead of -, for its name.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let opened = try WorkspaceFiles.openForWriting(file, in: surroundings)
    defer { opened.close() }
    var document = opened.loaded.document
    let subjects = try subjects(in: document.workspace)
    for path in paths {
      let before = document.workspace.evidence.count
      let (evidence, isChanged) = try EvidenceFiles.attach(
        path, to: subjects, &document, in: opened, at: file, surroundings
      ) { evidence in
        if let method { evidence.method = method }
        if let caption { evidence.caption = caption }
      }
      let targets = subjects.map(document.workspace.heading(of:))
      let isNew = document.workspace.evidence.count > before
      try surroundings.say(
        surroundings.shown(
          isChanged || targets.isEmpty
            ? Messages.attached(evidence, to: targets, isNew: isNew)
            : Messages.attachedBefore(evidence)))
    }
    return .done
  }

  private func subjects(in workspace: Workspace) throws(CommandError) -> [EvidenceSubject] {
    var subjects: [EvidenceSubject] = []
    if let zone, let requirement {
      guard let place = workspace.place(code: zone) else {
        throw .unknownCode(path: file, zone)
      }
      subjects.append(.answer(place.id, try RequirementID(argument: requirement)))
    }
    if let constraint { subjects.append(.constraint(constraint)) }
    if let finding {
      guard let found = workspace.finding(code: finding) else {
        throw .unknownFinding(path: file, finding)
      }
      subjects.append(.finding(found.id))
    }
    return subjects
  }
}

extension AssessmentMethod: ExpressibleByArgument {
  /// Any word that screens, reports and files have for the method.
  public init?(argument: String) {
    guard let method = try? AssessmentMethod.named(argument) else { return nil }
    self = method
  }
}

extension CommonConstraint: ExpressibleByArgument {}
