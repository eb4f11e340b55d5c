import AssessmentModel
import DocumentFormat
import Glibc
import Testing

@testable import WorkspaceStore

@Suite("Sessions as their locks tell them")
struct SessionLockTests {
  private static let here = HolderName.current(since: Samples.moment)

  private static func changed(_ change: (inout HolderName) -> Void) -> HolderName {
    var holder = here
    change(&holder)
    return holder
  }

  /// A disk with a lock file by some holder, locked or not.
  private static func disk(_ holder: HolderName?, isLocked: Bool) throws -> Disk {
    let simulated = SimulatedDisk()
    let bytes = holder.map { JSONWriter.document($0, layout: .oneLine) } ?? Array("noise".utf8)
    simulated.put(bytes, at: "plant.lock")
    let disk = Disk(calls: simulated.operations)
    if isLocked {
      let file = try disk.open("plant.lock", O_RDWR)
      #expect(try disk.calls.lock(file))
    }
    return disk
  }

  private static func session(_ disk: Disk) -> WriterLock.Session {
    WriterLock.session(at: "plant.lock", as: here, disk: disk)
  }

  @Test("a lock that is held is a session at work, whatever its file says")
  func live() throws {
    let elsewhere = Self.changed { $0.host = "control-room" }
    for holder in [Self.here, elsewhere] {
      #expect(Self.session(try Self.disk(holder, isLocked: true)) == .live(holder))
    }
    #expect(Self.session(try Self.disk(nil, isLocked: true)) == .live(nil))
  }

  @Test("a lock file that nobody holds is a session that has ended, on this machine")
  func ended() throws {
    let former = Self.changed { $0.boot = "former" }
    for holder in [Self.here, former] {
      #expect(Self.session(try Self.disk(holder, isLocked: false)) == .none)
    }
    #expect(Self.session(try Self.disk(nil, isLocked: false)) == .none)
    #expect(Self.session(Disk(calls: SimulatedDisk().operations)) == .none)
  }

  @Test("a lock file of another machine that nobody holds here says nothing about its end")
  func elsewhere() throws {
    let others = [
      Self.changed { $0.host = "control-room" },
      Self.changed { ($0.host, $0.machine) = ("control-room", "other") },
    ]
    for holder in others {
      #expect(Self.session(try Self.disk(holder, isLocked: false)) == .elsewhere(holder))
    }
  }

  @Test("looking leaves the lock to those who want it")
  func lookingLetsGo() throws {
    let disk = try Self.disk(Self.here, isLocked: false)
    _ = Self.session(disk)
    guard case .taken = WriterLock.attempt("plant.lock", as: Self.here, disk: disk) else {
      Issue.record("the lock cannot be taken")
      return
    }
  }
}
