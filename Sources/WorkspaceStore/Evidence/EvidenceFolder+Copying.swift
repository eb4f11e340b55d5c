import AssessmentModel

extension EvidenceFolder {
  /// Copies evidence of a folder with the same coding into this one, byte for byte, and makes sure that
  /// it is what was attached; what is here already stays.
  func take(_ evidence: Evidence, from other: EvidenceFolder) throws(StoreError) {
    if (try? intactBlob(of: evidence, TransferControl())) != nil { return }
    try make()
    var source = try FileReader(other.blob(evidence.digest), disk: disk)
    var copy = try PendingFile(for: blob(evidence.digest), disk: disk)
    while source.offset < source.size {
      let piece = try source.read(EvidenceCoding.chunkSize)
      guard !piece.isEmpty else { break }
      try copy.append(piece)
    }
    try copy.sync()
    try copy.putInPlace()
    _ = try intactBlob(of: evidence, TransferControl())
  }
}
