/// A protocol that a marker in the data shows, or a table that a fact stands in.
package enum ObservedProtocol: UInt8, Comparable, CaseIterable, Sendable {
  case unknown = 0
  // The link.
  case arp
  case lldp
  case cdp
  case stp
  case mrp
  case eapol
  case macsec
  case ptp
  case hsr
  case wireless
  case ppp
  // Industrial Ethernet.
  case profinetDCP
  case profinetRT
  case profinetCM
  case etherCAT
  case powerlink
  case sercos
  case goose
  case sampledValues
  // Industrial protocols in IP.
  case modbus
  case s7
  case s7Plus
  case mms
  case etherNetIP
  case cip
  case bacnet
  case dnp3
  case iec104
  case opcUA
  case hartIP
  case fins
  case fox
  // Networks.
  case neighbourDiscovery
  case dhcp
  case dhcpv6
  case dns
  case mdns
  case llmnr
  case nbns
  case browser
  case ssdp
  case ntp
  case syslog
  case snmp
  case icmp
  case igmp
  // Services.
  case ssh
  case tls
  case http
  case smb
  case ntlm
  case rdp
  case vnc
  case telnet
  case ftp
  case smtp
  case pop
  case imap
  case ldap
  case radius
  case kerberos
  case mqtt
  case dceRPC
  case nbss
  case tftp
  case quic
  case sip
  case irc
  case xmpp
  case socks
  case stun
  case openVPN
  case wireGuard
  case ipsec
  case mySQL
  case postgreSQL
  case geSRTP
  case synchrophasor
  case genisys
  // Tunnels.
  case mpls
  case gre
  case erspan
  case vxlan
  case geneve
  case ipInIP
  // Not on the wire.
  case captureNames
  case makerList
  case addressRange
  case scan
  case zeek
  case switchTable
  case inventory

  /// The name that is shown.
  package var name: String { Self.names[self] ?? "unknown" }

  package static func < (left: ObservedProtocol, right: ObservedProtocol) -> Bool {
    left.rawValue < right.rawValue
  }

  private static let names: [ObservedProtocol: String] = [
    .arp: "ARP", .lldp: "LLDP", .cdp: "CDP", .stp: "STP", .mrp: "MRP", .eapol: "EAPOL",
    .macsec: "MACsec", .ptp: "PTP", .hsr: "HSR/PRP", .wireless: "802.11", .ppp: "PPPoE",
    .profinetDCP: "PN-DCP", .profinetRT: "PROFINET RT", .profinetCM: "PROFINET CM",
    .etherCAT: "EtherCAT", .powerlink: "POWERLINK", .sercos: "SERCOS III", .goose: "GOOSE",
    .sampledValues: "Sampled Values", .modbus: "Modbus", .s7: "S7", .s7Plus: "S7-plus",
    .mms: "MMS", .etherNetIP: "EtherNet/IP", .cip: "CIP I/O", .bacnet: "BACnet", .dnp3: "DNP3",
    .iec104: "IEC 104", .opcUA: "OPC UA", .hartIP: "HART-IP", .fins: "FINS", .fox: "Fox",
    .neighbourDiscovery: "ND", .dhcp: "DHCP", .dhcpv6: "DHCPv6", .dns: "DNS", .mdns: "mDNS",
    .llmnr: "LLMNR", .nbns: "NBNS", .browser: "Browser", .ssdp: "SSDP", .ntp: "NTP",
    .syslog: "syslog", .snmp: "SNMP", .icmp: "ICMP", .igmp: "IGMP", .ssh: "SSH", .tls: "TLS",
    .http: "HTTP", .smb: "SMB", .ntlm: "NTLM", .rdp: "RDP", .vnc: "VNC", .telnet: "Telnet",
    .ftp: "FTP", .smtp: "SMTP", .pop: "POP3", .imap: "IMAP", .ldap: "LDAP", .radius: "RADIUS",
    .kerberos: "Kerberos", .mqtt: "MQTT", .dceRPC: "DCE/RPC", .nbss: "NetBIOS session",
    .tftp: "TFTP", .quic: "QUIC", .sip: "SIP", .irc: "IRC", .xmpp: "XMPP", .socks: "SOCKS",
    .stun: "STUN", .openVPN: "OpenVPN", .wireGuard: "WireGuard", .ipsec: "IPsec",
    .mySQL: "MySQL", .postgreSQL: "PostgreSQL", .geSRTP: "GE SRTP",
    .synchrophasor: "Synchrophasor", .genisys: "Genisys", .mpls: "MPLS", .gre: "GRE",
    .erspan: "ERSPAN", .vxlan: "VXLAN",
    .geneve: "Geneve", .ipInIP: "IP in IP", .captureNames: "name block",
    .makerList: "IEEE list", .addressRange: "addresses seen", .scan: "nmap", .zeek: "Zeek",
    .switchTable: "switch table", .inventory: "inventory",
  ]
}
