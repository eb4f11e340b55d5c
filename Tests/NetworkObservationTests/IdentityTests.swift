import NetworkObservation
import TestCaptures
import Testing

/// What devices say of themselves, from messages as the protocols' documents describe them.
@Suite struct IdentityTests {
  private static func said(_ talk: Talk) throws -> [String] {
    try Reading.observe(talk.frames).said
  }

  private static func protocols(_ talk: Talk) throws -> [ObservedProtocol] {
    try Reading.observe(talk.frames).flows.flatMap(\.protocols)
  }

  @Test func responsesAndHelloOfDCPStateWhatADeviceIs() throws {
    let facts = [
      "stationName=mixer-7", "vendorID=0x002a", "deviceID=0x010d", "product=S7-1500",
      "role=IO controller", "networkMask=255.255.255.0", "gateway=10.0.0.254", "address=10.0.0.2",
    ].map { "\(Talk.serverMAC) \($0)" }
    for (frame, service, type) in [("feff", 5, 1), ("fefd", 3, 1), ("fefc", 6, 0)]
      as [(String, UInt8, UInt8)]
    {
      let talk = Talk.frame(
        0x8892, to: "01:0e:cf:00:00:01", Messages.dcp(frame: frame, service: service, type: type))
      #expect(try Set(Self.said(talk)) == Set(facts), "\(frame)")
      let observations = try Reading.observe(talk.frames)
      #expect(observations.hostLines == ["[\(Talk.serverMAC)] [10.0.0.2]"])
      #expect(observations.networks.map(\.text) == ["10.0.0.0/24"])
    }
  }

  @Test func aRequestOfDCPIdentifiesNobody() throws {
    for (frame, service) in [("fefe", 5), ("fefd", 3)] as [(String, UInt8)] {
      let talk = Talk.frame(
        0x8892, to: "01:0e:cf:00:00:00", Messages.dcp(frame: frame, service: service, type: 0))
      #expect(try Self.said(talk) == [])
      #expect(try Self.protocols(talk) == [.profinetDCP])
    }
  }

