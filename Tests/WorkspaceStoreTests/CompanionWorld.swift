import AssessmentModel
import DocumentFormat
import RequirementCatalog

@testable import WorkspaceStore

/// A workspace with the files beside it at several points of its life, and of others like it, to be
/// mixed as sync programs and sticks mix them.
struct CompanionWorld {
  /// The files of one state by their endings.
  typealias Files = [String: [UInt8]]

  static let endings = ["", ".journal", ".history", ".lock"]
  /// Rows that the changes answer in turn, so that later answers take the place of earlier ones.
  static let rows = (0..<3).map { Catalog.requirements[$0].id }
  static let place = PlaceID.zone(Samples.zoneID(1))

  let older: Files
  let current: Files
  let newer: Files
  let branch: Files
  let foreign: Files

  /// `isClosed`: the current state was left properly; otherwise the program died with changes in the
  /// journal alone.
  init(isClosed: Bool) throws {
    let base = SimulatedDisk()
    try WorkspaceStore.create(
      Samples.workspace(), at: "plant", replacing: false, disk: Disk(calls: base.operations))
    older = try Self.change(base, 1...4, snapshotAfter: 3, isClosed: isClosed)
    current = try Self.change(base, 5...8, snapshotAfter: 6, isClosed: isClosed)
    newer = try Self.change(base, 9...12, snapshotAfter: 10, isClosed: isClosed)
    let other = Self.disk(older)
    branch = try Self.change(other, 105...110, snapshotAfter: 107, isClosed: isClosed)
    let strange = SimulatedDisk()
    try WorkspaceStore.create(
      Samples.workspace(id: "w-other"), at: "plant", replacing: false,
      disk: Disk(calls: strange.operations))
    foreign = try Self.change(strange, 205...209, snapshotAfter: 207, isClosed: isClosed)
  }

  /// A disk with these files.
  static func disk(_ files: Files) -> SimulatedDisk {
    let disk = SimulatedDisk()
    for (ending, bytes) in files { disk.put(bytes, at: "plant" + ending) }
    return disk
  }

  /// The number of the change that an answer comes from: the first number of its note; 0 for none.
  static func version(_ workspace: Workspace, _ row: RequirementID) -> Int {
    let note = workspace.answer(place, row).note
    return note.split(separator: " ").first.flatMap { Int($0) } ?? 0
  }

  /// Every link that stands in some files, which are the changes that they record.
  static func links(_ files: some Sequence<[UInt8]>) -> Set<ContentDigest> {
    files.reduce(into: []) { links, bytes in
      let content = JournalContent(bytes)
      for line in content.lines where line.kind == .change {
        if let link = (try? content.value(LinkedChange.self, of: line))?.link { links.insert(link) }
      }
    }
  }

  // MARK: Pieces

  /// Makes changes; `snapshotAfter` is the last one that is in the file where the program dies.
  private static func change(
    _ simulated: SimulatedDisk, _ numbers: ClosedRange<Int>, snapshotAfter: Int, isClosed: Bool
  ) throws -> Files {
    let disk = Disk(calls: simulated.operations)
    let open = try WorkspaceStore.open("plant", as: Samples.holder, disk: disk)
    var document = open.loaded.document
    for number in numbers {
      let answer = Answer(
        AnswerStatus.allCases[number % 5], note: "\(number) was seen", rationale: "r\(number)")
      let edit = Edit.setAnswer(place, rows[number % rows.count], answer)
      let time = Timestamp(seconds: Samples.moment.seconds + number)
      try open.append([try document.perform(edit, author: "anna", at: time)])
      if number == snapshotAfter { try open.writeSnapshot(document) }
    }
    if isClosed {
      try open.writeSnapshot(document)
      open.close()
    } else {
      simulated.crash(.all)
    }
    return endings.reduce(into: [:]) { $0[$1] = simulated.content("plant" + $1) }
  }
}
