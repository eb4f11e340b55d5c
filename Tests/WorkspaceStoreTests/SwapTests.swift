import AssessmentModel
import DocumentSecurity
import Testing

@testable import WorkspaceStore

@Suite("Files that are swapped beneath an encrypted session")
struct SwapTests {
  /// What is put in the place of one of our files.
  enum Stranger: CaseIterable {
    /// Another plant, in clear.
    case otherInClear
    /// Our plant as somebody has it in clear, from before the answers.
    case oursInClear
    /// Another plant, sealed with another key.
    case otherSealed
    /// Our own file of an earlier day.
    case older
    /// Nothing.
    case none
  }

  private static let path = "plant"
  static let protection = Protection(Passphrase("correct horse")!)
  private static let other = Protection(Passphrase("battery staple")!)
  private static let targets = ["plant", "plant.journal", "plant.history", "plant.lock"]

  /// The files of each stranger, by the names that ours have.
  private static let strangers: [Stranger: [String: [UInt8]]] = Dictionary(
    uniqueKeysWithValues: Stranger.allCases.map { ($0, files(of: $0)) })

  private static func files(of stranger: Stranger) -> [String: [UInt8]] {
    let protection: Protection? =
      switch stranger {
      case .otherInClear, .oursInClear, .none: nil
      case .otherSealed: other
      case .older: Self.protection
      }
    let isOurs = stranger == .oursInClear || stranger == .older
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    let workspace = Samples.workspace(zones: 2, id: isOurs ? "w-test" : "w-other")
    try? WorkspaceStore.create(
      workspace, at: path, replacing: false, protection: protection, disk: disk)
    if let open = try? WorkspaceStore.open(
      path, as: Samples.holder, key: .held(workspace.id, protection), disk: disk)
    {
      var document = open.loaded.document
      for number in 1...2 {
        let edit = Edit.putZone(Samples.zone(number + 10), at: nil)
        if let change = try? document.perform(edit, author: "b", at: Samples.moment) {
          try? open.append([change])
        }
      }
      try? open.writeSnapshot(document)
      open.close()
    }
    var files: [String: [UInt8]] = [:]
    for name in simulated.names { files[name] = simulated.content(name) }
    return files
  }

  /// Puts a stranger's file in the place of one of ours, or all of them.
  private static func swap(_ targets: [String], _ stranger: Stranger, on disk: SimulatedDisk) {
    for target in targets {
      if stranger != .none, let bytes = strangers[stranger]?[target] {
        disk.put(bytes, at: target)
      } else {
        try? disk.operations.remove(target)
      }
    }
  }

  @Test("nothing of an encrypted session is ever in clear, whatever is swapped at whichever call")
  func swappedAtEveryCall() {
    let counting = HookedOperations(SwapSession.prepared().operations)
    SwapSession(counting.operations).run()
    var runs = 0
    let whole = [["plant"], Self.targets, ["plant.journal"], ["plant.history"], ["plant.lock"]]
    for (number, targets) in whole.enumerated() {
      for stranger in Stranger.allCases {
        // Together the strangers cover every call of the file itself, and most of the others.
        let start = Stranger.allCases.firstIndex(of: stranger) ?? 0
        let step = number == 0 ? 4 : 16
        for index in stride(from: (start + 3 * number) % step, to: counting.count, by: step) {
          check(targets, stranger, before: index)
          runs += 1
        }
      }
    }
    print("swaps: \(runs), calls a session: \(counting.count)")
    #expect(runs > 900)
  }

  private func check(_ targets: [String], _ stranger: Stranger, before index: Int) {
    let simulated = SwapSession.prepared()
    let hooked = HookedOperations(simulated.operations, before: index) {
      Self.swap(targets, stranger, on: simulated)
    }
    SwapSession(hooked.operations).run()
    let name: Comment = "\(targets) by \(stranger) before call \(index)"
    for file in simulated.names {
      let bytes = simulated.content(file) ?? []
      #expect(!bytes.contains(SwapSession.marker), "\(file), \(name)")
    }
  }
}

/// What the workbench and the commands do with an encrypted workspace, one after the other, going on
/// after each refusal as far as the store lets them.
struct SwapSession {
  /// Stands in every answer of the session; in no file that is swapped in.
  static let marker = Array("größer".utf8)

  let disk: Disk

  init(_ operations: FileOperations) { disk = Disk(calls: operations) }

  private var key: KeySource { .held(WorkspaceID(unchecked: "w-test"), SwapTests.protection) }

  /// A disk with an encrypted workspace.
  static func prepared() -> SimulatedDisk {
    let simulated = SimulatedDisk()
    let disk = Disk(calls: simulated.operations)
    try? WorkspaceStore.create(
      Samples.workspace(), at: "plant", replacing: false, protection: SwapTests.protection,
      disk: disk)
    return simulated
  }

  func run() {
    guard let open = open() else { return }
    var document = open.loaded.document
    let second = self.open()
    var current = answer(1...4, &document, in: open)
    try? current.writeSnapshot(document)
    _ = try? second?.news()
    current = answer(5...13, &document, in: current)
    settle(current, document)
    _ = try? current.trail()
    _ = try? current.saveCopy(of: document, to: "copy", replacing: true)
    _ = try? current.openCopy(at: "copy", as: Samples.holder).adopt(document)
    current.close()
    if let heir = try? second?.successor(as: Samples.holder) {
      var document = document
      let end = answer(14...15, &document, in: heir)
      try? end.writeSnapshot(document)
      end.close()
    }
  }

  // MARK: Steps

  private func open() -> OpenWorkspace? {
    try? WorkspaceStore.open(
      "plant", as: Samples.holder, key: key, disk: disk,
      limits: JournalLimits(records: 6, bytes: 1 << 20))
  }

  /// Puts answers on the disk as the journal's writer does: where that fails, the files are opened anew
  /// and, where they say something else, superseded.
  private func answer(
    _ numbers: ClosedRange<Int>, _ document: inout WorkspaceDocument, in open: OpenWorkspace
  ) -> OpenWorkspace {
    var open = open
    for number in numbers {
      guard
        let change = try? document.perform(Samples.edit(number), author: "a", at: Samples.moment)
      else { continue }
      do throws(StoreError) {
        try open.append([change])
      } catch {
        open.close()
        if let next = try? open.reopen(as: Samples.holder) {
          _ = try? next.supersede(with: document)
          open = next
        }
      }
      do throws(StoreError) {
        try open.checkFile()
      } catch {
        settle(open, document)
      }
    }
    return open
  }

  /// Takes theirs where that can be read, and keeps both otherwise.
  private func settle(_ open: OpenWorkspace, _ document: WorkspaceDocument) {
    if (try? open.takeOtherVersion(insteadOf: document)) != nil {
      if let next = try? open.reopen(as: Samples.holder) {
        _ = try? next.supersede(with: document)
        next.close()
      }
    } else {
      _ = try? open.keepBoth(document)
    }
  }
}
