import DocumentSecurity
import Glibc

/// What lies around the files of a workspace when it is encrypted or decrypted. Only the writer may do
/// this: what is unfinished then was left by a program that has ended.
extension OpenWorkspace {
  /// Encrypts what was kept for the user and removes what was not finished, also among the evidence.
  /// What cannot be dealt with is named.
  func sealRemains(with protection: Protection) -> ClearRemains {
    var remains = ClearRemains()
    for (name, kind) in remainingFiles() {
      let path = "\(FilePaths.folder(of: paths.file))/\(name)"
      if kind != .original {
        remove(path, name, kind, &remains)
        continue
      }
      guard let bytes = try? disk.read(path).bytes else {
        remains.left.append(name)
        continue
      }
      guard !Self.isSealed(bytes) else { continue }
      let isSealed: Void? = try? disk.replace(
        path, through: "\(paths.file).aside", with: Self.sealed(bytes, with: protection))
      if isSealed == nil { remains.left.append(name) } else { remains.encrypted.append(name) }
    }
    return remains + evidenceRemains()
  }

  /// Puts what was kept for the user and sealed with this key in clear again; what cannot be stays.
  func unsealRemains(of key: DataKey) {
    for (name, kind) in remainingFiles() where kind == .original {
      let path = "\(FilePaths.folder(of: paths.file))/\(name)"
      guard let bytes = try? disk.read(path).bytes, SealedFile.begins(bytes),
        let head = try? SealedFile.head(of: bytes).head,
        let clear = try? SealedFile.open(bytes, as: head.content, key: key)
      else { continue }
      try? disk.replace(path, through: "\(paths.file).aside", with: clear)
    }
  }

  // MARK: Pieces

  private func remainingFiles() -> [(name: String, kind: RemainingFile)] {
    let names = (try? disk.names(in: FilePaths.folder(of: paths.file))) ?? []
    let file = FilePaths.name(of: paths.file)
    return names.compactMap { name in
      guard let kind = RemainingFile(name, beside: file) else { return nil }
      let path = "\(FilePaths.folder(of: paths.file))/\(name)"
      let status = try? disk.status(path, followsLinks: false)
      return status?.kind == .regular ? (name, kind) : nil
    }
  }

  private func remove(
    _ path: String, _ name: String, _ kind: RemainingFile, _ remains: inout ClearRemains
  ) {
    let isRemoved: Void? = kind.isAbandoned ? try? disk.remove(path) : nil
    if isRemoved == nil { remains.left.append(name) } else { remains.removed.append(name) }
  }

  /// Copies that were not finished, and files in clear that no evidence is known to be: those may be
  /// the damaged rest of something.
  private func evidenceRemains() -> ClearRemains {
    var remains = ClearRemains()
    for name in (try? disk.names(in: paths.evidence)) ?? [] {
      let path = "\(paths.evidence)/\(name)"
      let shown = "\(FilePaths.name(of: paths.evidence))/\(name)"
      if let number = name.split(separator: ".").last, number.hasPrefix("new-"),
        let process = Int(number.dropFirst(4))
      {
        remove(path, shown, .unfinished(process: process), &remains)
      } else if var reader = try? FileReader(path, disk: disk),
        let start = try? reader.read(4096), !SealedFile.begins(start)
      {
        remains.left.append(shown)
      }
    }
    return remains
  }

  /// Whether nothing of a file is in clear: it is a sealed one, or a journal or history whose every
  /// record is sealed.
  private static func isSealed(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty || SealedFile.begins(bytes) { return true }
    let content = JournalContent(bytes)
    return !content.lines.isEmpty && content.damages.isEmpty && content.tornBytes == 0
      && content.lines.allSatisfy { bytes[$0.payload.lowerBound] == 0x22 }
  }

  /// A workspace opens with its passphrase as the main one does; anything else is kept byte for byte.
  private static func sealed(_ bytes: [UInt8], with protection: Protection) -> [UInt8] {
    let isWorkspace = (try? WorkspaceDecoding(bytes: bytes, path: "").file()) != nil
    return SealedFile.seal(
      bytes, as: isWorkspace ? .workspace : .original, key: protection.key,
      lock: isWorkspace ? protection.lock : nil)
  }
}
