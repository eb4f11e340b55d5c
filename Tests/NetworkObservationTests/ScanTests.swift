import Foundation
import NetworkObservation
import TestCaptures
import TestSupport
import Testing

@Suite struct ScanTests {
  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE nmaprun>
    <?xml-stylesheet href="file:///nmap.xsl" type="text/xsl"?>
    <nmaprun scanner="nmap" args="nmap -sV --script-args snmpcommunity=marzipan, x=krokant -p 1-9 10.0.0.0/24" start="1600000000" version="7.93">
    <hosthint><status state="up"/><address addr="10.0.0.9" addrtype="ipv4"/></hosthint>

    """
  private static let tail =
    "<runstats><finished time=\"1600000100\"/><hosts up=\"1\"/></runstats>\n</nmaprun>\n"

  private static func host(
    _ ip: String, reason: String = "arp-response", mac: String? = "00:80:f4:0a:11:01",
    _ content: String = ""
  ) -> String {
    let hardware = mac.map { "<address addr=\"\($0)\" addrtype=\"mac\" vendor=\"Telemecanique\"/>" }
    return """
      <host starttime="1600000001" endtime="1600000042"><status state="up" reason="\(reason)"/>
      <address addr="\(ip)" addrtype="ipv4"/>\(hardware ?? "")
      \(content)</host>

