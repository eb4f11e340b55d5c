import EmbeddedFiles

extension Messages {
  /// Our notice, the notices of what is built in, and the text of the licence.
  static var licences: String {
    ["Licence.txt", "Notices.txt", "Apache-2.0.txt"]
      .compactMap { EmbeddedFile(path: "Licences/\($0)")?.text }
      .joined(separator: "\n" + String(repeating: "-", count: 79) + "\n\n")
  }
}
