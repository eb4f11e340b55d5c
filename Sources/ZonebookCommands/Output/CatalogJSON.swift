import DocumentFormat
import RequirementCatalog

/// Rows, texts and links of the catalog as JSON.
enum CatalogJSON {
  /// A field with what writes its value.
  typealias Field = (name: String, write: (inout JSONWriter) -> Void)

  /// The facts of a row.
  static func fields(of row: Requirement) -> [Field] {
    let verify: [Field] =
      row.verifyAgainstLicensedCopy.map { text in
        [("verifyAgainstLicensedCopy", { $0.write(text) })]
      } ?? []
    return verify + [
      ("clause", { $0.write(row.clause) }),
      ("confidence", { $0.write(row.confidence.rawValue) }),
      ("fr", { $0.write(row.fr.number) }),
      ("id", { $0.write(row.id.text) }),
      ("minSL", { $0.write(row.minimumLevel.rawValue) }),
      ("title", { $0.write(row.title) }),
    ]
  }

  /// A part of what is to be known; `overlay` names the overlay that it comes from.
  static func fields(of part: GuidancePart) -> [Field] {
    let overlay: [Field] = part.overlay.map { name in [("overlay", { $0.write(name) })] } ?? []
    return overlay + [
      ("paragraphs", { part.paragraphs.write(to: &$0) }),
      ("part", { $0.write(part.kind.rawValue) }),
      ("title", { $0.write(part.kind.title) }),
    ]
  }

  /// An object with its fields in canonical order.
  static func write(_ fields: [Field], to writer: inout JSONWriter) {
    writer.object { writer in
      for field in fields.sorted(by: { $0.name < $1.name }) {
        writer.field(field.name, field.write)
      }
    }
  }

  /// A list of objects.
  static func write(_ objects: [[Field]], to writer: inout JSONWriter) {
    writer.array { writer in
      for fields in objects { writer.element { write(fields, to: &$0) } }
    }
  }
}
