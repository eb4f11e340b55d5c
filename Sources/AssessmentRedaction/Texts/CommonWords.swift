/// Words that tell a person's name from a role and from ordinary text.
enum CommonWords {
  /// Whether a name could as well be an ordinary word, so that only its own spelling counts.
  static func isLikely(_ name: String) -> Bool {
    name.count { $0.isLetter } <= 2 || ordinary.contains(name.lowercased())
  }

  /// Words in which the names of roles, teams and companies are written.
  static let roles: Set<String> = words(
    """
    administrator administration auditor board chief client company contractor control consultant
    coordinator department desk director division electrical engineer engineering group head
    information instrumentation integrator lead leader maintenance management manager mechanical
    network networks office officer operation operations operator owner plant process production
    project safety security service services shift site specialist staff supervisor supplier support
    system systems team technician technology vendor works
    """)

  /// Words before a name.
  static let titles: Set<String> = words("dipl dr herr ing mag mr mrs ms mme prof phd frau")

  /// Words within names that begin with a small letter.
  static let particles: Set<String> = words(
    "af al bin da dal de del den der di do dos du el la le of op ten ter the van von zu zur y")

  /// Words of ordinary text that are also written where names belong.
  private static let ordinary: Set<String> = words(
    """
    all and any april are art august but can client control day each everybody everyone external
    faith for from grace had has have hope internal its joy june lead manager mark may met none
    nobody not one operator our owner own plant process rose safety same see she site some staff
    system team that the them they this unknown user vendor was who will with you
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
