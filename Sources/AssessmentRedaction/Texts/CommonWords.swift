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

  /// Whether two letters are a word and no country: `it`.
  static func isTiny(_ word: String) -> Bool { tiny.contains(word) }

  private static let tiny: Set<String> = words(
    "am an as at be by do go he if in is it me my no of on or so to up us we")

  /// Titles behind Chinese, Japanese and Korean names.
  static let titlesBehindNames: [String] = [
    "さん", "さま", "様", "氏", "君", "くん", "ちゃん", "先生", "部長", "課長", "係長", "主任", "社長",
    "女士", "小姐", "师傅", "師傅", "工", "总", "總", "经理", "經理", "씨", "님", "과장", "부장", "대리", "사장",
  ]

  /// Whether a part of a name is also a word that a report may use, so that only the capital letter
  /// tells them apart.
  static func isWordToo(_ name: String) -> Bool { words.contains(name.lowercased()) }

  /// Names that are ordinary words where such words begin with a small letter; German nouns do not.
  private static let words: Set<String> = words(
    """
    archer baker banks barber barker baron basin bench bishop black block bloom bolt bridge
    brook brown bush butcher carpenter carter castle chambers chance chandler church clear cloud
    cooper cross curtis dean diamond drake eagle falcon farmer ferrari field fields fisher flint
    flood flores ford forest forester fountain fox franco frank freeman frost gallo gardener
    gardner glass glover gold grant graves green hammer harper hart haven head hill holland
    hunter judge king klein knight lake lambert lane lang large light little long lopes love
    major marsh martin mason master mercer miller mills moon moore moral morning noble north
    olive page painter palmer parker parks pastor pepper pipe piper place pool pope porter power
    powers price prince quick reich ring river rivers rock rossi russo sauer schwarz sharp
    shepherd short singer smith snow south spring steel stone storm street strong summer summers
    swan sweet tanner taylor terry thomas tower towers trainer turner tyler underwood valley
    walker wall walls ward waters weaver weiss west wheeler white winter winters wise wolf wood
    woods workman worth wright young
    """)

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
