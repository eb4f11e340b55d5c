import DocumentFormat
import EmbeddedFiles

/// Reads the sample files that were compiled into the program.
enum SampleFile {
  static func bytes(_ path: String) throws(SampleError) -> [UInt8] {
    guard let file = EmbeddedFile(path: path) else { throw .missing(path: path) }
    return file.bytes
  }

  static func record<Record: JSONRecord>(
    _ path: String, as type: Record.Type
  ) throws(SampleError) -> Record {
    let bytes = try bytes(path)
    do {
      return try JSONReader.document(Record.self, from: bytes)
    } catch {
      throw .unreadable(path: path, error)
    }
  }
}
