import AssessmentModel
import DocumentSecurity
import Foundation
import Synchronization
import Testing

@testable import WorkspaceStore

@Suite("The folder of evidence files", .serialized)
struct EvidenceFolderTests {
  private let folder: ScratchFolder
  private var path: String { folder.file("plant") }

  init() throws {
    folder = try ScratchFolder()
    try WorkspaceStore.create(Samples.workspace(), at: folder.file("plant"))
  }

  private func open() throws -> OpenWorkspace {
    try WorkspaceStore.open(path, as: Samples.holder)
  }

  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private func record(_ file: EvidenceFile) -> Evidence {
    Evidence(
      id: EvidenceID(unchecked: "e-\(file.digest.text.prefix(6))"), digest: file.digest,
      size: file.size, name: file.name)
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + ".evidence")) ?? []).sorted()
  }

  @Test(
    "a file of any size comes whole under its digest, for the owner only, and goes out the same",
    arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func roundTrip(_ size: Int) throws {
    let former = umask(0)
    defer { umask(former) }
    let content = bytes(size)
    try folder.put(content, at: "photo.jpg")
    let opened = try open()
    let file = try opened.addEvidence(from: folder.file("photo.jpg"))
    #expect(file == EvidenceFile(digest: ContentDigest(of: content), size: size, name: "photo.jpg"))
    #expect(names() == [file.digest.text])
    #expect(try folder.mode("plant.evidence") == 0o700)
    #expect(try folder.mode("plant.evidence/\(file.digest.text)") == 0o600)
    let evidence = try WorkspaceStore.readWithEvidence(path).evidence
    try evidence.extract(record(file), to: folder.file("out"))
    #expect(folder.bytes("out") == content)
    #expect(try folder.mode("out") == 0o600)
    var read: [UInt8] = []
    try evidence.read(record(file)) { (chunk) throws(StoreError) in read += chunk }
    #expect(read == content)
    #expect(try evidence.check([record(file)]).isEmpty)
  }

  @Test("the same content added again, under any name, is one file")
  func sameContent() throws {
    try folder.put(bytes(100), at: "a")
    try folder.put(bytes(100), at: "b")
    let opened = try open()
    let first = try opened.addEvidence(from: folder.file("a"))
    let second = try opened.addEvidence(from: folder.file("b"))
    #expect(first.digest == second.digest && second.name == "b")
    #expect(names() == [first.digest.text])
  }

  @Test("a damaged file is made good by adding the original again")
  func healed() throws {
    try folder.put(bytes(100), at: "a")
    let opened = try open()
    let file = try opened.addEvidence(from: folder.file("a"))
    try folder.put([1, 2, 3], at: "plant.evidence/\(file.digest.text)")
    #expect(try opened.evidence.check([record(file)]).map(\.id) == ["changed-evidence"])
    _ = try opened.addEvidence(from: folder.file("a"))
    #expect(try opened.evidence.check([record(file)]).isEmpty)
  }

  @Test("pipes, folders, devices, links in a circle and missing files are refused at once")
  func refused() throws {
    let opened = try open()
    mkfifo(folder.file("pipe"), 0o600)
    symlink(folder.file("loop"), folder.file("loop"))
    func refusal(_ path: String) -> StoreError? {
      do throws(StoreError) {
        _ = try opened.addEvidence(from: path)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(folder.file("pipe")) == .notAFile(path: folder.file("pipe"), kind: .pipe))
    #expect(refusal(folder.path) == .notAFile(path: folder.path, kind: .folder))
    #expect(refusal("/dev/zero") == .notAFile(path: "/dev/zero", kind: .device))
    #expect(refusal(folder.file("none")) == .noSuchSource(path: folder.file("none")))
    #expect(
      refusal(folder.file("loop"))
        == .unreadable(path: folder.file("loop"), reason: SystemError(ELOOP)))
    #expect(names().isEmpty)
  }

  @Test("progress goes up to the end, and a cancelled copy leaves nothing")
  func cancelled() throws {
    try folder.put(bytes(300_000), at: "large")
    let opened = try open()
    let steps = Mutex<[Int]>([])
    let control = TransferControl { done, total in
      #expect(total == 900_000)
      steps.withLock { $0.append(done) }
    }
    _ = try opened.addEvidence(from: folder.file("large"), control)
    let seen = steps.withLock { $0 }
    #expect(seen == seen.sorted() && seen.last == 900_000 && seen.count == 15)
    try folder.put(bytes(300_001), at: "large")
    for limit in 0..<15 {
      let count = Mutex(0)
      let stopping = TransferControl(isCancelled: {
        count.withLock { count in
          defer { count += 1 }
          return count == limit
        }
      })
      #expect(throws: StoreError.cancelled(path: path + ".evidence")) {
        try opened.addEvidence(from: folder.file("large"), stopping)
      }
      #expect(names().count == 1)
    }
  }

  @Test("a file that is written to while it is copied is refused")
  func changedMeanwhile() throws {
    let source = folder.file("log")
    let changes: [(String) -> Void] = [
      { path in
        let handle = FileHandle(forWritingAtPath: path)
        _ = try? handle?.seekToEnd()
        try? handle?.write(contentsOf: Data([1]))
      },
      { truncate($0, 10) },
      { path in
        let handle = FileHandle(forWritingAtPath: path)
        try? handle?.write(contentsOf: Data([255]))
      },
      { path in
        // As through a mapping, which may leave the times as they were.
        var status = stat()
        stat(path, &status)
        let handle = FileHandle(forWritingAtPath: path)
        try? handle?.write(contentsOf: Data([255]))
        try? handle?.close()
        utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0)
      },
    ]
    let opened = try open()
    for change in changes {
      try folder.put(bytes(200_000), at: "log")
      let isFirst = Mutex(true)
      nonisolated(unsafe) let change = change
      let control = TransferControl { _, _ in
        if isFirst.withLock({ first in
          defer { first = false }
          return first
        }) {
          change(source)
        }
      }
      #expect(throws: StoreError.changedWhileRead(path: source)) {
        try opened.addEvidence(from: source, control)
      }
    }
    #expect(names().isEmpty)
  }

  @Test("checking tells missing, changed, unfinished and unreferenced files apart")
  func check() throws {
    let opened = try open()
    var records: [Evidence] = []
    for number in 0..<4 {
      try folder.put(bytes(100 + number), at: "f\(number)")
      records.append(record(try opened.addEvidence(from: folder.file("f\(number)"))))
    }
    let evidence = opened.evidence
    unlink(evidence.blob(records[0].digest))
    try folder.put(bytes(55), at: "plant.evidence/\(records[1].digest.text)")
    try folder.put([1], at: "plant.evidence/adding")
    let problems = try evidence.check(Array(records.prefix(3)))
    #expect(
      problems.map(\.id) == [
        "missing-evidence", "changed-evidence", "unreferenced-evidence", "unfinished-evidence",
      ])
    #expect(problems.map(\.severity) == [.error, .error, .warning, .warning])
    #expect(problems[0].place == "\(records[0].id) f0")
    #expect(throws: StoreError.cancelled(path: evidence.path)) {
      try evidence.check(records, TransferControl(isCancelled: { true }))
    }
  }

  @Test("nothing is handed out that is not what was attached, and no file is overwritten")
  func extraction() throws {
    let opened = try open()
    try folder.put(bytes(200_000), at: "photo")
    let photo = record(try opened.addEvidence(from: folder.file("photo")))
    #expect(throws: StoreError.alreadyExists(path: folder.file("photo"))) {
      try opened.evidence.extract(photo, to: folder.file("photo"))
    }
    let blob = opened.evidence.blob(photo.digest)
    var changed = bytes(200_000)
    changed[199_999] ^= 1
    try folder.put(changed, at: "plant.evidence/\(photo.digest.text)")
    #expect(throws: StoreError.notTheEvidence(path: blob)) {
      try opened.evidence.extract(photo, to: folder.file("out"))
    }
    var read = 0
    #expect(throws: StoreError.notTheEvidence(path: blob)) {
      try opened.evidence.read(photo) { (chunk) throws(StoreError) in read += chunk.count }
    }
    #expect(read == 0)
    unlink(blob)
    #expect(throws: StoreError.evidenceMissing(path: blob)) {
      try opened.evidence.extract(photo, to: folder.file("out"))
    }
    #expect(!folder.names.contains { $0.hasPrefix("out") })
  }

  @Test("a folder that is none, and a read-only workspace, are clear errors")
  func noFolder() throws {
    try folder.put(bytes(3), at: "photo")
    let opened = try open()
    let second = try open()
    #expect(throws: StoreError.self) { try second.addEvidence(from: folder.file("photo")) }
    try folder.put([], at: "plant.evidence")
    #expect(
      throws: StoreError.unwritable(path: path + ".evidence", reason: SystemError(ENOTDIR))
    ) {
      try opened.addEvidence(from: folder.file("photo"))
    }
  }

  @Test("evidence of an encrypted workspace is sealed under a name that tells nothing")
  func sealed() throws {
    let secret = folder.file("sealed")
    let passphrase = try #require(Passphrase("correct horse"))
    try WorkspaceStore.create(
      Samples.workspace(id: "w-sealed"), at: secret, protection: Protection(passphrase))
    let marker = Array("MARKER-OF-THE-PLANT".utf8)
    let content = bytes(70_000) + marker
    try folder.put(content, at: "photo")
    let opened = try WorkspaceStore.open(
      secret, as: Samples.holder, key: .passphrase(passphrase), disk: .system)
    let photo = record(try opened.addEvidence(from: folder.file("photo")))
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: secret + ".evidence").first)
    #expect(name != photo.digest.text && ContentDigest(text: name) != nil)
    let written = try #require(folder.bytes("sealed.evidence/\(name)"))
    #expect(Data(written).range(of: Data(marker)) == nil)
    opened.close()
    let evidence = try WorkspaceStore.readWithEvidence(secret, passphrase: passphrase).evidence
    #expect(try evidence.check([photo]).isEmpty)
    try evidence.extract(photo, to: folder.file("out"))
    #expect(folder.bytes("out") == content)
    var altered = written
    altered[altered.count - 40] ^= 1
    try folder.put(altered, at: "sealed.evidence/\(name)")
    let problems = try evidence.check([photo])
    #expect(problems.map(\.id) == ["changed-evidence"])
    #expect(problems.map(\.summary).allSatisfy { $0.contains("chunk 2 of 2") })
  }
}
