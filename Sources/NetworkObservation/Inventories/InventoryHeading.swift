import DelimitedText

/// What the columns of a list mean.
struct InventoryHeading {
  enum Column: Equatable {
    case ip
    case mac
    case fact(FactField)
    case vlan
    /// A port of a switch, in a table of the switch that was saved as a list.
    case port
  }

  private let delimiter: UInt8
  private let names: [String]
  private(set) var columns: [Column?]

  /// A heading; nil where a line names no address, or nothing beside it.
  init?(_ line: [UInt8]) {
    var best: InventoryHeading?
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09, 0x7C] where line.contains(delimiter) {
      guard let found = Self(line, delimiter) else { continue }
      if found.known > best?.known ?? 1 { best = found }
    }
    guard let best else { return nil }
    self = best
  }

  private init?(_ line: [UInt8], _ delimiter: UInt8) {
    // A sentence such as `Columns: ADDRESS, STATUS` is none.
    guard let names = Self.cells(of: line, delimiter), !names.contains(where: { $0.contains(": ") })
    else { return nil }
    self.delimiter = delimiter
    self.names = names
    var seen: [Column] = []
    columns = names.map { name in
      guard let column = Self.columns[Self.key(name)] else { return nil }
      // Of two columns of one meaning the first counts, but all of the addresses.
      if column != .ip, column != .mac, seen.contains(column) { return nil }
      seen.append(column)
      return column
    }
    guard columns.contains(.ip) || columns.contains(.mac) else { return nil }
    if columns.contains(.port) {
      // What such a table calls the type is that of the entry.
      columns = columns.map { $0 == .fact(.deviceType) ? nil : $0 }
    }
  }

  private var known: Int { columns.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  /// The columns by name, those that are read and those that are not.
  var content: [String] {
    let read = zip(names, columns).filter { $1 != nil }.map(\.0)
    let rest = zip(names, columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
    return [("columns read: ", read), ("columns not read: ", rest)].compactMap { title, names in
      names.isEmpty ? nil : PlainValue.cleaned(title + names.joined(separator: ", "))
    }
  }

  /// The cells of a record; nil where its quotes are wrong.
  func cells(of record: [UInt8]) -> [String]? { Self.cells(of: record, delimiter) }

  /// Whether cells are those of the heading once more, as exports of several pages have it.
  func isSame(as cells: [String]) -> Bool { cells == names }

  private static func cells(of record: [UInt8], _ delimiter: UInt8) -> [String]? {
    let isText = String(validating: record, as: UTF8.self) != nil
    let bytes =
      isText ? record : Array(String(decoding: record.map(UInt16.init), as: UTF16.self).utf8)
    var reader = TableReader(bytes, delimiter: delimiter)
    guard !record.isEmpty, let row = try? reader.nextRow() else { return record.isEmpty ? [] : nil }
    return row.cells.map { FormulaGuard.bare($0) }
  }

  /// A name in small letters, with a blank for everything that is no letter or number.
  private static func key(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let columns: [String: Column] = {
    let all: [(Column, [String])] = [
      (
        .ip,
        [
          "ip", "ips", "ip address", "ip addresses", "ip addr", "ipaddress", "ipaddresses",
          "address",
          "ipv4", "ipv4 address", "ipv6", "ipv6 address", "primary ip", "primary ip address",
          "network address", "host ip", "management ip", "mgmt ip", "asset ip", "device ip",
          "ip adresse", "ip adressen", "adresse ip", "all ip addresses", "ip s",
        ]
      ),
      (
        .mac,
        [
          "mac", "macs", "mac address", "mac addresses", "mac addr", "macaddress", "macaddresses",
          "hw address", "hardware address", "hardware addr", "destination address",
          "physical address", "ethernet address", "mac adresse",
          "mac adressen", "adresse mac", "mac s", "all mac addresses",
        ]
      ),
      (
        .fact(.name),
        [
          "name", "asset name", "device name", "asset", "device", "label", "display name", "node",
          "node name", "tag name", "ger\u{E4}t", "ger\u{E4}tename", "bezeichnung", "nom",
        ]
      ),
      (
        .fact(.hostName),
        [
          "hostname", "host name", "host", "computer name", "computername", "dns name", "fqdn",
          "netbios name", "system name", "dns hostname",
        ]
      ),
      (
        .fact(.vendor),
        ["vendor", "manufacturer", "maker", "make", "brand", "hersteller", "asset vendor", "oem"]
      ),
      (
        .fact(.product),
        [
          "model", "product", "product name", "model name", "modell", "product model",
          "asset model",
        ]
      ),
      (
        .fact(.deviceType),
        [
          "type", "asset type", "device type", "category", "class", "asset class", "asset category",
          "device class", "device category", "typ",
        ]
      ),
      (
        .fact(.orderCode),
        [
          "order code", "order number", "order no", "part number", "part no", "article number",
          "mlfb", "catalog number", "catalog no", "catalogue number", "p n", "bestellnummer",
          "artikelnummer", "model number",
        ]
      ),
      (
        .fact(.serial),
        ["serial", "serial no", "serial number", "serialnumber", "s n", "sn", "seriennummer"]
      ),
      (
        .fact(.firmware),
        [
          "firmware", "firmware version", "fw", "fw version", "firmware revision",
          "firmwareversion",
          "firmwarestand",
        ]
      ),
      (
        .fact(.hardware),
        ["hardware", "hardware version", "hw version", "hardware revision", "hw revision"]
      ),
      (
        .fact(.operatingSystem),
        [
          "os", "operating system", "os name", "os version", "os or firmware", "operatingsystem",
          "betriebssystem", "os name and version",
        ]
      ),
      (.fact(.software), ["software", "application", "software version", "applications"]),
      (
        .fact(.description),
        [
          "description", "comment", "comments", "note", "notes", "remark", "remarks",
          "beschreibung",
        ]
      ),
      (
        .fact(.location),
        [
          "location", "site", "building", "area", "room", "plant", "standort", "site name",
          "cabinet",
          "physical location",
        ]
      ),
      (.fact(.role), ["role", "roles", "function", "purpose", "asset role", "rolle"]),
      (.fact(.zone), ["zone", "zone name", "security zone", "network zone"]),
      (
        .fact(.purdueLevel), ["purdue level", "level", "purdue", "isa level", "purdue model level"]
      ),
      (.fact(.switchPort), ["switch port", "switchport", "connected to", "switch interface"]),
      (.port, ["port", "ports", "interface", "interfaces", "destination port"]),
      (.vlan, ["vlan", "vlans", "vlan id", "vlan ids", "vid"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: all.flatMap { column, names in names.map { ($0, column) } })
  }()
}
