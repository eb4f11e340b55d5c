import AssessmentModel
import RequirementCatalog

/// The titles of fields that others than their form name.
enum FieldTitle {
  static let target = "SL-T"
  static let reason = "Reason for SL-T"
  static let ends = "Ends"
}

extension Zone: FormRecord {
  static var rows: [FormRow<Zone>] {
    [
      .code("Code", \.code, example: "Z1") { .zone($0.id) },
      .line("Name", \.name),
      .value(
        "Purdue level", \.purdue, hint: "0 1 2 3 3.5 4 5, 1-2, external", show: \.text,
        read: { (text, _) throws(FieldFault) in try FieldParsers.purdue(text) }),
      .parent("Parent"),
      .vector(FieldTitle.target, \.target),
      .lines(FieldTitle.reason, \.targetRationale, hint: "the risk assessment behind it"),
      .line("Owner", \.owner, options: { $1.people }),
      .lines("Description", \.description),
    ]
  }
}

extension Conduit: FormRecord {
  static var rows: [FormRow<Conduit>] {
    [
      .code("Code", \.code, example: "C1") { .conduit($0.id) },
      .line("Name", \.name),
      .values(
        FieldTitle.ends, \.ends, hint: "codes of the zones: Z2, Z3",
        options: { _, context in context.zones },
        show: { id, context in context.workspace.zone(id)?.code },
        read: { (text, context) throws(FieldFault) in
          try FieldParsers.zones(text, context)
        }),
      .line("Protocols", \.protocols),
      .vector(FieldTitle.target, \.target),
      .lines(FieldTitle.reason, \.targetRationale, hint: "the risk assessment behind it"),
      .line("Owner", \.owner, options: { $1.people }),
      .lines("Description", \.description),
    ]
  }
}

/// What the window of a target fills in.
struct TargetRecord: FormRecord {
  var target: LevelVector
  var reason: String

  static var rows: [FormRow<TargetRecord>] {
    [
      .vector(FieldTitle.target, \.target),
      .lines(FieldTitle.reason, \.reason, hint: "the risk assessment behind it"),
    ]
  }
}

extension FormRow {
  /// The code of a zone or conduit: not empty, and of no other, whatever the case.
  static func code(
    _ title: String, _ path: FormPath<Record, String>, example: String,
    of id: @escaping @Sendable (Record) -> PlaceID
  ) -> FormRow {
    FormRow(
      title, hint: "short, unique: \(example)", .value,
      show: { record, _ in record[keyPath: path] },
      take: { (text, record, context) throws(FieldFault) in
        record[keyPath: path] = try FieldParsers.code(
          text, of: id(record), in: context.workspace)
      })
  }
}

extension FormRow<Zone> {
  /// The zone around it, or none.
  static func parent(_ title: String) -> FormRow {
    FormRow(
      title, hint: "code of the zone around it, or empty", .value,
      offer: FieldOffer(
        takesSeveral: false, options: { $1.possibleParents(of: $0) },
        chosen: { zone, context in
          zone.parent.flatMap { context.workspace.zone($0)?.code }.map { [$0] } ?? []
        }),
      show: { zone, context in zone.parent.flatMap { context.workspace.zone($0)?.code } ?? "" },
      take: { (text, zone, context) throws(FieldFault) in
        let parents = try FieldParsers.zones(text, context)
        guard parents.count < 2 else {
          throw FieldFault(text: "A zone lies in one zone; name one, or none")
        }
        guard parents.first.map({ context.workspace.lies($0, within: zone.id) }) != true else {
          throw FieldFault(text: "The zone would lie within itself; choose another one")
        }
        zone.parent = parents.first
      })
  }
}
