import ArgumentParser
import AssessmentRecords

/// `zonebook unpack BUNDLE FOLDER`.
struct UnpackCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpack", abstract: "Take an assessment out of a bundle, if all of it is sound.")

  @Argument(help: "The bundle.", completion: .file())
  var bundle: String

  @Argument(help: "The folder to put its files into; made where there is none.")
  var folder: String

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    guard bundle != "-" else { throw .needsFile("unpack") }
    let manifest: BundleManifest
    do throws(RecordError) {
      manifest = try Bundle.unpack(bundle, into: folder)
    } catch {
      throw .record(error)
    }
    try surroundings.say(Messages.unpacked(manifest.files.count, into: surroundings.shown(folder)))
    for file in manifest.files where file.role == .workspace || file.role == .record {
      try surroundings.say("  " + surroundings.shown(file.name.text))
    }
    return .done
  }
}
