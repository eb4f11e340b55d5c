import Foundation
import TestSupport
import Testing

@Suite("Hostile and broken files")
struct HostileFileTests {
  /// Address space for each program, in KiB; a workspace of usual size takes a third of it.
  private static let memory = 1_000_000
  private static let file = "plant.json"

  @Test(
    "a broken file is refused with file, line and column by every face, and not touched",
    arguments: BrokenFile.all)
  func broken(file: BrokenFile) async throws {
    let desk = try Desk()
    let version = try await formatVersion(on: desk)
    let bytes = file.bytes(version: version)
    try desk.write(bytes, to: Self.file)
    let before = try desk.trace(of: Self.file)
    for command in ["validate", "levels", "report --format markdown"] {
      let run = try await bounded("\(command) \(Self.file)", on: desk)
      #expect(run.exit == .exited(3), "\(command)")
      #expect(run.standardOutput.isEmpty, "\(command)")
      #expect(run.errors.contains("\(Self.file):\(file.place): "), "\(command): \(run.errors)")
      #expect(run.errors.contains(file.reason), "\(command): \(run.errors)")
    }
    let user = try desk.start([Self.file])
    #expect(try await user.session.waitForExit() == .exited(3))
    #expect(user.screen.contains("\(Self.file):\(file.place)"), "\(user.screen.framed)")
    #expect(!user.session.rawOutput.contains(0x1B))
    #expect(try desk.trace(of: Self.file) == before)
    #expect(try desk.fileNames() == [Self.file])
  }

  @Test(
    "a byte order mark and the line ends of other systems are taken", arguments: ["\n", "\r\n"])
  func markAndLineEnds(lineEnd: String) async throws {
    let desk = try Desk()
    let text = BrokenFile.sound(version: try await formatVersion(on: desk))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    try desk.write(mark + Array(text.replacing("\n", with: lineEnd).utf8), to: Self.file)
    let before = try desk.trace(of: Self.file)
    let run = try await bounded("zones export \(Self.file)", on: desk)
    #expect(run.output.contains("Z1,Dosing,,,{2 2 0 1 3 1 3},"), "\(run.errors)")
    let user = try desk.start([Self.file])
    try await user.see("Dosing")
    try await user.quit()
    #expect(try desk.trace(of: Self.file) == before)
  }

  @Test(
    "what is no file is refused at once, with bounded memory",
    arguments: [
      ("mkfifo plant.json", "named pipe"), ("mkdir plant.json", "a folder"),
      ("truncate -s 2G plant.json", "2147483648 bytes"), ("ln -s /dev/zero plant.json", "device"),
      ("ln -s plant.json plant.json", "link"), ("true", "no such file"),
      ("truncate -s 200M plant.json", "no zonebook workspace"),
    ])
  func noFile(making: String, reason: String) async throws {
    let desk = try Desk()
    #expect(try await desk.shell(making).exit == .exited(0))
    for command in ["validate", "levels", "report --format html"] {
      let run = try await bounded("\(command) \(Self.file)", on: desk)
      #expect(run.exit == .exited(3), "\(command)")
      #expect(run.errors.contains(reason), "\(command): \(run.errors)")
    }
    let user = try desk.start([Self.file])
    #expect(try await user.session.waitForExit() == .exited(3))
    #expect(user.screen.contains(reason), "\(user.screen.framed)")
    #expect(!user.session.rawOutput.contains(0x1B))
    #expect(try desk.fileNames().allSatisfy { $0 == Self.file })
  }

  @Test("a file that must not be read is refused, also to the superuser without that power")
  func unreadable() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", Self.file)
    _ = try await desk.shell("chmod 000 \(Self.file)")
    let lowered = """
      if [ "$(id -u)" = 0 ]; then
        drop=-dac_override,-dac_read_search
        set -- setpriv --inh-caps=$drop --bounding-set=$drop
      fi
      """
    for command in ["validate", "levels", "report --format html"] {
      let run = try await desk.shell("\(lowered)\n\"$@\" \"$ZONEBOOK\" \(command) \(Self.file)")
      #expect(run.exit == .exited(3), "\(command)")
      #expect(run.errors.contains("\(Self.file): "), "\(command): \(run.errors)")
      #expect(run.errors.contains("Permission denied"), "\(command): \(run.errors)")
    }
    #expect(try desk.fileNames() == [Self.file])
  }

  @Test("tables and overlays that are no files or no text are refused with their line")
  func otherInputs() async throws {
    let desk = try Desk()
    _ = try await desk.run("new", Self.file)
    let before = try desk.trace(of: Self.file)
    _ = try await desk.shell("mkfifo pipe.csv; truncate -s 2G huge.csv; ln -s /dev/zero zero.csv")
    try desk.write(Array("zone,requirement\n".utf8) + [0xE9, 0x85], to: "cut.csv")
    for table in ["pipe.csv", "huge.csv", "zero.csv", "cut.csv", "."] {
      for command in ["answers import \(Self.file) \(table)", "catalog overlay \(table)"] {
        let run = try await bounded(command, on: desk)
        #expect(run.exit == .exited(3), "\(command): \(run.errors)")
        #expect(run.errors.contains(table), "\(command): \(run.errors)")
      }
    }
    #expect(try desk.trace(of: Self.file) == before)
  }

  @Test("zones nested thirty thousand deep are read in time and without a stack overflow")
  func deepZones() async throws {
    let desk = try Desk()
    let zones = (0..<30_000).map { number in
      let parent = number == 0 ? "" : "\"parent\": \"z-\(number - 1)\", "
      let start = "{\"code\": \"Z\(number)\", \"id\": \"z-\(number)\", \"name\": \"\", "
      return start + parent + "\"target\": [0, 0, 0, 0, 0, 0, 0]}"
    }
    let sound = BrokenFile.sound(version: try await formatVersion(on: desk))
    let start = try #require(sound.range(of: "    {\"code\": \"Z1\""))
    try desk.write(
      sound[..<start.lowerBound] + zones.joined(separator: ",\n") + "\n  ]\n}\n", to: Self.file)
    let run = try await bounded("validate \(Self.file)", on: desk)
    #expect(run.exit == .exited(0), "\(run.errors)")
  }

  // MARK: Pieces

  private func formatVersion(on desk: Desk) async throws -> String {
    _ = try await desk.run("new", "version.json")
    defer { try? FileManager.default.removeItem(atPath: desk.path("version.json")) }
    let text = try desk.text(of: "version.json")
    return String(try #require(text.firstMatch(of: /"formatVersion": ([0-9]+)/)).1)
  }

  /// Runs a command line with little memory.
  private func bounded(_ arguments: String, on desk: Desk) async throws -> ProgramRun {
    try await desk.shell("ulimit -v \(Self.memory) && exec \"$ZONEBOOK\" \(arguments)")
  }
}