      """
  }

  private static func port(
    _ number: Int, _ state: String = "open", service: String = "", _ content: String = ""
  ) -> String {
    """
    <port protocol="tcp" portid="\(number)"><state state="\(state)" reason="x"/>\
    <service \(service)>\(content)</service></port>
    """
  }

  private static func observe(_ hosts: String, tail: String = tail) throws -> Observations {
    try Reading.observe(Array((head + hosts + tail).utf8))
  }

  /// Facts with their basis and protocol.
  private static func facts(_ observations: Observations) -> Set<String> {
    Set(
      observations.facts.map { seen in
        let fact = seen.fact
        let place = fact.service.map { " on \($0.text)" } ?? ""
        let part = fact.part.isEmpty ? "" : " of \(fact.part)"
        return
          "\(fact.field.rawValue)\(part)=\(fact.value)\(place) \(fact.basis.rawValue) \(fact.said.name)"
      })
  }

  // MARK: What a scan says

  @Test func aHostHasItsAddressesNamesAndOpenPorts() throws {
    let ports =
      "<ports>"
      + Self.port(22, service: "name=\"ssh\" product=\"OpenSSH\" version=\"7.4\" method=\"probed\"")
      + Self.port(502, "closed", service: "name=\"mbap\" method=\"table\"")
      + Self.port(23, "open|filtered", service: "name=\"telnet\" method=\"table\"")
      + Self.port(443, service: "name=\"http\" tunnel=\"ssl\" method=\"probed\"")
      + Self.port(9100, service: "name=\"jetdirect\" method=\"table\"")
      + "<port protocol=\"udp\" portid=\"161\"><state state=\"open\"/></port></ports>"
    let names =
      "<hostnames><hostname name=\"plc1.example\" type=\"PTR\"/>"
      + "<hostname name=\"plc1\" type=\"user\"/></hostnames>"
    let systems =
      "<os><osmatch name=\"Linux 5.3\" accuracy=\"96\"/><osmatch name=\"Linux 2.6\" accuracy=\"90\"/></os>"
    let observations = try Self.observe(Self.host("10.0.0.5", names + ports + systems))
    #expect(observations.hostLines == ["[00:80:f4:0a:11:01] [10.0.0.5]"])
    #expect(
      Self.facts(observations) == [
        "address=10.0.0.5 tabled nmap", "address=00:80:f4:0a:11:01 tabled nmap",
        "vendor=Telemecanique guessed nmap", "name=plc1.example guessed DNS",
        "name=plc1 guessed nmap", "service=SSH on tcp/22 stated nmap",
        "software=OpenSSH 7.4 on tcp/22 stated nmap", "service=HTTP on tcp/443 stated nmap",
        "service=TLS on tcp/443 stated nmap", "service=jetdirect on tcp/9100 guessed nmap",
        "service=open on udp/161 tabled nmap", "operatingSystem=Linux 5.3 derived nmap",
      ])
    let source = observations.sources[0]
    #expect(source.kind == "nmap-xml")
    #expect(source.records == 1)
    #expect(source.span.first?.text == "2020-09-13T12:26:40.000000Z")
    #expect(source.span.last?.text == "2020-09-13T12:28:20.000000Z")
    #expect(source.warnings.isEmpty)
    #expect(observations.facts[0].span.first?.text == "2020-09-13T12:27:22.000000Z")
  }

  @Test func theArgumentsAreSaidWithoutThoseOfScripts() throws {
    let source = try Self.observe(Self.host("10.0.0.5")).sources[0]
    #expect(
      source.content == [
        "active scan by nmap 7.93: nmap -sV --script-args … -p 1-9 10.0.0.0/24"
      ])
  }

  @Test func aHardwareAddressIsTheHostsOwnWhereItAnsweredItself() throws {
    let hosts =
      Self.host("10.0.0.5", reason: "echo-reply") + Self.host("10.0.0.6", reason: "echo-reply")
    let routed = try Self.observe(hosts)
    #expect(
      routed.hostLines == [
        "[] [10.0.0.5]", "[] [10.0.0.6]", "[00:80:f4:0a:11:01] [] relay of 2",
      ])
    #expect(routed.bindings.allSatisfy { !$0.isDirect })
    let near = try Self.observe(Self.host("10.0.0.5") + Self.host("10.0.0.6"))
    #expect(near.hostLines == ["[00:80:f4:0a:11:01] [10.0.0.5 10.0.0.6]"])
  }

  @Test func hostsThatAreDownAndHintsAreNoHosts() throws {
    let down =
      "<host><status state=\"down\" reason=\"no-response\"/>"
      + "<address addr=\"10.0.0.7\" addrtype=\"ipv4\"/></host>"
    let observations = try Self.observe(down + Self.host("10.0.0.5", mac: nil))
    #expect(observations.hostLines == ["[] [10.0.0.5]"])
    #expect(observations.sources[0].records == 2)
  }

  @Test func anOperatingSystemBelowNinetyPercentIsAGuess() throws {
    let systems = "<os><osmatch name=\"Linux 5.3\" accuracy=\"89\"/></os>"
    let observations = try Self.observe(Self.host("10.0.0.5", mac: nil, systems))
    #expect(Self.facts(observations).contains("operatingSystem=Linux 5.3 guessed nmap"))
  }

  // MARK: Scripts

  private static func script(_ id: String, output: String = "", _ content: String) -> String {
    "<script id=\"\(id)\" output=\"\(output)\">\(content)</script>"
  }

  /// What a script on a port says, and what it means.
  struct SpeakingScript: Sendable {
    var id: String
    var port: Int
    var said: String
    var pairs: [[String]]
    var facts: [String]
  }

  private static let speaking: [SpeakingScript] = [
    SpeakingScript(
      id: "s7-info", port: 102, said: "S7",
      pairs: [
        ["Module", "6ES7 315-2EH14-0AB0"], ["Version", "3.2.6"], ["System Name", "S7300"],
        ["Copyright", "Original Siemens Equipment"], ["Serial Number", "S C-X4U421302009"],
      ],
      facts: [
        "orderCode=6ES7 315-2EH14-0AB0", "firmware=3.2.6", "name=S7300", "service=S7",
        "serial=S C-X4U421302009",
      ]),
    SpeakingScript(
      id: "enip-info", port: 44_818, said: "EtherNet/IP",
      pairs: [["productName", "1756-L61"], ["revision", "20.11"], ["deviceIp", "10.0.0.12"]],
      facts: ["product=1756-L61", "firmware=20.11", "address=10.0.0.12", "service=EtherNet/IP"]),
    SpeakingScript(
      id: "bacnet-info", port: 47_808, said: "BACnet",
      pairs: [["Object-identifier", "1337"], ["Model Name", "PXC64"]],
      facts: ["instance=1337", "product=PXC64", "service=BACnet"]),
    SpeakingScript(
      id: "fox-info", port: 1911, said: "Fox",
      pairs: [["fox.version", "1.0.1"], ["hostName", "jace"], ["vmUuid", "11-22"]],
      facts: ["version=1.0.1", "hostName=jace", "service=Fox"]),
    SpeakingScript(
      id: "omron-info", port: 9600, said: "FINS",
      pairs: [["Controller Model", "CJ2M-CPU32"], ["Controller Version", "02.01"]],
      facts: ["product=CJ2M-CPU32", "firmware=02.01", "service=FINS"]),
    SpeakingScript(
      id: "pcworx-info", port: 1962, said: "nmap",
      pairs: [["PLC Type", "ILC 330 ETH"], ["Firmware Version", "3.95T"]],
      facts: ["product=ILC 330 ETH", "firmware=3.95T"]),
    SpeakingScript(
      id: "iec-identify", port: 2404, said: "IEC 104",
      pairs: [["ASDU address", "105"], ["Information objects", "30"]],
      facts: ["commonAddress=105", "service=IEC 104"]),
  ]

  /// As elements, and as what it printed, of which old versions of nmap have nothing else.
  @Test(arguments: speaking)
  func scriptsLetDevicesSpeak(script: SpeakingScript) throws {
    let (id, number, said) = (script.id, script.port, script.said)
    let elements = script.pairs.map { "<elem key=\"\($0[0])\">\($0[1])</elem>" }.joined()
    let printed = script.pairs.map { "&#xa;  \($0[0]): \($0[1])" }.joined()
    for form in [
      Self.script(id, elements), Self.script(id, output: printed, ""),
      Self.script(id, output: printed, elements),
    ] {
      let port =
        "<ports><port protocol=\"tcp\" portid=\"\(number)\"><state state=\"open\"/>\(form)</port></ports>"
      let facts = Self.facts(try Self.observe(Self.host("10.0.0.5", mac: nil, port)))
      let base: Set = ["address=10.0.0.5 tabled nmap", "service=open on tcp/\(number) tabled nmap"]
      let own = script.facts.map { fact in
        "\(fact) on tcp/\(number) stated \(fact.hasPrefix("service=") ? "nmap" : said)"
      }
      #expect(facts == base.union(own), "\(form)")
    }
  }

  @Test func unitsBehindAGatewayArePartsAndSilentOnesAreNot() throws {
    let tables = """
      <table key="sid 0x1"><elem key="Slave ID data">\\x01\\xFFBMX P34</elem>
      <elem key="Device identification">Schneider BMX P34 2020 v2.40</elem></table>
      <table key="sid 0x2"><elem key="error">GATEWAY TARGET DEVICE FAILED TO RESPOND</elem></table>
      <table key="sid 0xff"><elem key="Device identification">Gateway 1</elem></table>
      """
    let printed = """
      &#xa;  sid 0x1: &#xa;    Slave ID data: \\x01\\xFFBMX P34&#xa;\
          Device identification: Schneider BMX P34 2020 v2.40&#xa;  sid 0x2: &#xa;\
          error: GATEWAY TARGET DEVICE FAILED TO RESPOND&#xa;  sid 0xff: &#xa;\
          Device identification: Gateway 1
      """
    for form in [
      Self.script("modbus-discover", tables), Self.script("modbus-discover", output: printed, ""),
    ] {
      let port =
        "<port protocol=\"tcp\" portid=\"502\"><state state=\"open\"/>\(form)</port>"
      let facts = Self.facts(
        try Self.observe(Self.host("10.0.0.5", mac: nil, "<ports>\(port)</ports>")))
      #expect(
        facts == [
          "address=10.0.0.5 tabled nmap", "service=open on tcp/502 tabled nmap",
          "service=Modbus on tcp/502 stated nmap",
          "unit of unit 1=1 on tcp/502 stated Modbus",
          "description of unit 1=BMX P34 on tcp/502 stated Modbus",
          "product of unit 1=Schneider BMX P34 2020 v2.40 on tcp/502 stated Modbus",
          "product=Gateway 1 on tcp/502 stated Modbus",
        ], "\(form)")
    }
  }

  @Test func scriptsAboutTheHostNameTheComputerAndNoUser() throws {
    let names =
      Self.script(
        "nbstat",
        output:
          "NetBIOS name: HMI-3, NetBIOS user: MARZIPAN, NetBIOS MAC: 00:0c:29:aa:20:03 (VMware)",
        "")
      + Self.script(
        "smb-protocols",
        "<table key=\"dialects\"><elem>NT LM 0.12 (SMBv1) [dangerous]</elem><elem>2:0:2</elem></table>"
      )
      + Self.script(
        "http-default-accounts", output: "admin:krokant", "<elem key=\"x\">krokant</elem>")
    let observations = try Self.observe(
      Self.host("10.0.0.5", mac: nil, "<hostscript>\(names)</hostscript>"))
    #expect(observations.hostLines == ["[00:0c:29:aa:20:03] [10.0.0.5]"])
    let facts = Self.facts(observations)
    #expect(facts.contains("hostName=HMI-3 stated NBNS"))
    #expect(facts.contains("dialect=SMB 1 stated SMB"))
    #expect(facts.contains("dialect=SMB 2.0.2 stated SMB"))
    let all = "\(observations)".lowercased()
    #expect(!all.contains("marzipan") && !all.contains("krokant"))
  }

  @Test func versionsOfTLSAndSecurityOfVNCAreRead() throws {
    let tls = Self.script(
      "ssl-enum-ciphers",
      "<table key=\"TLSv1.0\"><table key=\"ciphers\"/></table><table key=\"TLSv1.2\"/><elem key=\"least strength\">C</elem>"
    )
    let vnc = Self.script(
      "vnc-info",
      "<elem key=\"Protocol version\">3.8</elem><table key=\"Security types\"><table><elem key=\"name\">None</elem><elem key=\"type\">1</elem></table></table>"
    )
    let description = Self.script(
      "snmp-sysdescr", output: "Siemens, SIMATIC NET, SCALANCE X208&#xa;  System uptime: 3h", "")
    let ports = [(443, tls), (5900, vnc), (161, description)].map {
      "<port protocol=\"tcp\" portid=\"\($0.0)\"><state state=\"open\"/>\($0.1)</port>"
    }
    let facts = Self.facts(
      try Self.observe(Self.host("10.0.0.5", mac: nil, "<ports>\(ports.joined())</ports>")))
    for fact in [
      "version=TLS 1.0 on tcp/443 stated TLS", "version=TLS 1.2 on tcp/443 stated TLS",
      "version=3.8 on tcp/5900 stated VNC", "securityPolicy=None on tcp/5900 stated VNC",
      "description=Siemens, SIMATIC NET, SCALANCE X208 on tcp/161 stated SNMP",
    ] {
      #expect(facts.contains(fact), "\(fact)")
    }
    #expect(!facts.contains { $0.contains("uptime") })
  }

  // MARK: Form

  @Test func aScanThatEndsAnywhereKeepsTheHostsThatWereDone() throws {
    let hosts = (1...9).map { Self.host("10.0.0.\($0)", mac: nil) }
    let all = Array((Self.head + hosts.joined() + Self.tail).utf8)
    let starts = Self.head.utf8.count
    for size in stride(from: starts + 1, to: all.count - 12, by: 37) {
      let observations = try Reading.observe(Array(all.prefix(size)))
      let whole =
        String(decoding: all.prefix(size), as: UTF8.self)
        .components(separatedBy: "</host>").count - 1
      #expect(observations.hosts.count == whole, "\(size) bytes")
      #expect(observations.sources[0].warnings.map(\.kind) == [.cutOff], "\(size) bytes")
      #expect(observations.sources[0].isTruncated)
    }
  }

  @Test func bothWidthsOfCharactersAndTheGzippedFormSayTheSame() throws {
    let text =
      Self.head
      + Self.host("10.0.0.5", "<hostnames><hostname name=\"Prüfstand\" type=\"user\"/></hostnames>")
      + Self.tail
    let base = try Reading.observe(Array(text.utf8))
    #expect(base.said.contains("10.0.0.5 name=Prüfstand"))
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for form in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
      GzipWriter.member(Array(text.utf8)),
    ] {
      #expect(try Reading.observe(form).essence == base.essence)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE nmaprun [<!ENTITY a \"b\">]>", "<!DOCTYPE nmaprun [<!ENTITY % p SYSTEM \"x\"> %p;]>",
    "<!DOCTYPE nmaprun [<!ELEMENT a ANY>]>", "<!DOCTYPE nmaprun []>",
  ])
  func declarationsAreRefusedWithTheirPlace(declaration: String) throws {
    let text = "<?xml version=\"1.0\"?>\n\(declaration)\n<nmaprun args=\"&a;\"/>"
    let error = #expect(throws: ReadingError.self) { try Reading.observe(Array(text.utf8)) }
    guard case .refused(let place, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.hasPrefix("line 2, column "))
    #expect(reason.contains("entities"))
  }

  @Test func anEntityThatNobodyDeclaredIsRefused() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun SYSTEM \"x\">\n<nmaprun args=\"&a;\">&a;</nmaprun>"
    #expect(throws: ReadingError.self) { try Reading.observe(Array(text.utf8)) }
  }

  @Test func whatIsBeyondMeasureEndsTheReadingWithAWarning() throws {
    let many = (0..<70).map { "a\($0)=\"1\"" }.joined(separator: " ")
    let names = (0..<300).map { "<n\($0)/>" }.joined()
    for bad in [
      String(repeating: "<x>", count: 80), "<x \(many)/>",
      "<\(String(repeating: "n", count: 200))/>", names,
      "<x a=\"\(String(repeating: "v", count: 5 << 20))\"/>",
      "<!--\(String(repeating: "v", count: 5 << 20))-->",
    ] {
      let observations = try Self.observe(Self.host("10.0.0.5", mac: nil) + bad)
      #expect(observations.hostLines == ["[] [10.0.0.5]"])
      #expect(observations.sources[0].warnings.map(\.kind) == [.hugeMarkup], "\(bad.prefix(40))")
      #expect(observations.sources[0].warnings[0].place.hasPrefix("line "))
      #expect(observations.sources[0].isTruncated)
    }
  }

  @Test func whatIsNotWellFormedEndsTheReading() throws {
    for bad in ["</host>", "<a", "<a b=1/>", "<a>\u{1}</a>", "&#0;", "<a></b>"] {
      let observations = try Self.observe(Self.host("10.0.0.5", mac: nil) + bad)
      #expect(observations.hostLines == ["[] [10.0.0.5]"])
      #expect(observations.sources[0].warnings.map(\.kind) == [.badMarkup], "\(bad)")
    }
    #expect(throws: ReadingError.self) {
      try Reading.observe(Array("<?xml version=\"1.0\"?><a></b><nmaprun".utf8))
    }
  }

  @Test func aSecondDocumentAfterTheFirstIsSaidAndNotRead() throws {
    let observations = try Self.observe(
      Self.host("10.0.0.5", mac: nil), tail: Self.tail + "<nmaprun/>")
    #expect(observations.sources[0].warnings.map(\.kind) == [.trailingBytes])
  }

  @Test func otherXMLIsNotKnown() {
    #expect(throws: ReadingError.unknownContent) {
      try Reading.observe(Array("<?xml version=\"1.0\"?><CAEXFile/>".utf8))
    }
  }
}
