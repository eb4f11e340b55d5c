extension ReportEvidence: TemplateRecord {
  static let tags = TagTable<ReportEvidence>([
    .text("fileName") { $0.evidence.name },
    .text("caption") { $0.evidence.caption },
    .text("method") { $0.evidence.method?.title ?? "" },
    .text("size") { $0.evidence.sizeText },
    .text("digest") { $0.evidence.digest.text },
    .text("attachedTo") { $0.subjects.joined(separator: ", ") },
    .text("added") { file in
      let who = [file.evidence.addedBy, file.evidence.addedAt.map(Wording.moment) ?? ""]
      return who.filter { !$0.isEmpty }.joined(separator: ", ")
    },
  ])
}
