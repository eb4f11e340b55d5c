import AssessmentModel
import DocumentSecurity
import Testing

@testable import WorkspaceStore

@Suite("Faults of the disk while evidence is attached")
struct EvidenceFaultTests {
  private static let content = [UInt8](repeating: 7, count: 70_000)
  private static let source = "photo.jpg"

  /// A disk with a workspace and a file to attach.
  private func prepared() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try WorkspaceStore.create(
      Samples.workspace(), at: ScriptedSession.path, replacing: false,
      disk: Disk(calls: disk.operations))
    disk.put(Self.content, at: Self.source)
    return disk
  }

  /// Attaches the file and records it; true where the store said that both are on the disk.
  private func attach(_ disk: Disk) -> Bool {
    do {
      let open = try WorkspaceStore.open(ScriptedSession.path, as: Samples.holder, disk: disk)
      defer { open.close() }
      var document = open.loaded.document
      let file = try open.addEvidence(from: Self.source)
      let record = Evidence(
        id: EvidenceID(unchecked: "e-1"), digest: file.digest, size: file.size, name: file.name)
      let change = try document.perform(
        .putEvidence(record, at: nil), author: "a", at: Samples.moment)
      try open.append([change])
      return true
    } catch {
      return false
    }
  }

  @Test("no record is ever saved without its file, and a failure leaves no rest")
  func everyCallFails() throws {
    let counting = FaultyOperations(try prepared().operations)
    #expect(attach(Disk(calls: counting.operations)))
    var runs = 0
    for fault in Fault.allCases {
      let survivals = fault.isDeadly ? SimulatedDisk.Survival.allCases : [.all]
      for index in 0..<counting.count {
        for survival in survivals {
          try check(fault, at: index, survival)
          runs += 1
        }
      }
    }
    #expect(runs > 500)
  }

  private func check(
    _ fault: Fault, at index: Int, _ survival: SimulatedDisk.Survival
  ) throws {
    let simulated = try prepared()
    let faulty = FaultyOperations(simulated.operations, at: index, fault)
    let isDone = attach(Disk(calls: faulty.operations))
    let rest = simulated.names.filter { $0.hasSuffix("/" + EvidenceFolder.unfinishedName) }
    simulated.crash(survival)
    let name: Comment = "\(fault) at call \(index), then \(survival)"
    let disk = Disk(calls: simulated.operations)
    if !fault.isDeadly { #expect(rest.isEmpty, name) }
    let (loaded, folder) = try WorkspaceStore.readWithEvidence(
      ScriptedSession.path, key: .passphrase(nil), disk: disk)
    let workspace = loaded.document.workspace
    #expect(!isDone || workspace.evidence.count == 1, name)
    let problems = try folder.check(workspace.evidence)
    #expect(!problems.contains { $0.severity == .error }, name)
    guard workspace.evidence.isEmpty else { return }
    #expect(attach(disk), name)
    #expect(try folder.check([record()]).isEmpty, name)
  }

  private func record() -> Evidence {
    Evidence(
      id: EvidenceID(unchecked: "e-1"), digest: ContentDigest(of: Self.content),
      size: Self.content.count, name: Self.source)
  }
}
