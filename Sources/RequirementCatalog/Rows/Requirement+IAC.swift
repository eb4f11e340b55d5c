extension Requirement {
  /// FR 1, IEC 62443-3-3:2013 clause 5: identifiers, short titles and levels are facts.
  static let iacRows: [Requirement] = [
    .row(.iac, 1, "Human user identification and authentication", from: .one, clause: "5.3", .high),
    .row(
      .iac, 1, re: 1, "Unique identification and authentication", from: .two, clause: "5.3.3.1",
      .high),
    .row(
      .iac, 1, re: 2, "Multifactor authentication for untrusted networks", from: .three,
      clause: "5.3.3.2", .high),
    .row(
      .iac, 1, re: 3, "Multifactor authentication for all networks", from: .four, clause: "5.3.3.3",
      .high),
    .row(
      .iac, 2, "Software process and device identification and authentication", from: .two,
      clause: "5.4", .mediumHigh),
    .row(
      .iac, 2, re: 1, "Unique identification and authentication", from: .three, clause: "5.4.3.1",
      .mediumHigh),
    .row(.iac, 3, "Account management", from: .one, clause: "5.5", .mediumHigh),
    .row(
      .iac, 3, re: 1, "Unified account management", from: .three, clause: "5.5.3.1", .mediumHigh),
    .row(.iac, 4, "Identifier management", from: .one, clause: "5.6", .mediumHigh),
    .row(.iac, 5, "Authenticator management", from: .one, clause: "5.7", .mediumHigh),
    .row(
      .iac, 5, re: 1, "Hardware security for software process identity credentials", from: .three,
      clause: "5.7.3.1", .mediumHigh),
    .row(.iac, 6, "Wireless access management", from: .one, clause: "5.8", .mediumHigh),
    .row(
      .iac, 6, re: 1, "Unique identification and authentication", from: .two, clause: "5.8.3.1",
      .mediumHigh),
    .row(
      .iac, 7, "Strength of password-based authentication", from: .one, clause: "5.9", .mediumHigh),
    .row(
      .iac, 7, re: 1, "Password generation and lifetime restrictions for human users", from: .three,
      clause: "5.9.3.1", .mediumHigh),
    .row(
      .iac, 7, re: 2, "Password lifetime restrictions for all users", from: .four,
      clause: "5.9.3.2", .mediumHigh),
    .row(
      .iac, 8, "Public key infrastructure (PKI) certificates", from: .two, clause: "5.10", .high),
    .row(.iac, 9, "Strength of public key authentication", from: .two, clause: "5.11", .mediumHigh),
    .row(
      .iac, 9, re: 1, "Hardware security for public key authentication", from: .three,
      clause: "5.11.3.1", .mediumHigh),
    .row(.iac, 10, "Authenticator feedback", from: .one, clause: "5.12", .high),
    .row(.iac, 11, "Unsuccessful login attempts", from: .one, clause: "5.13", .high),
    .row(.iac, 12, "System use notification", from: .one, clause: "5.14", .high),
    .row(.iac, 13, "Access via untrusted networks", from: .one, clause: "5.15", .high),
    .row(
      .iac, 13, re: 1, "Explicit access request approval", from: .two, clause: "5.15.3.1", .high,
      verify:
        "Check the first level: SL 2 in two public sources, SL 3 in one, which is that of its twin in 62443-4-2.",
      otherwise: .three),
  ]
}
