import WorkspaceStore

extension RecordError {
  /// Does something with files, whose errors become errors of records.
  static func files<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(RecordError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension FileReader {
  /// Opens a file whose errors are errors of records.
  init(recorded path: String) throws(RecordError) {
    do throws(StoreError) {
      self = try FileReader(path)
    } catch {
      throw .file(error)
    }
  }

  /// The next `count` bytes; fewer at the end only.
  mutating func next(_ count: Int) throws(RecordError) -> [UInt8] {
    do throws(StoreError) {
      return try read(count)
    } catch {
      throw .file(error)
    }
  }
}

extension PendingFile {
  /// Begins a file whose errors are errors of records.
  init(recorded path: String) throws(RecordError) {
    do throws(StoreError) {
      self = try PendingFile(for: path)
    } catch {
      throw .file(error)
    }
  }

  /// Writes the next bytes.
  mutating func add(_ bytes: [UInt8]) throws(RecordError) {
    do throws(StoreError) {
      try append(bytes)
    } catch {
      throw .file(error)
    }
  }
}
