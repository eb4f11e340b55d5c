import ArgumentParser
import RequirementCatalog

/// `zonebook catalog overlay FILE`.
struct CatalogOverlayCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlay", abstract: "Lay texts of your own over ours.",
    discussion: Messages.overlayDiscussion)

  @Argument(help: "The overlay to check and install, or - for standard input.", completion: .file())
  var file: String?

  @Flag(help: "Remove the installed overlay.")
  var remove = false

  @Flag(help: "Print the JSON Schema of overlay files.")
  var schema = false

  func validate() throws {
    guard [file != nil, remove, schema].count(where: { $0 }) <= 1 else {
      throw ValidationError("FILE, --remove and --schema exclude each other.")
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    if schema {
      try surroundings.emit(GuidanceOverlay.schemaDocument())
      return .done
    }
    guard let place = OverlayFile(environment: surroundings.environment) else {
      throw .noConfigFolder
    }
    if let file {
      try Self.install(file, at: place, in: surroundings)
    } else if remove {
      let isGone = try place.remove()
      try surroundings.say(
        isGone
          ? Messages.removedOverlay(surroundings.shown(place.path))
          : Messages.noOverlay(surroundings.shown(place.path)))
    } else {
      try Self.describe(place, in: surroundings)
    }
    return .done
  }

  // MARK: Pieces

  private static func install(
    _ file: String, at place: OverlayFile, in surroundings: Surroundings
  ) throws(CommandError) {
    let bytes = try WorkspaceFiles.bytes(file, limit: OverlayFile.sizeLimit, in: surroundings)
    let overlay = try OverlayFile.check(bytes, named: file == "-" ? "standard input" : file)
    try place.install(bytes)
    try surroundings.say(
      Self.summary(of: overlay, at: place, in: surroundings))
  }

  private static func describe(
    _ place: OverlayFile, in surroundings: Surroundings
  ) throws(CommandError) {
    guard let overlay = try place.load() else {
      return try surroundings.say(Messages.noOverlay(surroundings.shown(place.path)))
    }
    try surroundings.say(summary(of: overlay, at: place, in: surroundings))
    guard !overlay.texts.isEmpty else { return }
    let ids = overlay.texts.keys.sorted().map(\.text).joined(separator: ", ")
    try WrappedText(in: surroundings).show([ids])
  }

  private static func summary(
    of overlay: GuidanceOverlay, at place: OverlayFile, in surroundings: Surroundings
  ) -> String {
    Messages.installed(
      surroundings.shown(overlay.name), count: overlay.texts.count,
      at: surroundings.shown(place.path))
  }
}
