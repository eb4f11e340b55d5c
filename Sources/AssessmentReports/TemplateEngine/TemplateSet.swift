import EmbeddedFiles
import Foundation
import Mustache

/// The templates of all formats: those shipped, and what a folder of the user puts in their place.
public struct TemplateSet: Equatable, Sendable {
  /// The templates in the program.
  public static let shipped = TemplateSet(sources: shippedSources)

  private static let ending = ".mustache"
  private static let sizeLimit = 1 << 20

  /// By path within the tree, such as `html/report.mustache`.
  private var sources: [String: TemplateSource]

  init(sources: [String: TemplateSource]) {
    self.sources = sources
  }

  /// Reads a folder with `html/` or `markdown/` in it; templates that it lacks are the shipped ones.
  ///
  /// Every template is checked: a mistake is reported with file, line and column.
  public init(folder: String) throws(ReportError) {
    let own = try Self.read(folder)
    guard !own.isEmpty else { throw .noTemplates(folder: folder) }
    try self.init(own: own)
  }

  /// Puts texts in the place of shipped templates, by path within the tree, and checks them.
  package init(texts: [String: String]) throws(ReportError) {
    let own = texts.map { ($0.key, TemplateSource(file: $0.key, text: $0.value)) }
    try self.init(own: Dictionary(uniqueKeysWithValues: own))
  }

  private init(own: [String: TemplateSource]) throws(ReportError) {
    sources = Self.shippedSources.merging(own) { _, theirs in theirs }
    for path in own.keys.sorted() {
      if let source = own[path] {
        try Self.wrap { () throws(TemplateProblem) in
          _ = try TemplateScanner.scan(source)
        }
      }
    }
    for format in ReportFormat.allCases where format.templateFolder != nil {
      _ = try library(for: format)
    }
  }

  /// The checked templates of one format, ready to render.
  func library(for format: ReportFormat) throws(ReportError) -> MustacheLibrary {
    let folder = (format.templateFolder ?? "") + "/"
    var own: [String: TemplateSource] = [:]
    for (path, source) in sources where path.hasPrefix(folder) {
      own[String(path.dropFirst(folder.count).dropLast(Self.ending.count))] = source
    }
    guard own["report"] != nil else { throw .missingTemplate("\(folder)report\(Self.ending)") }
    let sources = own
    try Self.wrap { () throws(TemplateProblem) in
      var check = TemplateCheck(sources: sources)
      try check.run(from: "report", shapes: AssessmentReport.tags.shapes)
    }
    ContentTypes.register()
    var library = MustacheLibrary()
    for (name, source) in sources {
      do {
        // The line of its own vanishes; every template and partial names its escaping.
        let pragma = "{{% CONTENT_TYPE: \(ContentTypes.name(for: format))}}\n"
        try library.register(pragma + source.text, named: name)
      } catch {
        throw .brokenTemplate(TemplateProblem(file: source.file, refusal: error))
      }
    }
    return library
  }

  private static func wrap(_ body: () throws(TemplateProblem) -> Void) throws(ReportError) {
    do { try body() } catch { throw .brokenTemplate(error) }
  }

  // MARK: Reading

  private static let shippedSources: [String: TemplateSource] = {
    let files = EmbeddedFile.all.filter { $0.path.hasSuffix(ending) }
    return Dictionary(
      files.map { ($0.path, TemplateSource(file: $0.path, text: $0.text)) }
    ) { first, _ in first }
  }()

  private static func read(_ folder: String) throws(ReportError) -> [String: TemplateSource] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw .unreadableFolder(folder, reason: "it does not exist")
    }
    guard isFolder.boolValue else {
      throw .unreadableFolder(folder, reason: "it is not a folder")
    }
    var found: [String: TemplateSource] = [:]
    for format in ReportFormat.allCases {
      guard let name = format.templateFolder else { continue }
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      for file in try names(in: path) where file.hasSuffix(ending) {
        found["\(name)/\(file)"] = try source(at: "\(path)/\(file)", within: folder)
      }
    }
    return found
  }

  private static func names(in folder: String) throws(ReportError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadableFolder(folder, reason: "its contents cannot be listed")
    }
  }

  /// Reads a template. A link is followed within the folder only: what it leads to ends in the report.
  private static func source(
    at path: String, within folder: String
  ) throws(ReportError) -> TemplateSource {
    let place = try real(path)
    guard place.hasPrefix(try real(folder) + "/") else {
      throw .unreadableTemplate(file: path, reason: "it is a link that leads out of the folder")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: place)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw .unreadableTemplate(file: path, reason: "it is not a file")
    }
    guard let size = attributes?[.size] as? Int, size <= sizeLimit else {
      throw .unreadableTemplate(file: path, reason: "it is larger than 1 MB")
    }
    guard let bytes = FileManager.default.contents(atPath: place) else {
      throw .unreadableTemplate(file: path, reason: "it cannot be opened")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw .unreadableTemplate(file: path, reason: "it is not UTF-8 text")
    }
    return TemplateSource(file: path, text: text)
  }

  /// A path with all links followed.
  private static func real(_ path: String) throws(ReportError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw .unreadableTemplate(file: path, reason: "it cannot be opened")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
