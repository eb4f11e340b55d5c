import Glibc
import Testing

@testable import WorkspaceStore

@Suite("Where others may see a workspace")
struct ExposureTests {
  private func exposure(_ path: String, with existing: String...) -> Exposure? {
    Exposure.of(path) { existing.contains($0) }
  }

  @Test("a folder without marks is no exposure")
  func none() {
    #expect(exposure("/home/anna/plants/works.json") == nil)
    #expect(exposure("/works.json") == nil)
    #expect(exposure("works.json") == nil)
  }

  @Test("a git work tree is found above the file, also where .git is a file of a linked tree")
  func git() {
    let found = exposure("/home/anna/repo/a/b/works.json", with: "/home/anna/repo/.git")
    #expect(found == .gitWorkTree(folder: "/home/anna/repo"))
    #expect(exposure("/works.json", with: "/.git") == .gitWorkTree(folder: "/"))
  }

  @Test(
    "folders are known by their names",
    arguments: [
      ("Dropbox", "Dropbox"), ("Dropbox (Works A)", "Dropbox"), ("OneDrive - Works A", "OneDrive"),
      ("OneDrive-WorksA", "OneDrive"), ("Nextcloud", "Nextcloud"), ("ownCloud", "ownCloud"),
      ("Google Drive", "Google Drive"), ("My Drive", "Google Drive"),
      ("GoogleDrive", "Google Drive"),
      ("iCloud Drive", "iCloud"), ("com~apple~CloudDocs", "iCloud"), ("MEGA", "MEGA"),
      ("pCloudDrive", "pCloud"), ("Syncthing", "Syncthing"), ("Proton Drive", "Proton Drive"),
    ])
  func names(folder: String, program: String) {
    let found = exposure("/home/anna/\(folder)/plants/works.json")
    #expect(found == .synchronised(by: program, folder: "/home/anna/\(folder)"))
  }

  @Test(
    "folders are known by what programs leave in them",
    arguments: [
      (".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"), (".sync_.db", "ownCloud"),
      (".nextcloudsync.log", "Nextcloud"), (".tmp.driveupload", "Google Drive"),
      (".seafile-data", "Seafile"),
    ])
  func markers(marker: String, program: String) {
    let found = exposure("/srv/plants/a/works.json", with: "/srv/plants/\(marker)")
    #expect(found == .synchronised(by: program, folder: "/srv/plants"))
  }

  @Test("names that only begin alike are no exposure")
  func similar() {
    for name in ["Dropboxes", "megawatt", "MEGA plant", "boxes", "My Drives", "onedrives"] {
      #expect(exposure("/home/anna/\(name)/works.json") == nil, "\(name)")
    }
  }

  @Test("encryption makes the warning superfluous; paths are made whole and links followed")
  func notice() throws {
    let folder = try ScratchFolder()
    try folder.makeFolder("repo/.git")
    try folder.makeFolder("repo/plants")
    let path = folder.file("repo/plants/../plants/works.json")
    let expected = StoreNotice.exposed(.gitWorkTree(folder: folder.file("repo")))
    #expect(StoreNotice.exposure(of: path, isEncrypted: false) == expected)
    #expect(StoreNotice.exposure(of: path, isEncrypted: true) == nil)
    try folder.link("works.json", to: "repo/plants/works.json")
    #expect(StoreNotice.exposure(of: folder.file("works.json"), isEncrypted: false) == expected)
  }

  @Test("a file that others can read although it was made for its owner is told, unless encrypted")
  func openness() throws {
    let folder = try ScratchFolder()
    let path = folder.file("works.json")
    try WorkspaceStore.create(Samples.workspace(), at: path)
    #expect(StoreNotice.openness(ofNew: path, isEncrypted: false) == nil)
    chmod(path, 0o777)
    #expect(StoreNotice.openness(ofNew: path, isEncrypted: false) == .readableByAll)
    #expect(StoreNotice.openness(ofNew: path, isEncrypted: true) == nil)
  }
}
