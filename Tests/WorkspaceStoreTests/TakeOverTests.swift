import AssessmentModel
import DocumentFormat
import Glibc
import Testing

@testable import WorkspaceStore

@Suite("Taking over")
struct TakeOverTests {
  private static let here = {
    var holder = Samples.holder
    (holder.machine, holder.boot, holder.processSpace) = ("machine", "boot", "pid:[1]")
    return holder
  }()

  private static func changed(_ change: (inout HolderName) -> Void) -> HolderName {
    var holder = here
    change(&holder)
    return holder
  }

  // MARK: Who has ended

  @Test("a holder of this machine has ended when that was started anew, or the process is gone")
  func ended() {
    let before = Self.changed { $0.boot = "former" }
    #expect(before.hasEnded(seenBy: Self.here) { _ in true })
    #expect(Self.here.hasEnded(seenBy: Self.here) { _ in false })
    #expect(!Self.here.hasEnded(seenBy: Self.here) { _ in true })
  }

  @Test("a holder counts as alive wherever a mark is missing or differs")
  func unknown() {
    let others = [
      Self.changed { $0.host = "other" }, Self.changed { $0.machine = "other" },
      Self.changed { $0.machine = "" }, Self.changed { $0.boot = "" },
      Self.changed { $0.processSpace = "pid:[2]" }, Self.changed { $0.processSpace = "" },
      Self.changed { ($0.host, $0.boot) = ("other", "former") },
      Self.changed { ($0.machine, $0.boot) = ("other", "former") }, Samples.holder,
    ]
    for other in others { #expect(!other.hasEnded(seenBy: Self.here) { _ in false }, "\(other)") }
    let bare = Self.changed { ($0.machine, $0.boot) = ("", "") }
    #expect(!bare.hasEnded(seenBy: bare) { _ in false })
  }

  @Test("the marks of this machine are there, stay the same, and do not give its identifier away")
  func marks() throws {
    let one = HolderName.current(since: Samples.moment)
    #expect(one == .current(since: Samples.moment))
    #expect(!one.boot.isEmpty)
    #expect(one.processSpace.hasPrefix("pid:["))
    if let identifier = try? AtomicFile.read("/etc/machine-id") {
      let text = String(decoding: identifier, as: UTF8.self)
      #expect(one.machine.isEmpty || !text.contains(one.machine))
    }
  }

  // MARK: Locks that outlive their owners

  /// A workspace whose lock is held by nobody any more, as a file server may do after a crash.
  private func orphaned(
    by owner: HolderName, onNetwork: Bool = true
  ) throws -> (disk: Disk, store: OpenWorkspace, simulated: SimulatedDisk) {
    let simulated = SimulatedDisk()
    var calls = simulated.operations
    calls.locksOutliveOwners = { _ in onNetwork }
    let disk = Disk(calls: calls)
    try WorkspaceStore.create(Samples.workspace(), at: "plant", replacing: false, disk: disk)
    let file = try disk.open("plant.lock", O_RDWR | O_CREAT)
    #expect(try disk.calls.lock(file))
    try disk.write(JSONWriter.document(owner, layout: .oneLine), to: file, at: 0)
    let store = try WorkspaceStore.open("plant", as: Self.here, disk: disk)
    #expect(store.isReadOnly)
    #expect(store.holder == owner)
    return (disk, store, simulated)
  }

  @Test("a lock that outlived a crash of this machine is taken over, when two looks agree")
  func crashed() throws {
    let owner = Self.changed { $0.boot = "former" }
    let (_, store, simulated) = try orphaned(by: owner)
    #expect(try store.successor(as: Self.here) == nil)
    let next = try #require(try store.successor(as: Self.here))
    #expect(!next.isReadOnly)
    var document = next.loaded.document
    try next.append([try document.perform(Samples.edit(1), author: "a", at: Samples.moment)])
    next.close()
    #expect(simulated.names == ["plant", "plant.history", "plant.journal"])
  }

  @Test("a lock of another machine is never broken, and none on a local disk")
  func alive() throws {
    let owner = Self.changed { ($0.host, $0.boot) = ("other", "former") }
    for (owner, onNetwork) in [(owner, true), (Self.changed { $0.boot = "former" }, false)] {
      let (_, store, simulated) = try orphaned(by: owner, onNetwork: onNetwork)
      for _ in 0..<5 { #expect(try store.successor(as: Self.here) == nil) }
      #expect(simulated.names.contains("plant.lock"))
    }
  }

  @Test("a lock file that changes between two looks is looked at anew")
  func changing() throws {
    let owner = Self.changed { $0.boot = "former" }
    let (disk, store, _) = try orphaned(by: owner)
    #expect(try store.successor(as: Self.here) == nil)
    try disk.remove("plant.lock")
    let file = try disk.open("plant.lock", O_RDWR | O_CREAT)
    #expect(try disk.calls.lock(file))
    try disk.write(JSONWriter.document(Self.here, layout: .oneLine), to: file, at: 0)
    #expect(try store.successor(as: Self.here) == nil)
  }

  @Test("what the kernel says about mounted file systems tells networks from local disks")
  func mounts() {
    let table = """
      22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
      40 22 0:37 / /home/anna/with\\040blank rw shared:5 - fuse.sshfs anna@server: rw
      41 22 0:38 / /srv rw,relatime shared:6 master:2 - nfs4 server:/srv rw,vers=4.2
      broken
      """
    #expect(MountedFileSystem.type(ofDevice: "8:2", in: table) == "ext4")
    #expect(MountedFileSystem.type(ofDevice: "0:37", in: table) == "fuse.sshfs")
    #expect(MountedFileSystem.type(ofDevice: "0:38", in: table) == "nfs4")
    #expect(MountedFileSystem.type(ofDevice: "9:9", in: table) == nil)
    for type in ["nfs4", "cifs", "fuse.sshfs", "9p"] { #expect(MountedFileSystem.isNetwork(type)) }
    for type in ["ext4", "tmpfs", "overlay", "btrfs", "fuseblk", "vfat"] {
      #expect(!MountedFileSystem.isNetwork(type))
    }
    #expect(!MountedFileSystem.asksAnotherMachine("/proc"))
  }
}
