extension HolderName {
  /// Whether the holder ran on another machine than the observer, so that nothing is known of its end.
  func isElsewhere(seenBy observer: HolderName) -> Bool {
    host != observer.host
      || !machine.isEmpty && !observer.machine.isEmpty && machine != observer.machine
  }

  /// Whether the holder has certainly ended: it ran on the observer's machine, and that was started
  /// anew since, or no process has its number.
  ///
  /// Names of machines may be given twice, and containers have numbers of their own: where a mark
  /// is missing or differs, the holder counts as alive.
  func hasEnded(seenBy observer: HolderName, isRunning: (Int) -> Bool) -> Bool {
    guard !machine.isEmpty, machine == observer.machine, host == observer.host,
      !boot.isEmpty, !observer.boot.isEmpty
    else { return false }
    if boot != observer.boot { return true }
    return !processSpace.isEmpty && processSpace == observer.processSpace && !isRunning(process)
  }
}
