/// Last parts of dotted names, which tell host names from file names.
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

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
