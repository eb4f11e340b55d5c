import AssessmentModel
import Dispatch
import Synchronization
import TestSupport
import Testing
import WorkbenchApp

@testable import ZonebookCommands

@Suite("Keeping where the user is")
struct ResumeKeeperTests {
  /// Counts what is written.
  private final class Writes: Sendable {
    private let states = Mutex<[ResumeState]>([])
    let all = DispatchSemaphore(value: 0)
    var count: Int { states.withLock { $0.count } }
    var last: ResumeState? { states.withLock { $0.last } }

    func add(_ state: ResumeState) {
      states.withLock { $0.append(state) }
      all.signal()
    }
  }

  private static let long = DispatchTimeInterval.seconds(3600)
  private static let short = DispatchTimeInterval.milliseconds(1)

  private static func keeper(
    _ writes: Writes, rest: DispatchTimeInterval, draftDelay: DispatchTimeInterval
  ) -> ResumeKeeper {
    ResumeKeeper(
      folder: StateFolder(environment: [:]), rest: rest, draftDelay: draftDelay,
      write: { writes.add($0.state) })
  }

  private static func keep(_ state: ResumeState, in keeper: ResumeKeeper) {
    keeper.keep(state, for: WorkspaceID(unchecked: "w-1"), at: "plant", key: nil)
  }

  private static func moved(to line: Int) -> ResumeState {
    var state = ResumeState()
    state.listScroll = [line, 0]
    return state
  }

  @Test("moving about writes nothing, and leaving writes the last place once")
  func moving() {
    let writes = Writes()
    let keeper = Self.keeper(writes, rest: Self.long, draftDelay: Self.short)
    for line in 1...200 { Self.keep(Self.moved(to: line), in: keeper) }
    #expect(writes.count == 0)
    keeper.finish()
    keeper.finish()
    #expect(writes.count == 1)
    #expect(writes.last == Self.moved(to: 200))
  }

  @Test("a user who rests finds the last place written, without leaving")
  func resting() {
    let writes = Writes()
    let keeper = Self.keeper(writes, rest: Self.short, draftDelay: Self.long)
    Self.keep(Self.moved(to: 7), in: keeper)
    writes.all.wait()
    #expect(writes.last == Self.moved(to: 7))
  }

  @Test("going away and back writes nothing")
  func back() {
    let writes = Writes()
    let keeper = Self.keeper(writes, rest: Self.long, draftDelay: Self.long)
    Self.keep(Self.moved(to: 1), in: keeper)
    keeper.finish()
    Self.keep(Self.moved(to: 2), in: keeper)
    Self.keep(Self.moved(to: 1), in: keeper)
    keeper.finish()
    #expect(writes.count == 1)
  }

  @Test("what is typed is written while the typing goes on")
  func typing() throws {
    let writes = Writes()
    let keeper = Self.keeper(writes, rest: Self.long, draftDelay: Self.short)
    var state = Self.moved(to: 1)
    let key = try #require(DraftKey(text: "samplingNote"))
    state.drafts = [key: ["Half a"]]
    Self.keep(state, in: keeper)
    writes.all.wait()
    #expect(writes.last == state)
    state.drafts = [key: ["Half a thought"]]
    Self.keep(state, in: keeper)
    writes.all.wait()
    #expect(writes.last == state)
  }
}
