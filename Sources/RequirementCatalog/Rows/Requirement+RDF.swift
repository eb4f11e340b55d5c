extension Requirement {
  /// FR 5, IEC 62443-3-3:2013 clause 9: identifiers, short titles and levels are facts.
  static let rdfRows: [Requirement] = [
    .row(.rdf, 1, "Network segmentation", from: .one, clause: "9.3", .high),
    .row(.rdf, 1, re: 1, "Physical network segmentation", from: .two, clause: "9.3.3.1", .high),
    .row(
      .rdf, 1, re: 2, "Independence from non-control system networks", from: .three,
      clause: "9.3.3.2", .high),
    .row(
      .rdf, 1, re: 3, "Logical and physical isolation of critical networks", from: .four,
      clause: "9.3.3.3", .high),
    .row(.rdf, 2, "Zone boundary protection", from: .one, clause: "9.4", .high),
    .row(
      .rdf, 2, re: 1, "Deny by default, allow by exception", from: .two, clause: "9.4.3.1",
      .mediumHigh),
    .row(.rdf, 2, re: 2, "Island mode", from: .three, clause: "9.4.3.2", .mediumHigh),
    .row(
      .rdf, 2, re: 3, "Fail close", from: .three, clause: "9.4.3.3", .mediumHigh,
      verify:
        "Check the first level: SL 3 in a public source that names pages, SL 4 in one other.",
      otherwise: .four),
    .row(
      .rdf, 3, "General purpose person-to-person communication restrictions", from: .one,
      clause: "9.5", .mediumHigh),
    .row(
      .rdf, 3, re: 1, "Prohibit all general purpose person-to-person communications", from: .three,
      clause: "9.5.3.1", .mediumHigh),
    .row(.rdf, 4, "Application partitioning", from: .one, clause: "9.6", .high),
  ]
}