  @Test func listIdentityStatesADevice() throws {
    var talk = Talk()
    talk.udp(44_818, Wire.le16(0x63) + Array(repeating: 0, count: 22), Messages.listIdentity)
    #expect(
      try Set(Self.said(talk))
        == Set(
          [
            "vendorID=0x0001", "deviceType=12", "productCode=58", "firmware=4.3",
            "serial=0x00524d8e", "product=1756-ENBT/A",
          ]
          .map { "10.0.0.2 \($0)" }))
  }

  @Test func theChainOfHeadersDecidesWhatIsModbus() throws {
    let ask = Wire.hex("0001 0000 0005 03 2b 0e 01 00")
    let answer = Wire.hex("0001 0000 0010 03 2b 0e 01 01 00 00 01 00 06") + Wire.text("ABCDEF")
    let talk = Talk.tcp(9999, ask, answer)
    #expect(try Self.said(talk) == ["10.0.0.2 (unit 3) vendor=ABCDEF"])
    #expect(try Self.protocols(talk) == [.modbus])
    for broken in [
      "0001 0001 0006 03 03 0000 0001", "0001 0000 0007 03 03 0000 0001",
      "0001 0000 0006 03 3f 0000 0001",
    ] {
      #expect(try Self.protocols(Talk.tcp(502, Wire.hex(broken))) == [])
    }
  }

  @Test func systemStateListsStateAController() throws {
    func list(_ id: Int, _ size: Int, _ elements: [UInt8]) -> [UInt8] {
      let data =
        Wire.be16(id) + Wire.be16(0) + Wire.be16(size) + Wire.be16(elements.count / size) + elements
      return Messages.s7(
        Wire.hex("3207 0000 0001 000c") + Wire.be16(data.count + 4)
          + Wire.hex("000112 08 12 84 01 01 00 00 0000 ff09") + Wire.be16(data.count) + data)
    }
    func padded(_ text: String, _ count: Int) -> [UInt8] {
      Wire.text(text) + Array(repeating: 0x20, count: count - text.utf8.count)
    }
    let modules =
      Wire.be16(1) + padded("6ES7 315-2EH14-0AB0", 20) + Wire.hex("00c0 0004 0001")
      + Wire.be16(7) + padded("", 20) + Wire.hex("00c0") + Wire.text("V") + [3, 2, 6]
    let names = Wire.be16(1) + padded("PLANT", 32) + Wire.be16(5) + padded("S C-1234", 32)
    let talk = Talk.tcp(102, [], list(0x11, 28, modules), [], list(0x1C, 34, names))
    #expect(
      try Set(Self.said(talk))
        == Set(
          [
            "orderCode=6ES7 315-2EH14-0AB0", "hardware=1", "firmware=V3.2.6", "name=PLANT",
            "serial=S C-1234",
          ]
          .map { "10.0.0.2 \($0)" }))
  }

  @Test func functionsThatChangeProgramsAreTold() throws {
    for (code, text) in [
      (0x1A, "S7 program download"), (0x1D, "S7 program upload"), (0x28, "S7 program invocation"),
      (0x29, "S7 stop"),
    ] {
      let job = Messages.s7(Wire.hex("3201 0000 0001 0001 0000") + [UInt8(code)])
      #expect(try Self.said(Talk.tcp(102, job)) == ["10.0.0.1 function=\(text)"])
    }
  }

  @Test func devicesBehindABACnetRouterArePartsOfIt() throws {
    let iAm = Wire.hex("1000 c4 02000065 22 01e0 91 00 22 0539")
    var talk = Talk()
    let plain = Wire.hex("0120 ffff 00 ff") + iAm
    let routed = Wire.hex("0108 0005 01 0a") + iAm
    for network in [plain, routed] {
      talk.udp(
        47_808, clientPort: 47_808, Wire.hex("810b") + Wire.be16(network.count + 4) + network)
    }
    #expect(
      try Set(Self.said(talk)) == [
        "10.0.0.1 instance=101", "10.0.0.1 vendorID=1337",
        "10.0.0.1 (network 5 address 0a) instance=101",
        "10.0.0.1 (network 5 address 0a) vendorID=1337",
      ])
  }

  @Test func stationsOfDNP3AndIEC104SayTheirAddress() throws {
    let good = Wire.hex("0564 05 44 0300 0400 ")
    var crc: UInt16 = 0
    for byte in good {
      crc ^= UInt16(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xA6BC : crc >> 1 }
    }
    let sum = Wire.le16(Int(~crc))
    #expect(try Self.said(Talk.tcp(9998, [], good + sum)) == ["10.0.0.2 address=4"])
    #expect(try Self.protocols(Talk.tcp(20_000, [], good + [0, 0])) == [])
    let measured = Wire.hex("68 0e 0000 0000 01 01 0300 0d91 01 0000 01")
    #expect(try Self.said(Talk.tcp(9997, [], measured)) == ["10.0.0.2 commonAddress=37133"])
  }

  @Test func gooseNamesItsControlBlock() throws {
    let body =
      DER.element(0x80, Wire.text("IED1LD0/LLN0$GO$gcb_A")) + DER.element(0x81, [1])
      + DER.element(0x83, Wire.text("Trip"))
    let frame = Wire.hex("3001 0040 00000000") + DER.element(0x61, body)
    #expect(
      try Set(Self.said(Talk.frame(0x88B8, to: "01:0c:cd:01:00:00", frame)))
        == Set(
          ["controlBlock=IED1LD0/LLN0$GO$gcb_A", "name=Trip", "application=0x3001"].map {
            "\(Talk.serverMAC) \($0)"
          }))
  }

  @Test func neighboursSayWhoTheyAre() throws {
    let lldp =
      Frames.tlv(1, [7] + Wire.text("cell-3")) + Frames.tlv(2, [7] + Wire.text("port-001"))
      + Frames.tlv(3, [0, 20])
      + Frames.tlv(5, Wire.text("SW3")) + Frames.tlv(7, [0, 4, 0, 4])
      + Frames.tlv(8, [5, 1] + Wire.ip("10.0.0.7") + [2, 0, 0, 0, 1, 0])
    #expect(
      try Set(Self.said(Talk.frame(0x88CC, to: "01:80:c2:00:00:0e", lldp + [0, 0])))
        == Set(
          [
            "chassisID=cell-3", "stationName=cell-3", "portID=port-001", "name=SW3",
            "capabilities=bridge", "managementAddress=10.0.0.7",
          ]
          .map { "\(Talk.serverMAC) \($0)" }))
    func cdp(_ type: Int, _ text: String) -> [UInt8] {
      Wire.be16(type) + Wire.be16(text.utf8.count + 4) + Wire.text(text)
    }
    let body = Wire.hex("02b4 0000") + cdp(1, "S1") + cdp(3, "Gi0/1") + cdp(6, "cisco WS-C3560")
    let snap = Wire.hex("aaaa03 00000c 2000") + body
    #expect(
      try Set(Self.said(Talk.frame(snap.count, to: "01:00:0c:cc:cc:cc", snap)))
        == Set(
          ["name=S1", "portID=Gi0/1", "product=cisco WS-C3560"].map { "\(Talk.serverMAC) \($0)" }))
  }

  @Test func dhcpTellsNamesAndWhoHasWhichAddress() throws {
    var talk = Talk()
    talk.udp(
      67, clientPort: 68,
      Messages.dhcp(
        1, type: 3,
        Messages.option(12, Wire.text("panel-4")) + Messages.option(60, Wire.text("MSFT 5.0")),
        yours: "0.0.0.0"))
    talk.udp(
      67, clientPort: 68, [],
      Messages.dhcp(
        2, type: 5,
        Messages.option(1, Wire.ip("255.255.0.0")) + Messages.option(3, Wire.ip("10.0.0.254")),
        yours: "10.0.0.44"))
    let observations = try Reading.observe(talk.frames)
    #expect(observations.said.contains("\(Talk.clientMAC) hostName=panel-4"))
    #expect(observations.said.contains("\(Talk.clientMAC) vendorClass=MSFT 5.0"))
    #expect(observations.said.contains("\(Talk.clientMAC) address=10.0.0.44"))
    #expect(observations.networks.map(\.text) == ["10.0.0.0/16"])
    #expect(
      observations.bindings.contains {
        $0.ip.text == "10.0.0.44" && $0.signs.contains(.dhcp) && $0.isDirect
      })
  }

  @Test func serversSayWhatTheyRun() throws {
    let cases: [(Talk, String)] = [
      (Talk.tcp(80, [], Wire.text("SSH-2.0-OpenSSH_9.2 x\r\n")), "software=OpenSSH_9.2 x"),
      (
        Talk.tcp(8000, [], Wire.text("HTTP/1.1 200 OK\r\nServer: goahead\r\n\r\n")),
        "software=goahead"
      ),
      (Talk.tcp(5999, [], Wire.text("RFB 003.008\n")), "version=RFB 003.008"),
      (Talk.tcp(21, [], Wire.text("220 vxWorks FTP\r\n")), "banner=vxWorks FTP"),
      (
        Talk.tcp(
          445, [],
          Messages.smb2(0, Wire.le16(65) + Wire.hex("0100 1103") + Array(repeating: 0, count: 58))),
        "dialect=SMB 3.1.1"
      ),
      (
        Talk.tcp(3389, [], Wire.hex("0300 0013 0e d0 0000 1234 00 02 00 0800 02000000")),
        "securityPolicy=CredSSP"
      ),
      (
        Talk.tcp(1911, [], Wire.text("fox a 0 -1 fox hello\n{\nhostName=s:jace-1\n};;\n")),
        "hostName=jace-1"
      ),
      (Talk.tcp(8443, [], Messages.tls(22, Messages.serverHello)), "version=TLS 1.2"),
      (
        Talk.tcp(
          4840, [],
          Wire.text("OPNF") + Wire.le32(100) + Wire.le32(1) + Wire.le32(47)
            + Wire.text("http://opcfoundation.org/UA/SecurityPolicy#None")), "securityPolicy=None"
      ),
    ]
    for (talk, fact) in cases {
      #expect(try Self.said(talk).contains("10.0.0.2 \(fact)"), "\(fact)")
    }
  }

  @Test func theFirstHTTPHasNoVersion() throws {
    #expect(try Self.protocols(Talk.tcp(8000, Wire.text("GET /\r\n\r\n"))) == [.http])
    #expect(try Self.protocols(Talk.tcp(8000, Wire.text("GET / x y\r\n\r\n"))) == [])
  }

  @Test func aCertificateThatGoesOnInTheNextSegmentIsRead() throws {
    let flight = Messages.tls(22, Messages.serverHello) + Messages.tls(22, Messages.certificate)
    for cut in [80, 100, 200, flight.count] {
      var talk = Talk.tcp(8443, [], Array(flight.prefix(cut)))
      talk.packet(
        6, Frames.tcp(8443, 40_000, sequence: 99, Array(flight.dropFirst(cut))), fromServer: true)
      #expect(try Self.said(talk).contains("10.0.0.2 certificateName=plc7.example"), "\(cut)")
    }
  }

  @Test func aChallengeOfNTLMNamesTheServer() throws {
    let talk = Talk.tcp(
      445, [], Messages.smb2(1, Array(repeating: 0, count: 8) + Messages.challenge))
    let said = try Self.said(talk)
    #expect(said.contains("10.0.0.2 challengeName=HMI-3"))
    #expect(said.contains("10.0.0.2 hostName=hmi-3.plant.example"))
    #expect(said.contains("10.0.0.2 operatingSystem=Windows 10.0 build 17763"))
  }

  @Test func anAgentSaysItsNameAndWhetherTheCommunityIsADefault() throws {
    for (community, isDefault) in [("public", true), ("private", true), ("publik", false)] {
      var talk = Talk()
      talk.udp(161, [], Messages.snmp(community, name: "RTU-5"))
      let said = try Self.said(talk)
      #expect(said.contains("10.0.0.2 name=RTU-5"))
      #expect(said.contains("10.0.0.2 snmpVersion=v2c"))
      #expect(said.contains("10.0.0.2 defaultCommunity=used") == isDefault)
    }
  }
}
