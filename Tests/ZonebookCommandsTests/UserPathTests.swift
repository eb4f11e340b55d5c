import Foundation
import TestSupport
import Testing
import WorkbenchApp

@testable import ZonebookCommands

@Suite("Paths as people write them")
struct UserPathTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder(named: "zonebook-paths")
    path = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
    for name in ["IMG_0412.jpg", "IMG_0413.jpg", ".hidden", "a\u{1B}b", "größe.txt"] {
      try folder.write("x", to: name)
    }
    try FileManager.default.createDirectory(
      at: folder.file("docs"), withIntermediateDirectories: false)
  }

  @Test("the home folder stands for ~, only at the start")
  func home() {
    #expect(resolved("~/a", home: "/home/ann") == "/home/ann/a")
    #expect(resolved("~", home: "/home/ann") == "/home/ann")
    #expect(resolved("a~/b", home: "/home/ann") == "a~/b")
    #expect(resolved("~ben/a", home: "/home/ann") == "~ben/a")
    #expect(resolved("~/a", home: nil) == "~/a")
    #expect(UserPath.completion(of: "~", home: path) == PathCompletion(path: "~/"))
  }

  @Test("a name that begins with ~ and is known stays that name")
  func knownName() {
    #expect(TypedPath(naming: "~/a").resolved(home: "/home/ann").text == "./~/a")
    #expect(TypedPath(naming: "b/c").resolved(home: "/home/ann").text == "b/c")
    #expect(TypedPath(typed: "  ") == nil)
  }

  private func resolved(_ typed: String, home: String?) -> String? {
    TypedPath(typed: typed)?.resolved(home: home).text
  }

  @Test("one name is completed, several as far as they agree, a folder with a slash")
  func completion() {
    #expect(
      UserPath.completion(of: "\(path)/IM", home: nil)
        == PathCompletion(path: "\(path)/IMG_041", names: ["IMG_0412.jpg", "IMG_0413.jpg"]))
    #expect(
      UserPath.completion(of: "~/IMG_0412", home: path) == PathCompletion(path: "~/IMG_0412.jpg"))
    #expect(UserPath.completion(of: "~/d", home: path) == PathCompletion(path: "~/docs/"))
    #expect(UserPath.completion(of: "~/gr", home: path) == PathCompletion(path: "~/größe.txt"))
    #expect(UserPath.completion(of: "~/zz", home: path) == PathCompletion(path: "~/zz"))
    #expect(UserPath.completion(of: "/no/such/x", home: nil) == PathCompletion(path: "/no/such/x"))
  }

  @Test("hidden names need their dot, and names with control characters are left out")
  func leftOut() {
    #expect(UserPath.completion(of: "~/", home: path).names.count == 4)
    #expect(UserPath.completion(of: "~/.h", home: path) == PathCompletion(path: "~/.hidden"))
  }
}
