import AssessmentModel
import DocumentSecurity
import Glibc

extension HolderName {
  /// Fills in what tells this machine, its present run and its process numbers from others.
  mutating func markMachine() {
    machine = Self.line("/etc/machine-id").map(Self.disguised) ?? ""
    boot = Self.line("/proc/sys/kernel/random/boot_id").map(Self.disguised) ?? ""
    var buffer = [CChar](repeating: 0, count: 64)
    let count = readlink("/proc/self/ns/pid", &buffer, buffer.count)
    processSpace = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A machine's identifier is not for others (machine-id(5)): the file gets a part of its digest.
  private static func disguised(_ identifier: String) -> String {
    String(ContentDigest(of: "zonebook lock \(identifier)".utf8).text.prefix(16))
  }

  /// The text of a small file of the system; nil where there is none. These files have no size.
  private static func line(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
