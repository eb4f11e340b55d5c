/// What tells host names from file names and other words.
enum HostEndings {
  /// Endings of files that an assessment refers to.
  static let files: Set<String> = words(
    """
    accdb awl bak bat bin bmp cap cfg cmd conf config csv dll doc docx dwg dxf eml exe gif gz heic
    hex html img ini iso jpeg jpg js json log mdb mov mp mustache odp ods odt pcap pcapng pdf png
    ppt pptx rar rtf sql st svg tar tgz tif tiff txt vsd vsdx wav webp xls xlsx xml yaml yml zip
    """)

  /// Top-level domains of more than two letters, public ones and those of plants.
  static let domains: Set<String> = words(
    """
    academy aero app arpa asia biz cat cloud com company coop corp dev digital dmz domain edu energy
    engineering example gov group holding home host industries info int internal international
    intranet invalid jobs lan local localdomain localhost mil mobi museum name net network online
    onion org ots plant post power priv private pro scada services shop site solar solutions store
    systems tech technology tel test travel water wiki work works world xyz
    """)

  /// Ports at which services of plants and offices listen.
  static let ports: Set<Int> = [
    21, 22, 23, 25, 53, 80, 88, 102, 110, 111, 123, 135, 137, 138, 139, 143, 161, 162, 389, 443,
    445,
    465, 502, 514, 587, 636, 789, 873, 993, 995, 1089, 1090, 1091, 1433, 1434, 1502, 1521, 1883,
    1911,
    1962, 2049, 2222, 2404, 3306, 3389, 4840, 4843, 4911, 5000, 5006, 5007, 5060, 5094, 5432, 5450,
    5900, 5938, 5985, 5986, 6379, 8000, 8080, 8081, 8086, 8443, 8883, 8888, 9090, 9100, 9200, 9600,
    10001, 17185, 18245, 20000, 20547, 34962, 34963, 34964, 44818, 47808, 48898, 50000, 55000,
    62541,
  ]

  /// Words before a port that name no machine.
  static let beforePorts: Set<String> = words(
    """
    dest destination dport dst http https ip mqtt opc port ports protocol sctp source sport src tcp
    tls udp
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
