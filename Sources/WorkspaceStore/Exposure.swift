/// Why others may come to see the files of a folder.
public enum Exposure: Hashable, Sendable {
  /// They lie in a git work tree, from where they may be committed and pushed.
  case gitWorkTree(folder: String)
  /// A program copies the folder to other machines.
  case synchronised(by: String, folder: String)

  /// Finds out whether an absolute path lies in a git work tree or in a synchronised folder.
  ///
  /// Files are recognised by what the programs leave in their folders and by the names that they
  /// give them. `exists` says whether something stands at a path.
  public static func of(_ path: String, exists: (String) -> Bool) -> Exposure? {
    var folder = FilePaths.folder(of: path)
    while true {
      if let program = programs.first(where: { $0.owns(folder, exists: exists) }) {
        return .synchronised(by: program.name, folder: folder)
      }
      if exists(join(folder, ".git")) { return .gitWorkTree(folder: folder) }
      guard folder != "/", folder != "." else { return nil }
      folder = FilePaths.folder(of: folder)
    }
  }

  /// A program that synchronises folders.
  private struct Program {
    var name: String
    /// Names in a synchronised folder that nothing else makes.
    var markers: [String] = []
    /// Names of a synchronised folder in small letters; the account may follow, as in
    /// `Dropbox (Works A)`.
    var names: [String] = []

    func owns(_ folder: String, exists: (String) -> Bool) -> Bool {
      if markers.contains(where: { exists(join(folder, $0)) }) { return true }
      let own = FilePaths.name(of: folder).lowercased()
      return names.contains { name in
        guard own.hasPrefix(name) else { return false }
        let rest = own.dropFirst(name.count)
        return rest.isEmpty || rest.hasPrefix(" -") || rest.hasPrefix(" (") || name.hasSuffix("-")
      }
    }
  }

  private static let programs = [
    Program(name: "Dropbox", markers: [".dropbox", ".dropbox.cache"], names: ["dropbox"]),
    Program(name: "Nextcloud", markers: [".nextcloudsync.log"], names: ["nextcloud"]),
    Program(
      name: "ownCloud",
      markers: [".owncloudsync.log", ".csync_journal.db", ".sync_.db", "._sync_.db"],
      names: ["owncloud"]),
    Program(name: "Syncthing", markers: [".stfolder", ".stignore"], names: ["syncthing"]),
    Program(
      name: "OneDrive", markers: [".849C9593-D756-4E56-8D6E-42412F2A707B"],
      names: ["onedrive", "onedrive-"]),
    Program(
      name: "Google Drive", markers: [".tmp.drivedownload", ".tmp.driveupload"],
      names: ["google drive", "googledrive", "my drive"]),
    Program(
      name: "iCloud",
      names: ["com~apple~clouddocs", "mobile documents", "icloud drive", "iclouddrive"]),
    Program(name: "MEGA", markers: [".megasync", ".debris"], names: ["mega", "megasync"]),
    Program(name: "pCloud", names: ["pcloud", "pclouddrive", "pcloud drive"]),
    Program(name: "Proton Drive", names: ["proton drive", "protondrive"]),
    Program(name: "Seafile", markers: [".seafile-data"], names: ["seafile"]),
    Program(name: "Box", names: ["box sync", "box-box"]),
    Program(name: "Resilio Sync", markers: [".sync/ID"], names: ["resilio sync"]),
  ]

  fileprivate static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }
}
