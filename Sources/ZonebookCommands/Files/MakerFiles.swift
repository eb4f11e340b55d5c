import NetworkObservation

/// The list of makers in the program, and newer ones that the user names.
enum MakerFiles {
  /// The list with those of the files before it; of two files the later one counts.
  static func list(with files: [String]) throws(CommandError) -> () -> MakerList? {
    if files.isEmpty { return { MakerList.embedded } }
    var list = MakerList.embedded ?? MakerList(date: "", origin: "")
    for file in files { list.putFirst(try read(file)) }
    return { list }
  }

  private static func read(_ file: String) throws(CommandError) -> MakerList {
    let (source, close) = try ObservedFile.open(file, isCancelled: { false })
    defer { close() }
    do throws(ReadingError) {
      return try MakerListReader.read(try bytes(of: source), origin: source.name)
    } catch {
      switch error {
      case .failed(let code): throw .unreadableSource(path: source.name, code: code)
      case .refused(let place, let reason):
        throw .refusedSource(path: source.name, place: place, reason: reason)
      case .unknownContent, .cancelled: throw .unknownSource(path: source.name)
      }
    }
  }

  private static func bytes(of source: ByteSource) throws(ReadingError) -> [UInt8] {
    let input = SourceInput(source, control: ReadingControl())
    var bytes: [UInt8] = []
    while bytes.count <= MakerListReader.most {
      let piece = try input.peek(1)
      guard piece.count > 0 else { break }
      bytes += piece.bytes
      input.consume(piece.count)
    }
    return bytes
  }
}
