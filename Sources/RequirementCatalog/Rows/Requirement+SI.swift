extension Requirement {
  /// FR 3, IEC 62443-3-3:2013 clause 7: identifiers, short titles and levels are facts.
  static let siRows: [Requirement] = [
    .row(.si, 1, "Communication integrity", from: .one, clause: "7.3", .mediumHigh),
    .row(
      .si, 1, re: 1, "Cryptographic integrity protection", from: .three, clause: "7.3.3.1",
      .mediumHigh),
    .row(.si, 2, "Malicious code protection", from: .one, clause: "7.4", .mediumHigh),
    .row(
      .si, 2, re: 1, "Malicious code protection on entry and exit points", from: .two,
      clause: "7.4.3.1", .mediumHigh),
    .row(
      .si, 2, re: 2, "Central management and reporting for malicious code protection", from: .three,
      clause: "7.4.3.2", .mediumHigh),
    .row(.si, 3, "Security functionality verification", from: .one, clause: "7.5", .mediumHigh),
    .row(
      .si, 3, re: 1, "Automated mechanisms for security functionality verification", from: .three,
      clause: "7.5.3.1", .mediumHigh),
    .row(
      .si, 3, re: 2, "Security functionality verification during normal operation", from: .four,
      clause: "7.5.3.2", .mediumHigh),
    .row(
      .si, 4, "Software and information integrity", from: .two, clause: "7.6", .mediumHigh,
      verify:
        "Check the first level: SL 2 since corrigendum 1 of 2014, as two public sources confirm; SL 1 without it.",
      otherwise: .one),
    .row(
      .si, 4, re: 1, "Automated notification about integrity violations", from: .three,
      clause: "7.6.3.1", .mediumHigh),
    .row(.si, 5, "Input validation", from: .one, clause: "7.7", .mediumHigh),
    .row(.si, 6, "Deterministic output", from: .one, clause: "7.8", .mediumHigh),
    .row(.si, 7, "Error handling", from: .two, clause: "7.9", .mediumHigh),
    .row(.si, 8, "Session integrity", from: .two, clause: "7.10", .mediumHigh),
    .row(
      .si, 8, re: 1, "Invalidation of session IDs after session termination", from: .three,
      clause: "7.10.3.1", .mediumHigh),
    .row(
      .si, 8, re: 2, "Unique session ID generation", from: .three, clause: "7.10.3.2", .mediumHigh),
    .row(.si, 8, re: 3, "Randomness of session IDs", from: .four, clause: "7.10.3.3", .mediumHigh),
    .row(.si, 9, "Protection of audit information", from: .two, clause: "7.11", .mediumHigh),
    .row(
      .si, 9, re: 1, "Audit records on write-once media", from: .four, clause: "7.11.3.1",
      .mediumHigh),
  ]
}
