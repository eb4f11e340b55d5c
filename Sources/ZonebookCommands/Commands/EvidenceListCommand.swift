import ArgumentParser
import AssessmentModel
import DocumentFormat

/// `zonebook evidence list FILE`.
struct EvidenceListCommand: UnlockingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List attached files and what they are attached to.")

  @Argument(help: "The workspace, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "table or json.")
  var format = OutputFormat.table

  @OptionGroup var unlocking: PassphraseOptions

  func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let workspace = try WorkspaceFiles.read(file, in: surroundings)
    let subjects = workspace.evidenceSubjects().mapValues { $0.map(workspace.heading(of:)) }
    switch format {
    case .json: try surroundings.emit(Self.json(workspace.evidence, subjects))
    case .table where workspace.evidence.isEmpty: try surroundings.say(Messages.noEvidence)
    case .table:
      var table = TextTable(
        ["ID", "Digest", "Size", "Name", "Method", "Attached to", "Caption"], in: surroundings)
      for evidence in workspace.evidence {
        table.add([
          evidence.id.text, evidence.shortDigest, evidence.sizeText, evidence.name,
          evidence.method?.title ?? "", (subjects[evidence.id] ?? []).joined(separator: ", "),
          evidence.caption,
        ])
      }
      try table.show()
    }
    return .done
  }

  private static func json(
    _ evidence: [Evidence], _ subjects: [EvidenceID: [String]]
  ) -> [UInt8] {
    JSONWriter.document { writer in
      writer.object { writer in
        writer.field("evidence") { writer in
          CatalogJSON.write(evidence.map { fields(of: $0, subjects[$0.id] ?? []) }, to: &writer)
        }
      }
    }
  }

  private static func fields(
    of evidence: Evidence, _ subjects: [String]
  ) -> [CatalogJSON.Field] {
    let texts = [
      ("addedAt", evidence.addedAt?.text ?? ""), ("addedBy", evidence.addedBy),
      ("caption", evidence.caption), ("method", evidence.method?.rawValue ?? ""),
    ].filter { !$0.1.isEmpty }
    return texts.map { name, text in (name, { $0.write(text) }) } + [
      ("attachedTo", { subjects.write(to: &$0) }),
      ("digest", { $0.write(evidence.digest.text) }),
      ("id", { $0.write(evidence.id.text) }),
      ("name", { $0.write(evidence.name) }),
      ("size", { $0.write(evidence.size) }),
    ]
  }
}
