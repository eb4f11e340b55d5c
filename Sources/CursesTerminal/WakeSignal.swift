import CTerminal

/// Interrupts a waiting terminal from another thread, so that it gives the event `wake`.
///
/// Any number of signals before the terminal looks are one event. A signal after the terminal was
/// closed does nothing.
public final class WakeSignal: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(TerminalError) {
    var readEnd: Int32 = -1
    var writeEnd: Int32 = -1
    guard ct_make_pipe(&readEnd, &writeEnd) == 0 else { throw .noDescriptors }
    self.readEnd = readEnd
    self.writeEnd = writeEnd
  }

  deinit {
    ct_close_descriptor(readEnd)
    ct_close_descriptor(writeEnd)
  }

  /// Asks the terminal for attention; never blocks.
  public func signal() {
    ct_wake(writeEnd)
  }

  var signalDescriptor: Int32 { writeEnd }
}
