import AssessmentModel
import Glibc
import RequirementCatalog
import WorkspaceStore

/// One answer that is on the disk, against a bare write and fdatasync of as many bytes.
struct DurableAnswer {
  private let store: OpenWorkspace
  private var document: WorkspaceDocument
  private let bare: Int32
  private let journal: String
  private let place: PlaceID

  /// Opens the workspace and makes a file for the bare writes in the same folder.
  init(_ path: String) throws {
    store = try WorkspaceStore.open(path, as: .current(since: Timestamp(seconds: 0)))
    document = store.loaded.document
    journal = path + ".journal"
    bare = Glibc.open(path + ".bare", O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0, let first = document.workspace.places.first?.id else {
      throw BenchmarkError.call("open", code: errno)
    }
    place = first
    for round in 0..<5 { _ = try answer(round) }
  }

  /// Seconds of one answer and of as many bare bytes, for each round; which goes first alternates.
  mutating func measure(rounds: Int) throws -> (durable: Samples, bare: Samples) {
    let size = try bytes(of: 50)
    let bytes = [UInt8](repeating: 0x61, count: size)
    var durable: [Double] = []
    var plain: [Double] = []
    for round in 0..<rounds {
      if round.isMultiple(of: 2) { durable.append(try answer(round)) }
      plain.append(try write(bytes))
      if !round.isMultiple(of: 2) { durable.append(try answer(round)) }
    }
    store.close()
    close(bare)
    return (Samples(durable), Samples(plain))
  }

  private mutating func answer(_ round: Int) throws -> Double {
    let requirement = Catalog.requirements[round % Catalog.requirements.count].id
    var answer = Answer(.met, note: "Seen at the operator station, round \(round % 10).")
    answer.assessor = "A. Assessor"
    let edit = Edit.setAnswer(place, requirement, answer)
    let change = try document.perform(edit, author: "A. Assessor", at: Timestamp(seconds: round))
    return try Stopwatch.time { try store.append([change]) }
  }

  private func write(_ bytes: [UInt8]) throws -> Double {
    try Stopwatch.time {
      guard Glibc.write(bare, bytes, bytes.count) == bytes.count, fdatasync(bare) == 0 else {
        throw BenchmarkError.call("fdatasync", code: errno)
      }
    }
  }

  /// How many bytes of the journal one answer takes.
  private mutating func bytes(of answers: Int) throws -> Int {
    let before = try size()
    for round in 0..<answers { _ = try answer(round) }
    return (try size() - before) / answers
  }

  private func size() throws -> Int {
    var status = stat()
    guard stat(journal, &status) == 0 else { throw BenchmarkError.call("stat", code: errno) }
    return status.st_size
  }
}
