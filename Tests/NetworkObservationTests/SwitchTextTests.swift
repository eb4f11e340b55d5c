import NetworkObservation
import TestCaptures
import TestSupport
import Testing

@Suite struct SwitchTextTests {
  static func observe(_ text: String) throws -> Observations {
    try Reading.observe(Array(text.utf8))
  }

  /// Places, VLANs and ties as lines.
  static func told(_ observations: Observations) -> Set<String> {
    let facts = observations.facts.filter { [.vlan, .switchPort].contains($0.fact.field) }.map {
      "\($0.fact.subject.text) \($0.fact.field.rawValue)=\($0.fact.value)"
    }
    let ties = observations.bindings.map { tie in
      let tags = tie.vlans.filter { !$0.isEmpty }.map { " in \($0.text)" }.joined()
      return "\(tie.mac.text) has \(tie.ip.text)\(tags)\(tie.isDirect ? "" : ", perhaps")"
    }
    return Set(facts + ties)
  }

  /// A table of hardware addresses of a maker, with three rows that say the same: one address in VLAN 7
  /// at a port, the same in VLAN 8, and another one that is the switch's own or of a group.
  struct MakersTable: Sendable, CustomTestStringConvertible {
    var maker: String
    var port: String
    var text: String
    var testDescription: String { maker }
  }

  private static let tables = [
    MakersTable(
      maker: "Cisco IOS", port: "Gi1/0/5",
      text: """
                  Mac Address Table
        -------------------------------------------

        Vlan    Mac Address       Type        Ports
        ----    -----------       --------    -----
         All    0100.0ccc.cccc    STATIC      CPU
           7    0080.f40a.1101    DYNAMIC     Gi1/0/5
           8    0080.f40a.1101    DYNAMIC     Gi1/0/5
        Total Mac Addresses for this criterion: 3
        """),
    MakersTable(
      maker: "Cisco IOS before 12", port: "FastEthernet0/5",
      text: """
        Destination Address  Address Type  VLAN  Destination Port
        -------------------  ------------  ----  --------------------
        0080.f40a.1101       Dynamic          7  FastEthernet0/5
        0080.f40a.1101       Dynamic          8  FastEthernet0/5
        0100.0ccc.cccc       Self             1  Vlan1
        """),
    MakersTable(
      maker: "Cisco NX-OS", port: "Eth1/5",
      text: """
        Legend:
                * - primary entry, G - Gateway MAC, (R) - Routed MAC, O - Overlay MAC
           VLAN     MAC Address      Type      age     Secure NTFY Ports
        ---------+-----------------+--------+---------+------+----+------------------
        *    7     0080.f40a.1101   dynamic  0         F      F    Eth1/5
        *    8     0080.f40a.1101   dynamic  0         F      F    Eth1/5
        G    -     0100.0ccc.cccc   static   -         F      F    sup-eth1(R)
        """),
    MakersTable(
      maker: "HP ProCurve", port: "5",
      text: """

         Status and Counters - Port Address Table

          MAC Address       Port                            VLAN
          ----------------- ------------------------------- ----
          0080f4-0a1101     5                               7
          0080f4-0a1101     5                               8
        """),
    MakersTable(
      maker: "Aruba CX", port: "1/1/5",
      text: """
        MAC age-time            : 300 seconds
        Number of MAC addresses : 2

        MAC Address          VLAN     Type                      Port
        --------------------------------------------------------------
        00:80:f4:0a:11:01    7        dynamic                   1/1/5
        00:80:f4:0a:11:01    8        dynamic                   1/1/5
        """),
    MakersTable(
      maker: "Comware", port: "GE1/0/5",
      text: """
        MAC Address      VLAN ID    State            Port/Nickname            Aging
        0080-f40a-1101   7          Learned          GE1/0/5                  Y
        0080-f40a-1101   8          Learned          GE1/0/5                  Y
        """),
    MakersTable(
      maker: "Huawei", port: "GE0/0/5",
      text: """
        -------------------------------------------------------------------------------
        MAC Address    VLAN/VSI/BD                       Learned-From        Type
        -------------------------------------------------------------------------------
        0080-f40a-1101 7/-/-                             GE0/0/5             dynamic
        0080-f40a-1101 8/-/-                             GE0/0/5             dynamic
        -------------------------------------------------------------------------------
        Total items displayed = 2
        """),
    MakersTable(
      maker: "Arista", port: "Et5",
      text: """
                  Mac Address Table
        ------------------------------------------------------------------

        Vlan    Mac Address       Type        Ports      Moves   Last Move
        ----    -----------       ----        -----      -----   ---------
           7    0080.f40a.1101    DYNAMIC     Et5        1       0:01:05 ago
           8    0080.f40a.1101    DYNAMIC     Et5        1       21 days, 20:19:04 ago
        Total Mac Addresses for this criterion: 2
        """),
    MakersTable(
      maker: "Fortinet", port: "port5",
      text: """
        MAC: 00:80:f4:0a:11:01  VLAN: 7 Port: port5(port-id 5)
          Flags: 0x00010440 [ used ]
        MAC: 00:80:f4:0a:11:01  VLAN: 8 Port: port5(port-id 5)
        """),
    MakersTable(
      maker: "with tabs", port: "5",
      text: "VLAN ID\tMAC Address\tStatus\tPort\n7\t00:80:F4:0A:11:01\tlearned\t5\n"
        + "8\t00:80:F4:0A:11:01\tlearned\t5\n"),
  ]

