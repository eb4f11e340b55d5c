import NetworkObservation
import TestCaptures
import TestSupport
import Testing

@Suite struct InventoryTests {
  private static func observe(_ text: String) throws -> Observations {
    try Reading.observe(Array(text.utf8))
  }

  private static let list = """
    Asset Name,IP Address,MAC Address,Manufacturer,Model,Serial No.,Firmware Version,Owner
    PLC 4,10.0.0.5,00-80-F4-0A-11-01,Schneider,BMX P34 2020,S123,2.40,E. Marzipan
    HMI,10.0.0.6,,Siemens,"TP1200, Comfort",,,

    """
  private static let said: Set = [
    "10.0.0.5 name=PLC 4", "10.0.0.5 vendor=Schneider", "10.0.0.5 product=BMX P34 2020",
    "10.0.0.5 serial=S123", "10.0.0.5 firmware=2.40", "10.0.0.5 address=10.0.0.5",
    "00:80:f4:0a:11:01 address=00:80:f4:0a:11:01", "10.0.0.6 name=HMI",
    "10.0.0.6 vendor=Siemens", "10.0.0.6 product=TP1200, Comfort", "10.0.0.6 address=10.0.0.6",
  ]

  @Test func aRowIsADeviceWithWhatItsColumnsSay() throws {
    let observations = try Self.observe(Self.list)
    #expect(Set(observations.said) == Self.said)
    #expect(
      observations.facts.allSatisfy { $0.fact.basis == .tabled && $0.fact.said == .inventory })
    #expect(observations.hostLines == ["[00:80:f4:0a:11:01] [10.0.0.5]", "[] [10.0.0.6]"])
    let source = observations.sources[0]
    #expect(source.kind == "inventory-csv")
    #expect(source.records == 2)
    #expect(source.warnings.isEmpty)
    #expect(
      source.content == [
        "columns read: Asset Name, IP Address, MAC Address, Manufacturer, Model, Serial No., "
          + "Firmware Version", "columns not read: Owner",
      ])
    #expect(!"\(observations)".contains("Marzipan"))
  }

  @Test func everyFormOfAListSaysTheSame() throws {
    let semicolons = Self.list.replacing("\"TP1200, Comfort\"", with: "TP1200# Comfort")
      .replacing(",", with: ";").replacing("#", with: ",")
    let tabs = semicolons.replacing(";", with: "\t")
    let forms: [[UInt8]] = [
      Array(semicolons.utf8), Array(tabs.utf8), Array(Self.list.replacing("\n", with: "\r\n").utf8),
      Array(("\u{FEFF}" + Self.list).utf8),
      Array(("Asset export\nPlant 4,,,\n\n" + Self.list).utf8),
      [0xFF, 0xFE] + Self.list.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      GzipWriter.member(Array(Self.list.utf8)),
      Array(Self.list.replacing("Asset Name", with: "\"Asset\nName\"").utf8),
    ]
    for form in forms.dropLast() {
      #expect(
        Set(try Reading.observe(form).said) == Self.said, "\(String(decoding: form, as: UTF8.self))"
      )
    }
  }

  @Test(arguments: [
    ["IP", "Mac", "Name", "Vendor", "Model", "Serial", "FW"],
    ["ipv4_address", "mac_address", "device-name", "Hersteller", "model_name", "s/n", "firmware"],
    ["IP Addr", "HW Address", "Label", "brand", "PRODUCT", "SerialNumber", "Firmware Revision"],
    [
      "ip_addresses", "mac_addresses", "display name", "maker", "Product Name", "Seriennummer",
      "FW Version",
    ],
  ])
  func headingsOfManyProgramsAreKnown(names: [String]) throws {
    let text =
      names.joined(separator: ",")
      + "\n10.0.0.5,0080.f40a.1101,PLC 4,Schneider,BMX P34 2020,S123,2.40\n"
    #expect(
      Set(try Self.observe(text).said) == Self.said.filter { !$0.hasPrefix("10.0.0.6") }, "\(names)"
    )
  }

  @Test func severalAddressesOfACellAreSplit() throws {
    let cells = [
      "\"10.0.0.5,10.0.1.5\"", "10.0.0.5;10.0.1.5", "10.0.0.5|10.0.1.5", "10.0.0.5 10.0.1.5",
      "\"[\"\"10.0.0.5\"\", \"\"10.0.1.5\"\"]\"", "\"10.0.0.5\n10.0.1.5\"",
      "10.0.0.5/24 10.0.1.5:502",
    ]
    for cell in cells {
      let observations = try Self.observe("Name,IP,MAC\nPLC,\(cell),00:80:f4:0a:11:01\n")
      #expect(observations.hostLines == ["[00:80:f4:0a:11:01] [10.0.0.5 10.0.1.5]"], "\(cell)")
    }
  }

  @Test func severalHardwareAddressesHaveOneAddressEachOrNone() throws {
    let head = "Name,IP,MAC\n"
    let pairs = try Self.observe(head + "PLC,10.0.0.5 10.0.0.6,0080f4000001 0080f4000002\n")
    #expect(
      pairs.hostLines == ["[00:80:f4:00:00:01] [10.0.0.5]", "[00:80:f4:00:00:02] [10.0.0.6]"])
    let open = try Self.observe(head + "PLC,10.0.0.5,0080f4000001 0080f4000002\n")
    #expect(open.bindings.isEmpty)
    #expect(open.hosts.count == 3)
  }

  @Test func whatStandsForNothingIsNothing() throws {
    for nothing in ["-", "n/a", "N/A", "unknown", "none", "?", "TBD", "[]"] {
      let text = "Name,IP,Vendor,Serial\nPLC,10.0.0.5,\(nothing),\(nothing)\n"
      #expect(
        Set(try Self.observe(text).said) == ["10.0.0.5 name=PLC", "10.0.0.5 address=10.0.0.5"])
    }
  }

  @Test func networksVLANsLevelsAndZonesAreKept() throws {
    let observations = try Self.observe(
      "IP;VLAN;Zone;Purdue Level\n10.0.0.5/24;7, 8;Cell 4;1\n10.1.0.0/16;9;Office;4\n")
    #expect(observations.networks.map(\.text) == ["10.0.0.0/24", "10.1.0.0/16"])
    #expect(observations.hostLines == ["[] [10.0.0.5]"])
    #expect(observations.hosts[0].vlans.map(\.text) == ["7", "8"])
    #expect(observations.said.contains("10.0.0.5 zone=Cell 4"))
    #expect(observations.said.contains("10.0.0.5 purdueLevel=1"))
  }

  @Test func rowsThatDoNotFitAreSaidAndTheOthersAreRead() throws {
    let observations = try Self.observe(
      "Name,IP\nPLC,10.0.0.5\nspare,\nodd,DHCP\nbad \"quote,10.0.0.7\n\nName,IP\nHMI,10.0.0.6\n")
    #expect(observations.hostLines == ["[] [10.0.0.5]", "[] [10.0.0.6]"])
    let warnings = observations.sources[0].warnings
    #expect(warnings.map(\.kind) == [.noAddress, .badAddress, .badLine])
    #expect(warnings.map(\.place) == ["line 3", "line 4", "line 5"])
    #expect(warnings[0].count == 2)
    #expect(observations.sources[0].records == 2)
  }

  @Test func anOpenQuoteOrALongRowCostsNoOtherRow() throws {
    let long = "x,\"" + String(repeating: "y", count: 600 << 10) + "\"\n"
    let observations = try Self.observe("Name,IP\n" + long + "PLC,10.0.0.5\n\"open,10.0.0.6\n")
    #expect(observations.hostLines == ["[] [10.0.0.5]"])
    #expect(Set(observations.sources[0].warnings.map(\.kind)) == [.longLine, .badLine])
  }

  @Test func lettersOfWindowsAreRead() throws {
    let latin = Array("Name,IP\nPr\u{FC}fstand,10.0.0.5\n".unicodeScalars.map { UInt8($0.value) })
    #expect(try Reading.observe(latin).said.contains("10.0.0.5 name=Pr\u{FC}fstand"))
  }

  @Test func aFormulaIsTextAndControlCharactersAreGone() throws {
    let observations = try Self.observe("Name,IP\n'=cmd()\u{1B}[2J,10.0.0.5\n")
    #expect(observations.said.contains("10.0.0.5 name==cmd() [2J"))
  }

  @Test(arguments: [
    "Name,Vendor\nPLC,Siemens\n", "IP\n10.0.0.5\n", "a,b\n1,2\n", "Name IP\nPLC 10.0.0.5\n",
  ])
  func otherTablesAreNotKnown(text: String) {
    #expect(throws: ReadingError.unknownContent) { try Self.observe(text) }
  }
}
