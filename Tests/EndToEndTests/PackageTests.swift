import Foundation
import TestSupport
import Testing

@Suite("What the README has installed")
struct PackageTests {
  private static let hasPackages = FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg")

  @Test(
    "each header that the build includes and each library that it links comes with a package of the line",
    .enabled(if: hasPackages))
  func packages() async throws {
    let lines = try Self.installLines()
    let product = try #require(lines.first { $0.line.hasSuffix("swift run zonebook demo") })
    let testing = try #require(lines.first { $0.line.hasSuffix("swift test") })
    let depends = try await Self.dependencies()
    let sources = try Self.headers(["CCompression", "CEmbedded", "CMarkup", "CTerminal"])
    let libraries = try Self.linkedLibraries()
    #expect(sources.contains("/usr/include/zlib.h"))
    #expect(libraries.contains("libexpat.a"))
    try await check(sources + libraries.map { "*/\($0)" }, product.packages, depends)
    try await check(["/usr/include/vterm.h", "*/libvterm.so"], testing.packages, depends)
    #expect(product.packages.isSubset(of: testing.packages))
  }

  private func check(
    _ files: [String], _ named: Set<String>, _ depends: [String: [String]]
  ) async throws {
    var installed = named
    var waiting = Array(named)
    while let package = waiting.popLast() {
      for other in depends[package] ?? [] where installed.insert(other).inserted {
        waiting.append(other)
      }
    }
    let run = try await ProgramRun.run(URL(filePath: "/usr/bin/dpkg"), ["-S"] + files)
    #expect(run.exit == .exited(0), "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    for file in files {
      // An asterisk stands for the folder.
      let ending = file.hasPrefix("*") ? String(file.dropFirst()) : " \(file)"
      let owners = lines.filter { $0.hasSuffix(ending) }.compactMap { line in
        line.split(separator: ":").first.map(String.init)
      }
      #expect(!installed.isDisjoint(with: owners), "\(file) is of \(owners)")
    }
  }

  // MARK: What there is

  /// The lines of the README that install packages, with their names.
  private static func installLines() throws -> [(line: String, packages: Set<String>)] {
    try Repository.readme().split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: #/^apt-get install -y ([^&]+) && /#) else { return nil }
      return (String(line), Set(match.1.split(separator: " ").map(String.init)))
    }
  }

  /// The packages that each installed package needs.
  private static func dependencies() async throws -> [String: [String]] {
    let format = "${Package}\t${Pre-Depends}, ${Depends}\n"
    let run = try await ProgramRun.run(
      URL(filePath: "/usr/bin/dpkg-query"), ["-W", "-f", format])
    var result: [String: [String]] = [:]
    for line in run.output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      result[String(parts[0]), default: []] += parts[1].split(whereSeparator: { ",|".contains($0) })
        .compactMap { $0.split(whereSeparator: { " (:".contains($0) }).first.map(String.init) }
    }
    return result
  }

  /// The headers of the system that the compiler took for some targets.
  private static func headers(_ targets: [String]) throws -> [String] {
    let folder = try BinaryUnderTest.url().deletingLastPathComponent()
    var headers: Set<String> = []
    for target in targets {
      let place = folder.appending(path: "\(target).build")
      let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
      for name in names where name.hasSuffix(".d") {
        let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
        headers.formUnion(text.matches(of: #//usr/include/\S+/#).map { String($0.output) })
      }
    }
    return headers.sorted()
  }

  /// The files of the libraries that the manifest links.
  private static func linkedLibraries() throws -> [String] {
    try Repository.manifest().matches(of: #/linkedLibrary\("(:?)([^"]+)"\)/#).map {
      $0.1.isEmpty ? "lib\($0.2).so" : String($0.2)
    }
  }
}
