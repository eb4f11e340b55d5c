import ArgumentParser
import NetworkObservation

/// `zonebook discover FILE…`.
struct DiscoverCommand: ZonebookCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Show who is in captures, scans, logs and tables.",
    discussion: Messages.discoverDiscussion)

  @Argument(
    help: ArgumentHelp(
      "Captures (pcap, pcapng), nmap's XML, Zeek's logs, what switches print, CSV of devices; also gzipped. "
        + "- is standard input."), completion: .file())
  var files: [String]

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp(
      "A newer list of makers of the IEEE: oui.csv, mam.csv, oui36.csv, iab.csv or their .txt.",
      valueName: "file"), completion: .file())
  var oui: [String] = []

  /// The most files of one observation.
  private static let mostFiles = 10_000

  func validate() throws {
    if files.isEmpty { throw ValidationError(Messages.discoverNothing) }
    if files.count > Self.mostFiles {
      throw ValidationError(Messages.discoverTooMuch(files.count, most: Self.mostFiles))
    }
  }

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    if files.filter({ $0 == "-" }).count > 1 { throw .inputTwice }
    let interrupt = InterruptWatch()
    defer { interrupt.end() }
    let collector = ObservationCollector(makers: try MakerFiles.list(with: oui))
    for file in files where !interrupt.hasCome() {
      try read(file, into: collector, interrupt, surroundings)
    }
    let observations = collector.finish()
    switch format {
    case .table: try DiscoveryTables(observations).show(in: surroundings)
    case .json: try DiscoveryJSON.write(observations, in: surroundings)
    }
    return interrupt.hasCome() ? .invalidInput : .done
  }

  private func read(
    _ file: String, into collector: ObservationCollector, _ interrupt: InterruptWatch,
    _ surroundings: Surroundings
  ) throws(CommandError) {
    let (source, close) = try ObservedFile.open(file, isCancelled: interrupt.hasCome)
    let line = ProgressLine(Messages.discovering(source.name), in: surroundings)
    defer {
      line.clear()
      close()
    }
    do throws(ReadingError) {
      try ObservationReader.read(
        source, into: collector, digest: BackgroundDigest(),
        control: ReadingControl(
          progress: { done, total in if let total { line.show(done, of: total) } },
          isCancelled: interrupt.hasCome))
    } catch {
      switch error {
      case .failed(let code): throw .unreadableSource(path: source.name, code: code)
      case .unknownContent: throw .unknownSource(path: source.name)
      case .refused(let place, let reason):
        throw .refusedSource(path: source.name, place: place, reason: reason)
      case .cancelled: break
      }
    }
  }
}