  @Test(arguments: tables)
  func theTableOfAMakerSaysWhereAnAddressIs(table: MakersTable) throws {
    for text in [
      table.text, table.text.replacing("\n", with: "\r\n"), "SW-3#show mac\n" + table.text,
    ] {
      let observations = try Self.observe(text)
      let place = text.hasPrefix("SW-3#") ? "SW-3 \(table.port)" : table.port
      #expect(
        Self.told(observations) == [
          "00:80:f4:0a:11:01 vlan=7", "00:80:f4:0a:11:01 vlan=8",
          "00:80:f4:0a:11:01 switchPort=\(place)",
        ])
      let isList = text.contains("\t") && !text.hasPrefix("SW-3#")
      #expect(observations.sources[0].kind == (isList ? "inventory-csv" : "switch-text"))
      #expect(observations.sources[0].warnings.isEmpty)
      #expect(observations.hosts.map { $0.vlans.map(\.text) } == [["7", "8"]])
    }
  }

  @Test func theTwoLinesOfAHeadingOfJunosAreOne() throws {
    let observations = try Self.observe(
      """
      MAC flags (S - static MAC, D - dynamic MAC, L - locally learned, P - Persistent static)
      Ethernet switching table : 1 entries, 1 learned
      Routing instance : default-switch
         Vlan                MAC                 MAC         Logical                NH     RTR
         name                address             flags       interface              Index  ID
         cells               00:80:f4:0a:11:01   D           ge-0/0/5.0             0       0
      """)
    #expect(Self.told(observations) == ["00:80:f4:0a:11:01 switchPort=ge-0/0/5.0"])
  }

  private static let arps: [MakersTable] = [
    MakersTable(
      maker: "Cisco IOS", port: "Vlan7",
      text: """
        Protocol  Address          Age (min)  Hardware Addr   Type   Interface
        Internet  10.0.0.5                9   0080.f40a.1101  ARPA   Vlan7
        Internet  10.0.0.6                0   Incomplete      ARPA
        """),
    MakersTable(
      maker: "NX-OS", port: "Vlan7",
      text: """
        Flags: * - Adjacencies learnt on non-active FHRP router

        Address         Age       MAC Address     Interface
        10.0.0.5        00:00:57  0080.f40a.1101  Vlan7
        10.0.0.6        00:00:16  INCOMPLETE      Vlan7
        """),
    MakersTable(
      maker: "Junos", port: "vlan.7",
      text: """
        MAC Address       Address         Interface     Flags
        00:80:f4:0a:11:01 10.0.0.5        vlan.7        none
        Total entries: 1
        """),
    MakersTable(
      maker: "Comware", port: "",
      text: """
          Type: S-Static   D-Dynamic   O-Openflow     R-Rule   M-Multiport  I-Invalid
        IP address      MAC address     VLAN/VSI name Interface                Aging Type
        10.0.0.5        0080-f40a-1101  7             GE1/0/5                  1171  D
        """),
    MakersTable(
      maker: "Windows", port: "",
      text: """
        Interface: 10.0.0.9 --- 0x4
          Internet Address      Physical Address      Type
          10.0.0.5              00-80-f4-0a-11-01     dynamic
        """),
  ]

  @Test(arguments: arps)
  func aTableOfARPTiesAnAddressToItsHardware(table: MakersTable) throws {
    let observations = try Self.observe(table.text)
    let vlan = table.maker == "Windows" ? "" : " in 7"
    #expect(Self.told(observations) == ["00:80:f4:0a:11:01 has 10.0.0.5\(vlan)"])
    #expect(observations.hostLines == ["[00:80:f4:0a:11:01] [10.0.0.5]"])
    #expect(observations.bindings[0].signs == .table)
  }

  @Test func rowsOfARPWithoutAHeadingAreRead() throws {
    let linux = try Self.observe(
      """
      ? (10.0.0.5) at 00:80:f4:0a:11:01 [ether] on vlan7
      ? (10.0.0.6) at <incomplete> on eth1.10
      """)
    #expect(Self.told(linux) == ["00:80:f4:0a:11:01 has 10.0.0.5 in 7"])
    #expect(linux.sources[0].records == 2)
    let firewall = try Self.observe(
      "        inside 10.0.0.5 0080.f40a.1101 711\n        DMZ 10.0.0.6 0080.f40a.1102 -\n")
    #expect(
      Self.told(firewall) == [
        "00:80:f4:0a:11:01 has 10.0.0.5", "00:80:f4:0a:11:02 has 10.0.0.6",
      ])
  }

  @Test func aRowThatStandsBesideItsHeadingKeepsItsPort() throws {
    let observations = try Self.observe(
      """
      Vlan    mac Address       Type        Ports      Moves   Last Move
      ----    -----------       ----        -----      -----   ---------
        55        0080.f40a.1101      DYNAMIC        Et32        1    0:08:16 ago
      """)
    #expect(
      Self.told(observations) == ["00:80:f4:0a:11:01 vlan=55", "00:80:f4:0a:11:01 switchPort=Et32"])
  }

  // MARK: Uplinks

  static func table(_ rows: [(mac: Int, port: String)]) -> String {
    let lines = rows.map { row in
      let digits = String(row.mac, radix: 16)
      let mac = "0080.f400." + String(repeating: "0", count: 4 - digits.count) + digits
      return "   7    \(mac)    DYNAMIC     \(row.port)\n"
    }
    return "Vlan    Mac Address       Type        Ports\n" + lines.joined()
  }

  @Test func nobodyHasAPlaceAtAPortWithManyAddresses() throws {
    let few = (1...8).map { (mac: $0, port: "Gi1/0/1") }
    #expect(try Self.told(Self.observe(Self.table(few))).count { $0.contains("switchPort") } == 8)
    let many = (1...9).map { (mac: $0, port: "Gi1/0/1") } + [(mac: 99, port: "Gi1/0/2")]
    let places = try Self.told(Self.observe(Self.table(many))).filter { $0.contains("switchPort") }
    #expect(places == ["00:80:f4:00:00:63 switchPort=Gi1/0/2"])
  }

  @Test(arguments: ["Po1", "Trk1", "ae0", "LAG1", "Eth-Trunk1", "BAGG1"])
  func aGroupOfPortsWithTwoAddressesLeadsToASwitch(port: String) throws {
    let two = try Self.told(Self.observe(Self.table([(1, port), (2, port)])))
    #expect(!two.contains { $0.contains("switchPort") })
    let one = try Self.told(Self.observe(Self.table([(1, port)])))
    #expect(one.contains("00:80:f4:00:00:01 switchPort=\(port)"))
  }

  // MARK: VLANs and ports

  @Test func theNamesOfVLANsAreRead() throws {
    let observations = try Self.observe(
      """
      SW-3>show vlan
      VLAN Name                             Status    Ports
      ---- -------------------------------- --------- -------------------------------
      1    default                          active    Gi0/1
      10   Cell 4 safety                    active
      50   Vendors                          act/lshut Fa0/1, Fa0/2, Fa0/3, Fa0/4
                                                      Fa0/10, Fa0/11, Fa0/12

      VLAN Type  SAID       MTU   Parent RingNo BridgeNo Stp  BrdgMode Trans1 Trans2
      ---- ----- ---------- ----- ------ ------ -------- ---- -------- ------ ------
      1    enet  100001     1500  -      -      -        -    -        0      0
      """)
    #expect(
      observations.vlans.map { "\($0.device) \($0.number) \($0.name)" } == [
        "SW-3 1 default", "SW-3 10 Cell 4 safety", "SW-3 50 Vendors",
      ])
    #expect(observations.sources[0].records == 3)
    #expect(observations.hosts.isEmpty)
  }

  @Test func theNamesOfVLANsOfJunosAndProCurveAreRead() throws {
    let junos = """
      Routing instance        VLAN name             Tag          Interfaces
      default-switch          cell-4                7
                                                                 ge-0/0/3.0
      """
    let procurve = """
        802.1Q VLAN ID Name         Status       Voice Jumbo
        -------------- ------------ ------------ ----- -----
        7              cell-4       Port-based   No    No
      """
    for text in [junos, procurve] {
      #expect(
        try Self.observe(text).vlans.map { "\($0.number) \($0.name)" } == ["7 cell-4"], "\(text)")
    }
  }

  @Test func aTableOfPortsIsCounted() throws {
    let observations = try Self.observe(
      """
      Port      Name               Status       Vlan       Duplex  Speed Type
      Gi1/0/1                      notconnect   1            auto   auto 10/100/1000BaseTX
      Gi1/0/2   Access Point       connected    8          a-full a-1000 10/100/1000BaseTX
      Gi1/0/22  addl status text   notconnect: TD 1         a-full  a-100 10/100/1000BaseTX
      """)
    #expect(observations.sources[0].content == ["ports, 3 rows"])
  }

  @Test func severalTablesOfASessionAreReadInOnePass() throws {
    let text =
      "<SW-4>display mac-address\n" + Self.tables[5].text + "\n<SW-4>display arp\n"
      + Self.arps[3].text + "\nuser@SW-5> show ethernet-switching table\n"
      + Self.table([(1, "ge-0/0/1")])
    let observations = try Self.observe(text)
    #expect(
      observations.sources[0].content == ["MAC table, 3 rows", "ARP table, 1 row"])
    let told = Self.told(observations)
    #expect(told.contains("00:80:f4:0a:11:01 switchPort=SW-4 GE1/0/5"))
    #expect(told.contains("00:80:f4:00:00:01 switchPort=SW-5 ge-0/0/1"))
  }

  // MARK: Other text

  @Test(arguments: [
    "Dear colleague, the MAC address of port 5 is not known.\n", "a b c\n1 2 3\n",
    "MAC address 00:80:f4:0a:11:01 on the port\n", "version: 2\nplatform: x86\n",
    "\0Vlan Mac Address\n",
  ])
  func otherTextIsNotKnown(text: String) {
    #expect(throws: ReadingError.unknownContent) { try Self.observe(text) }
  }

  @Test func textInUTF16SaysTheSame() throws {
    let text = Self.tables[0].text
    let base = try Self.observe(text).essence
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try Reading.observe([0xFF, 0xFE] + little).essence == base)
    #expect(try Reading.observe([0xFE, 0xFF] + big).essence == base)
    #expect(try Reading.observe(GzipWriter.member([0xFF, 0xFE] + little)).essence == base)
  }

  @Test func linesWithoutEndAndControlCharactersAreHarmless() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let observations = try Self.observe(
      Self.table([(1, "Gi1/0/1")]) + long
        + "\n   7    0080.f400.0002    DYNAMIC     Gi\u{1B}[31m1/0/2\n")
    #expect(observations.sources[0].warnings.map(\.kind) == [.longLine])
    #expect(observations.hosts.count == 2)
    #expect(!observations.facts.contains { $0.fact.value.contains("\u{1B}") })
  }
}
