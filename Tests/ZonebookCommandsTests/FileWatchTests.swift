import Dispatch
import Foundation
import Synchronization
import Testing

@testable import ZonebookCommands

@Suite("Watching a file")
struct FileWatchTests {
  @Test(
    "a foreign change is noticed, also where the user has no watch left", arguments: [false, true])
  func notices(hasNoWatchLeft: Bool) async throws {
    let folder = try PlantFolder()
    try folder.put([1], at: "plant.json")
    let queue = DispatchQueue(label: "test")
    let watch =
      hasNoWatchLeft
      ? FileWatch(path: folder.path("plant.json"), queue: queue) { -1 }
      : FileWatch(path: folder.path("plant.json"), queue: queue)
    let count = Mutex(0)
    await confirmation(expectedCount: 1...) { confirm in
      await withCheckedContinuation { continuation in
        watch.begin {
          confirm()
          let isFirst = count.withLock { count in
            defer { count += 1 }
            return count == 0
          }
          if isFirst { continuation.resume() }
        }
        try? folder.put([2], at: "plant.json")
      }
    }
    withExtendedLifetime(watch) {}
  }
}
