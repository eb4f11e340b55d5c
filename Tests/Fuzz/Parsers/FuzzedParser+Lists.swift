import NetworkObservation
import TestCaptures
import TestSupport

extension FuzzedParser {
  /// Scans of nmap.
  static let scan = FuzzedParser(
    name: "scan", share: 4000,
    words: [
      "<host>", "</host>", "<status state=\"up\"/>", "<port protocol=\"tcp\" portid=\"502\">",
      "<elem key=\"", "<table key=\"sid 0x1\">", "<script id=\"modbus-discover\" output=\"",
      "&#x0;",
      "<!ENTITY", "<![CDATA[", "]]>", "<!--", "-->",
    ],
    nesting: [Nesting(opening: "<table>", closing: "</table>")], made: scans
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// What switches print.
  static let switchText = FuzzedParser(
    name: "switch-text", share: 4000,
    words: [
      "Vlan    Mac Address       Type        Ports\n",
      "IP address      MAC address     Interface\n",
      "SW-3#show mac\n", "Local Intf: ", "Chassis id: ", "Device ID: ", "----+----\n",
      "   7    0080.f40a.1101    DYNAMIC     Gi1/0/5\n", "VLAN Name   Status    Ports\n",
    ],
    made: tables
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// Lists of devices.
  static let inventory = FuzzedParser(
    name: "inventory", share: 4000,
    words: [
      "IP Address,", "MAC;", "Name\t", "\"", "\"\"", "10.0.0.5/24", "\r\n", "00:80:f4:0a:11:01",
    ],
    made: lists
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// Zeek's logs in columns.
  static let zeekColumns = FuzzedParser(
    name: "zeek-tsv", share: 4000,
    words: ["#fields\t", "#separator \\x09\n", "#path\tconn\n", "id.orig_h", "(empty)", "\\x09"],
    made: logs.map(\.columns)
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// Zeek's logs as JSON.
  static let zeekObjects = FuzzedParser(
    name: "zeek-json", share: 4000, words: ["{\"ts\":", "\"_path\":\"conn\"", "\\u0000", "1e309"],
    nesting: [Nesting(opening: "[", closing: "]"), Nesting(opening: "{\"a\":", closing: "}")],
    made: logs.map(\.objects)
  ) { bytes throws(BrokenLaw) in
    try observe(bytes)
  }

  /// Lists of makers of the IEEE.
  static let makers = FuzzedParser(
    name: "makers", share: 2000, words: ["MA-L,", "(base 16)", "(hex)", "IAB,", "\""],
    made: [
      Array(
        "Registry,Assignment,Organization Name,Organization Address\nMA-L,0080F4,Maker,\n".utf8),
      Array("0080F4     (base 16)\t\tMaker\n".utf8),
    ]
  ) { bytes throws(BrokenLaw) in
    do throws(ReadingError) {
      let list = try MakerListReader.read(bytes, origin: "input")
      return "\(min(list.count, 3))"
    } catch {
      return "refused"
    }
  }

  private static let scans: [[UInt8]] = {
    let text = """
      <?xml version="1.0"?><!DOCTYPE nmaprun><nmaprun args="nmap -sV" start="1600000000" version="7.93">
      <host endtime="1600000042"><status state="up" reason="arp-response"/>
      <address addr="10.0.0.5" addrtype="ipv4"/><address addr="00:80:f4:0a:11:01" addrtype="mac"/>
      <hostnames><hostname name="plc" type="PTR"/></hostnames><ports><port protocol="tcp" portid="502">
      <state state="open"/><service name="mbap" method="probed" product="x"><cpe>cpe:/a:x</cpe></service>
      <script id="modbus-discover" output="sid 0x1: "><table key="sid 0x1">
      <elem key="Slave ID data">\\x01\\xFFBMX</elem></table></script></port></ports>
      <hostscript><script id="nbstat" output="NetBIOS name: A, NetBIOS MAC: 00:0c:29:aa:20:03"/>
      </hostscript><os><osmatch name="Linux" accuracy="96"/></os></host>
      <runstats><finished time="1600000100"/></runstats></nmaprun>
      """
    let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    return [Array(text.utf8), wide, GzipWriter.member(Array(text.utf8))]
  }()

  private static let tables: [[UInt8]] = [
    """
    SW-3#show mac address-table
    Vlan    Mac Address       Type        Ports
    ----    -----------       --------    -----
       7    0080.f40a.1101    DYNAMIC     Gi1/0/5
    SW-3#show ip arp
    Protocol  Address          Age (min)  Hardware Addr   Type   Interface
    Internet  10.0.0.5                9   0080.f40a.1101  ARPA   Vlan7
    """,
    """
    Local Intf: Gi1/0/1
    Chassis id: 94f1.2879.5555
    System Description:
    HPE OfficeConnect
    Enabled Capabilities: B
    Management Addresses:
        IP: 10.0.0.81
    Device ID: cell-4
    Entry address(es):
      IP address: 10.0.0.2
    Platform: cisco IE-3000,  Capabilities: Switch IGMP
    Interface: Gi1/0/16,  Port ID (outgoing port): Gi0/1
    VLAN Name                             Status    Ports
    ---- -------------------------------- --------- -----
    10   Cell 4                           active    Fa0/1
    MAC: 00:80:f4:0a:11:01  VLAN: 7 Port: port5(port-id 5)
    """,
  ].map { Array($0.utf8) }

  private static let lists: [[UInt8]] = [
    "Name,IP Address,MAC,Vendor,VLAN\nPLC,\"10.0.0.5,10.0.0.6/24\",00-80-F4-0A-11-01,\"A \"\"B\"\"\",7\n",
    "IP;Port;MAC\r\n10.0.0.5;Gi1/0/5;0080f40a1101\r\n",
  ].map { Array($0.utf8) }

  private static let logs: [(columns: [UInt8], objects: [UInt8])] = {
    let names = ["ts", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "conn_state"]
    let values = ["1600000000.000001", "10.0.0.1", "40000", "10.0.0.2", "502", "tcp", "SF"]
    let columns =
      "#separator \\x09\n#set_separator\t,\n#path\tconn\n#fields\t\(names.joined(separator: "\t"))\n"
      + "\(values.joined(separator: "\t"))\n#close\tx\n"
    let members = zip(names, values).map { name, value in
      Double(value) == nil ? "\"\(name)\":\"\(value)\"" : "\"\(name)\":\(value)"
    }
    let object = "{\"_path\":\"conn\",\(members.joined(separator: ","))}\n"
    return [(Array(columns.utf8), Array(object.utf8))]
  }()
}
