import Glibc
import Testing

@testable import WorkspaceStore

@Suite("Names that nothing has yet")
struct ExclusiveNameTests {
  /// A link that fails in a way.
  private static func failing(_ code: Int32) -> (String, String) -> Int32 {
    { _, _ in
      errno = code
      return -1
    }
  }

  @Test(
    "where the file system knows no second names, a check and a rename do",
    arguments: [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV, EMLINK, EINVAL])
  func unsupported(code: Int32) throws {
    let folder = try ScratchFolder()
    try folder.put([1], at: "new")
    try ExclusiveName.rename(
      folder.file("new"), folder.file("plant"), link: Self.failing(code))
    #expect(folder.names == ["plant"])
    try folder.put([2], at: "new")
    #expect(throws: SystemError(EEXIST)) {
      try ExclusiveName.rename(
        folder.file("new"), folder.file("plant"), link: Self.failing(code))
    }
    #expect(folder.bytes("plant") == [1])
    #expect(folder.bytes("new") == [2])
  }

  @Test("a disk in trouble is no reason to try otherwise", arguments: [EIO, ENOSPC, EROFS])
  func trouble(code: Int32) throws {
    let folder = try ScratchFolder()
    try folder.put([1], at: "new")
    #expect(throws: SystemError(code)) {
      try ExclusiveName.rename(
        folder.file("new"), folder.file("plant"), link: Self.failing(code))
    }
    #expect(folder.names == ["new"])
  }

  @Test("a taken name is not replaced")
  func taken() throws {
    let folder = try ScratchFolder()
    try folder.put([1], at: "new")
    try folder.put([2], at: "plant")
    #expect(throws: SystemError(EEXIST)) {
      try ExclusiveName.rename(folder.file("new"), folder.file("plant"))
    }
    #expect(folder.bytes("plant") == [2])
  }
}
