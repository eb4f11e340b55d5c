/// Every call into the operating system that the store makes, so that tests can make each one fail.
///
/// The calls are bare: ``Disk`` adds what every use needs (interrupted calls, short writes).
struct FileOperations: Sendable {
  /// Opens a file with flags and permissions of `open(2)`; gives its descriptor.
  var open: @Sendable (_ path: String, _ flags: Int32, _ mode: UInt32) throws(SystemError) -> Int32
  /// Closes a descriptor; nothing depends on the outcome, since what matters was synced before.
  var close: @Sendable (_ file: Int32) -> Void
  /// Reads at an offset; gives the number of bytes, 0 at the end.
  var read:
    @Sendable (_ file: Int32, _ into: UnsafeMutableRawBufferPointer, _ offset: Int)
      throws(SystemError) -> Int
  /// Writes at an offset; gives the number of bytes written, which may be fewer.
  var write:
    @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int)
      throws(SystemError) -> Int
  /// Waits until content, size and attributes are on the disk; also for folders.
  var sync: @Sendable (_ file: Int32) throws(SystemError) -> Void
  /// Waits until content and size are on the disk.
  var syncData: @Sendable (_ file: Int32) throws(SystemError) -> Void
  /// Cuts a file to a length.
  var truncate: @Sendable (_ file: Int32, _ length: Int) throws(SystemError) -> Void
  /// Sets the permissions, whatever the umask.
  var setMode: @Sendable (_ file: Int32, _ mode: UInt32) throws(SystemError) -> Void
  /// Gives a file another name and replaces what has it; without `replacing` fails with `EEXIST`.
  var rename:
    @Sendable (_ from: String, _ to: String, _ replacing: Bool) throws(SystemError) -> Void
  /// Removes a name.
  var remove: @Sendable (_ path: String) throws(SystemError) -> Void
  /// Makes a folder with permissions, less the umask.
  var makeFolder: @Sendable (_ path: String, _ mode: UInt32) throws(SystemError) -> Void
  /// The names in a folder, without the folder itself and its parent.
  var names: @Sendable (_ folder: String) throws(SystemError) -> [String]
  /// What stands at a path.
  var status: @Sendable (_ path: String, _ followsLinks: Bool) throws(SystemError) -> FileStatus
  /// What an open file is.
  var openStatus: @Sendable (_ file: Int32) throws(SystemError) -> FileStatus
  /// Where a symbolic link points.
  var target: @Sendable (_ link: String) throws(SystemError) -> String
  /// Takes the exclusive lock of an open file, or says that another one has it.
  var lock: @Sendable (_ file: Int32) throws(SystemError) -> Bool
  /// Whether this user may write to a path.
  var isWritable: @Sendable (_ path: String) -> Bool
  /// Whether a lock may stay after its owner ended, as on network file systems.
  var locksOutliveOwners: @Sendable (_ path: String) -> Bool = { _ in false }
  /// How many bytes a name in a folder may have; 0 where that is unknown.
  var nameLimit: @Sendable (_ folder: String) -> Int = { _ in 0 }
}
