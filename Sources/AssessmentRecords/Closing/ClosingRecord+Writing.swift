import AssessmentModel
import DocumentFormat
import DocumentSecurity
import WorkspaceStore

extension ClosingRecord {
  /// Signs what the files of a workspace are now, as their bytes on the disk say.
  public init(
    of workspace: WorkspaceID, _ parts: WorkspaceParts, key: SigningKey, signedBy: String,
    asOf day: CalendarDate? = nil, at moment: Timestamp
  ) throws(RecordError) {
    var files: [RecordedFile] = []
    for source in parts.files { files.append(try source.read()) }
    self.init(of: workspace, files: files, key: key, signedBy: signedBy, asOf: day, at: moment)
  }

  /// Writes the record as a whole; a file that stands there already is refused.
  public func write(to path: String) throws(RecordError) {
    try RecordError.files { () throws(StoreError) in
      try AtomicFile.write(JSONWriter.document(self), to: path, replacing: false)
    }
  }

  /// Where the record of a workspace lies unless the user says otherwise.
  public static func path(beside workspace: String) -> String {
    workspace + (FileRole.record.ending ?? "")
  }

  /// The folder from which a record at a path sees its files.
  public static func folder(of path: String) -> String { RelativeName.split(path).folder }
}
