import Testing

@testable import WorkspaceStore

@Suite("Files written and read piece by piece")
struct PendingFileTests {
  private static let folder = "/folder"
  private static let path = "/folder/bundle"
  private static let pieces: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 5000)]

  @Test("a file is there as a whole or not at all, whichever call fails")
  func faults() throws {
    let counting = FaultyOperations(SimulatedDisk().operations)
    #expect(write(Disk(calls: counting.operations)))
    for fault in Fault.allCases where !fault.isDeadly {
      for index in 0..<counting.count {
        let disk = Disk(calls: SimulatedDisk().operations)
        let faulty = FaultyOperations(disk.calls, at: index, fault)
        let isWritten = write(Disk(calls: faulty.operations))
        let found = try? disk.read(Self.path).bytes
        #expect(found == nil || found == Self.pieces.flatMap { $0 }, "\(fault) at \(index)")
        #expect(!isWritten || found != nil, "\(fault) at \(index)")
      }
    }
  }

  @Test("a file that stands there already is refused and stays as it is")
  func existing() throws {
    let disk = Disk(calls: SimulatedDisk().operations)
    #expect(write(disk))
    #expect(!write(disk))
    #expect(try disk.read(Self.path).bytes == Self.pieces.flatMap { $0 })
  }

  @Test("what is not put in place goes away, and what takes its place meanwhile stays")
  func abandoned() throws {
    let scratch = try ScratchFolder()
    do {
      var pending = try PendingFile(for: scratch.file("a"))
      try pending.append([1])
      #expect(scratch.names.count == 1)
    }
    #expect(scratch.names.isEmpty)
    var pending = try PendingFile(for: scratch.file("a"))
    try pending.append([1])
    try scratch.put([2], at: "a")
    do throws(StoreError) {
      try pending.putInPlace()
      Issue.record("a file was replaced")
    } catch {
      #expect(error == .alreadyExists(path: scratch.file("a")))
    }
    #expect(scratch.bytes("a") == [2])
  }

  @Test("a file is read in pieces, and a change meanwhile is noticed")
  func reading() throws {
    let scratch = try ScratchFolder()
    try scratch.put([1, 2, 3, 4, 5], at: "a")
    var reader = try FileReader(scratch.file("a"))
    #expect(try reader.read(2) == [1, 2])
    #expect(try reader.read(9) == [3, 4, 5])
    #expect(try reader.read(9) == [])
    let before = reader.isUnchanged
    #expect(before)
    try scratch.put([1, 2, 3, 4, 5, 6], at: "a")
    let after = reader.isUnchanged
    #expect(!after)
  }

  /// Writes a file piece by piece; whether that went well.
  private func write(_ disk: Disk) -> Bool {
    do throws(StoreError) {
      var pending = try PendingFile(for: Self.path, disk: disk)
      for piece in Self.pieces { try pending.append(piece) }
      try pending.sync()
      try pending.putInPlace()
      return true
    } catch {
      return false
    }
  }
}
