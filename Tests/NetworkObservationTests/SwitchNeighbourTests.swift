import NetworkObservation
import TestCaptures
import TestSupport
import Testing

@Suite struct SwitchNeighbourTests {
  private static let neighbour = """
    ------------------------------------------------
    Local Intf: GigabitEthernet1/0/1
    Chassis id: 94f1.2879.5555
    Port id: 13
    Port Description: uplink
    System Name: HpSwitch

    System Description:
    HPE OfficeConnect Switch 1820, PT.02.01

    Time remaining: 116 seconds
    System Capabilities: B,R
    Enabled Capabilities: %
    Management Addresses:
        IP: 10.0.0.81
    Vlan ID: - not advertised

    ------------------------------------------------
    Local Intf: Gi1/0/2
    Chassis id: 0080.f40a.1101
    Port id: port-001
    System Name - not advertised
    Management Addresses - not advertised

    """

  @Test func aNeighbourThatPassesOnMakesAPortAnUplink() throws {
    for (capability, isUplink) in [("B", true), ("R", true), ("W", false), ("S", false)] {
      let text =
        "SW-3#show lldp neighbors detail\n" + Self.neighbour.replacing("%", with: capability)
        + "SW-3#show mac address-table\n" + SwitchTextTests.table([(1, "Gi1/0/1"), (2, "Gi1/0/2")])
      let told = SwitchTextTests.told(try SwitchTextTests.observe(text))
      #expect(
        told.contains("00:80:f4:00:00:01 switchPort=SW-3 Gi1/0/1") != isUplink, "\(capability)")
      #expect(told.contains("00:80:f4:00:00:02 switchPort=SW-3 Gi1/0/2"))
      #expect(told.contains("94:f1:28:79:55:55 has 10.0.0.81"))
    }
  }

  // MARK: Neighbours

  @Test func neighboursOfLLDPSayWhoTheyAre() throws {
    let observations = try SwitchTextTests.observe(Self.neighbour.replacing("%", with: "B"))
    #expect(
      Set(observations.said) == [
        "10.0.0.81 name=HpSwitch", "10.0.0.81 chassisID=94:f1:28:79:55:55", "10.0.0.81 portID=13",
        "10.0.0.81 portDescription=uplink", "10.0.0.81 capabilities=B",
        "10.0.0.81 description=HPE OfficeConnect Switch 1820, PT.02.01",
        "10.0.0.81 managementAddress=10.0.0.81", "10.0.0.81 switchPort=GigabitEthernet1/0/1",
        "00:80:f4:0a:11:01 chassisID=00:80:f4:0a:11:01", "00:80:f4:0a:11:01 portID=port-001",
        "00:80:f4:0a:11:01 switchPort=Gi1/0/2",
      ])
    #expect(observations.facts.allSatisfy { $0.fact.basis == .tabled && $0.fact.said == .lldp })
    #expect(
      observations.hostLines == ["[94:f1:28:79:55:55] [10.0.0.81]", "[00:80:f4:0a:11:01] []"])
    #expect(observations.sources[0].records == 2)
    #expect(observations.sources[0].content == ["LLDP neighbours, 2 rows"])
  }

  @Test func neighboursOfCDPSayWhoTheyAre() throws {
    let block = """
      -------------------------
      Device ID: cell-4
      Entry address(es):
        IP address: 10.0.0.2
      Platform: cisco IE-3000-8TC,  Capabilities: Switch IGMP
      Interface: GigabitEthernet1/0/16,  Port ID (outgoing port): GigabitEthernet0/1
      Holdtime : 164 sec

      Version :
      Cisco IOS Software, IES Software, Version 12.2(55)SE9
      Technical Support: http://www.cisco.com/techsupport

      advertisement version: 2
      Native VLAN: 7
      Duplex: full
      Management address(es):
        IP address: 10.0.0.2


      """
    let text =
      block + block.replacing("10.0.0.2", with: "10.0.0.3").replacing("cell-4", with: "cell-5")
    let observations = try SwitchTextTests.observe(text)
    for (ip, name) in [("10.0.0.2", "cell-4"), ("10.0.0.3", "cell-5")] {
      #expect(
        Set(observations.said.filter { $0.hasPrefix(ip + " ") }) == [
          "\(ip) name=\(name)", "\(ip) product=cisco IE-3000-8TC",
          "\(ip) capabilities=Switch IGMP", "\(ip) portID=GigabitEthernet0/1",
          "\(ip) software=Cisco IOS Software, IES Software, Version 12.2(55)SE9",
          "\(ip) nativeVLAN=7", "\(ip) managementAddress=\(ip)",
          "\(ip) switchPort=GigabitEthernet1/0/16",
        ])
    }
    #expect(observations.sources[0].content == ["CDP neighbours, 2 rows"])
  }

  @Test func neighboursOfOtherMakersAreRead() throws {
    let comware = """
      LLDP neighbor-information of port 1[GigabitEthernet1/0/5]:
      LLDP agent nearest-bridge:
       LLDP neighbor index : 1
       ChassisID/subtype   : 0080-f40a-1101/MAC address
       PortID/subtype      : port-001/Interface name
       System name         : im151
      """
    let procurve = """
       LLDP Remote Device Information Detail

        Local Port   : 5
        ChassisType  : mac-address
        ChassisId    : 00 80 f4 0a 11 01
        PortId       : port-001
        SysName      : im151
      """
    let huawei = """
      GE0/0/5  has 1 neighbor(s):

      Neighbor index :1
      Chassis type   :MAC address
      Chassis ID     :0080-f40a-1101
      Port ID        :port-001
      System name    :im151
      """
    for (text, port) in [(comware, "GigabitEthernet1/0/5"), (procurve, "5"), (huawei, "GE0/0/5")] {
      let mac = "00:80:f4:0a:11:01"
      #expect(
        Set(try SwitchTextTests.observe(text).said) == [
          "\(mac) chassisID=\(mac)", "\(mac) portID=port-001", "\(mac) name=im151",
          "\(mac) switchPort=\(port)",
        ], "\(text)")
    }
  }

  @Test func detailsOfNeighboursInOtherWordsAreRead() throws {
    let aruba = """
      Port                           : 5
      Neighbor Chassis-Name          : im151
      Neighbor Chassis-ID            : 00:80:f4:0a:11:01
      Neighbor Port-ID               : port-001
      """
    let allied = """
      Local port: 5
        Chassis ID Type .................. MAC address
        Chassis ID ....................... 0080.f40a.1101
        Port ID .......................... port-001
        Port Description ................. [not advertised]
        System Name ...................... im151
      """
    let brocade = """
      Local port: 5
        Neighbor: 0080.f40a.1101, TTL 101 seconds
          + Chassis ID (MAC address): 0080.f40a.1101
          + Port ID (interface name): port-001
          + System name         : "im151"
      """
    for text in [aruba, allied, brocade] {
      let mac = "00:80:f4:0a:11:01"
      #expect(
        Set(try SwitchTextTests.observe(text).said) == [
          "\(mac) chassisID=\(mac)", "\(mac) portID=port-001", "\(mac) name=im151",
          "\(mac) switchPort=5",
        ], "\(text)")
    }
  }

  @Test func aSummaryOfNeighboursIsCountedWithoutItsSum() throws {
    let text = """
      Device ID           Local Intf     Hold-time  Capability      Port ID
      cell-4              Gi1/0/1        120        B               Gi0/1
      a-name-that-is-longer-than-its-column
                          Gi1/0/2        120        B               Gi0/1

      Total entries displayed: 2
      """
    #expect(try SwitchTextTests.observe(text).sources[0].content == ["neighbours, 2 rows"])
    let arista = """
      Port       Neighbor Device ID             Neighbor Port ID           TTL
      Et1        cell-4                         Ethernet1                  120
      """
    #expect(try SwitchTextTests.observe(arista).sources[0].content == ["neighbours, 1 row"])
  }
}
