import AssessmentRecords
import DocumentFormat
import DocumentSecurity

/// What a closing record proves, for people and for programs.
enum RecordOutput {
  /// Writes every file with what has become of it, then what the signature is worth.
  static func show(
    _ verification: RecordVerification, expected: PublicKey?, in surroundings: Surroundings
  ) throws(CommandError) {
    var table = TextTable(["State", "What", "File"], in: surroundings)
    for file in verification.files {
      table.add([Messages.state(file.state), file.role.rawValue, file.name])
    }
    try table.show()
    try surroundings.say("")
    let record = verification.record
    try surroundings.say(
      Messages.signature(verification.signature, expected: expected?.fingerprint))
    try surroundings.say(
      Messages.signer(surroundings.shown(record.signedBy), at: record.signedAt))
    if let day = record.asOf { try surroundings.say(Messages.levels(asOf: day)) }
    try surroundings.say(Messages.fingerprint(record.publicKey))
    try surroundings.say(Messages.verdict(verification))
  }

  /// The same as JSON.
  static func json(_ verification: RecordVerification) -> [UInt8] {
    JSONWriter.document { write(verification, to: &$0) }
  }

  /// The same of a bundle: how many files it has, and what the record in it proves, if there is one.
  static func json(_ verification: BundleVerification, isGood: Bool) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("files") { $0.write(verification.manifest.files.count) }
        writer.field("isGood") { $0.write(isGood) }
        writer.field("isSigned") { $0.write(verification.record != nil) }
        if let record = verification.record {
          writer.field("record") { write(record, to: &$0) }
        }
        writer.field("workspace") { verification.manifest.workspace.write(to: &$0) }
      }
    }
  }

  private static func write(_ verification: RecordVerification, to writer: inout JSONWriter) {
    let record = verification.record
    writer.object { writer in
      writer.field("asOf") { writer in
        if let day = record.asOf { day.write(to: &writer) } else { writer.writeNull() }
      }
      writer.field("files") { writer in
        writer.array { writer in
          for file in verification.files { writer.element { write(file, to: &$0) } }
        }
      }
      writer.field("fingerprint") { record.publicKey.fingerprint.write(to: &$0) }
      writer.field("isGood") { $0.write(verification.isGood) }
      writer.field("publicKey") { record.publicKey.write(to: &$0) }
      writer.field("signature") { $0.write(verification.signature.rawValue) }
      writer.field("signedAt") { record.signedAt.write(to: &$0) }
      writer.field("signedBy") { $0.write(record.signedBy) }
      writer.field("workspace") { record.workspace.write(to: &$0) }
    }
  }

  private static func write(_ file: FileFinding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name") { $0.write(file.name) }
      writer.field("role") { $0.write(file.role.rawValue) }
      writer.field("state") { $0.write(name(of: file.state)) }
    }
  }

  private static func name(of state: FileState) -> String {
    switch state {
    case .same: "same"
    case .changed: "changed"
    case .larger: "larger"
    case .smaller: "smaller"
    case .missing: "missing"
    case .notAFile: "notAFile"
    case .unreadable: "unreadable"
    case .added: "added"
    }
  }
}
