import Foundation

/// The seeds beside this file, a folder a parser.
struct Corpus {
  private let folder: URL

  init(beside file: String = #filePath) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Corpus")
  }

  /// The seeds of a parser, by file name.
  func seeds(of parser: String) throws(FuzzError) -> [[UInt8]] {
    let place = folder.appending(path: parser)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
      throw .noCorpus(folder: place.path)
    }
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: place.appending(path: name))).map { Array($0) }
    }
  }
}
