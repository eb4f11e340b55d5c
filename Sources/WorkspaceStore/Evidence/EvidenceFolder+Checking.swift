import AssessmentModel
import DocumentSecurity

extension EvidenceFolder {
  /// Compares the files of the folder with the records of a workspace: what is missing, what is no
  /// longer what was attached, and what no record refers to.
  ///
  /// Each file is read once. Throws only where it is cancelled or the folder cannot be listed.
  public func check(
    _ evidence: [Evidence], _ control: TransferControl = TransferControl()
  ) throws(StoreError) -> [Diagnostic] {
    let total = evidence.reduce(0) { $0 + min($1.size, ByteTotal.limit) }
    var problems: [Diagnostic] = []
    var seen: [ContentDigest: Result<Void, StoreError>] = [:]
    var before = 0
    for record in evidence {
      let start = before
      let own = TransferControl(
        progress: { done, _ in control.progress(start + done, max(total, start + done)) },
        isCancelled: control.isCancelled)
      if seen[record.digest] == nil { seen[record.digest] = try verdict(on: record, own) }
      if case .failure(let error) = seen[record.digest] {
        problems.append(Self.problem(error, of: record))
      }
      before += min(record.size, ByteTotal.limit)
    }
    return problems + (try strangers(besides: evidence))
  }

  /// Sizes come from files that anybody may have changed; so many bytes of each count for progress.
  private enum ByteTotal { static let limit = 1 << 40 }

  private func verdict(
    on record: Evidence, _ control: TransferControl
  ) throws(StoreError) -> Result<Void, StoreError> {
    do throws(StoreError) {
      _ = try intactBlob(of: record, control)
      return .success(())
    } catch {
      if case .cancelled = error { throw error }
      return .failure(error)
    }
  }

  private static func problem(_ error: StoreError, of record: Evidence) -> Diagnostic {
    let id =
      switch error {
      case .evidenceMissing: "missing-evidence"
      case .notTheEvidence, .sealed, .notAFile: "changed-evidence"
      default: "unreadable-evidence"
      }
    return Diagnostic(
      id: id, severity: .error, place: "\(record.id) \(record.name)", summary: error.summary,
      fix: error.fix)
  }

  /// Files that no record refers to.
  private func strangers(besides evidence: [Evidence]) throws(StoreError) -> [Diagnostic] {
    let known = Set(evidence.map { coding.blobName(for: $0.digest) })
    let names: [String]
    do throws(SystemError) {
      names = try disk.names(in: path)
    } catch {
      throw .unreadable(path: path, reason: error)
    }
    return names.filter { !known.contains($0) }.map { name in
      let place = "\(FilePaths.name(of: path))/\(name)"
      return name == Self.unfinishedName
        ? Diagnostic(
          id: "unfinished-evidence", severity: .warning, place: place,
          summary: "a file was being attached when the program ended",
          fix: "open the workspace; that takes this rest away")
        : Diagnostic(
          id: "unreferenced-evidence", severity: .warning, place: place,
          summary: "no record refers to this file, as after an undone attachment",
          fix: "remove it when nobody wants to redo that")
    }
  }
}
