import AssessmentModel
import Testing

@testable import WorkspaceStore

@Suite("Faults of the disk")
struct FaultTests {
  @Test("every saved change is there after a fault in any call of a session, and nothing else")
  func everyCallFails() {
    let counting = FaultyOperations(SimulatedDisk().operations)
    var probe = ScriptedSession(counting)
    probe.run()
    #expect(probe.acknowledged == 14)
    var runs = 0
    for fault in Fault.allCases {
      let all = SimulatedDisk.Survival.allCases
      for index in 0..<counting.count {
        let survivals = fault.isDeadly ? [.synced, all[index % all.count]] : [.synced]
        for survival in survivals {
          check(fault, at: index, survival)
          runs += 1
        }
      }
    }
    print("fault runs: \(runs), calls a session: \(counting.count)")
    #expect(runs >= 2000)
  }

  private func check(_ fault: Fault, at index: Int, _ survival: SimulatedDisk.Survival) {
    let disk = SimulatedDisk()
    let faulty = FaultyOperations(disk.operations, at: index, fault)
    var session = ScriptedSession(faulty)
    session.run()
    disk.crash(survival)
    let name: Comment = "\(fault) at call \(index), then \(survival)"
    if fault.isDeadly == false {
      #expect(session.acknowledged == session.attempted, name)
      #expect(session.isCreated, name)
    }
    guard session.isCreated else { return }
    verify(session, Disk(calls: disk.operations), name)
  }

  private func verify(_ session: ScriptedSession, _ disk: Disk, _ name: Comment) {
    do throws(StoreError) {
      let open = try WorkspaceStore.open(session.path, as: Samples.holder, disk: disk)
      defer { open.close() }
      let found = open.loaded.document
      #expect(!open.isReadOnly, name)
      #expect((session.acknowledged...session.attempted).contains(found.revision), name)
      guard session.states.indices.contains(found.revision) else { return }
      let expected = session.states[found.revision]
      #expect(found.workspace == expected.workspace, name)
      #expect(
        expected.history.done.suffix(found.history.done.count) == found.history.done[...], name)
      let again = try WorkspaceStore.read(session.path, disk: disk)
      #expect(again.document == found, name)
      try goOn(open, found, disk, name)
      let trail = try WorkspaceStore.trail(
        of: session.path, key: .passphrase(nil), disk: disk)
      #expect(trail.check().isEmpty, name)
      #expect(trail.changes.last?.sequence == found.revision + 1, name)
    } catch {
      Issue.record("\(name): \(error)")
    }
  }

  /// The recovered files serve for the next session.
  private func goOn(
    _ open: OpenWorkspace, _ found: WorkspaceDocument, _ disk: Disk, _ name: Comment
  ) throws(StoreError) {
    var document = found
    guard let change = try? document.perform(Samples.edit(77), author: "b", at: Samples.moment)
    else { return }
    try open.append([change])
    #expect(try WorkspaceStore.read(ScriptedSession.path, disk: disk).document == document, name)
  }
}
