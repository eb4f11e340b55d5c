/// Logs of industrial protocols, those of Zeek and those of the ICSNPP packages: what devices say of
/// themselves, and functions that change programs; never a value of the process.
enum ZeekIndustrial {
  // MARK: EtherNet/IP and CIP

  static func cip(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row, .tcp) else { return false }
    if let speaker = ends.speaker(row), let number = hexadecimal(row.raw(.classID)),
      (0x64...0x6E).contains(number)
    {
      voice.say(
        .function, "CIP programming class \(Hexadecimal.number(number, width: 2))",
        about: speaker, as: .etherNetIP)
    }
    if ends.speaker(row) == ends.server {
      voice.offers(ends.server, ends.service, ObservedProtocol.etherNetIP.name)
    }
    guard row.has(.productName) || row.has(.vendorID) else { return true }
    let device = ends.speaker(row) ?? row.ip(.socketAddress) ?? ends.server
    let port = row.port(.sourcePort) ?? ends.service.port
    let service = ServicePort(ends.service.transport, port)
    let said = ObservedProtocol.etherNetIP
    let state = { (field: FactField, value: String?) in
      voice.say(field, value, about: device, as: said, service: service)
    }
    state(.vendorID, row.count(.vendorID).map { Hexadecimal.number($0, width: 4) })
    state(.deviceType, row.text(.deviceTypeID))
    state(.productCode, row.text(.productCode))
    state(.firmware, row.text(.revision))
    state(.serial, row.text(.serialNumber))
    state(.product, row.text(.productName))
    // Zeek looks these names up by the numbers.
    voice.say(.vendor, row.text(.vendorName), about: device, as: .zeek, basis: .derived)
    voice.say(.role, row.text(.deviceTypeName), about: device, as: .zeek, basis: .derived)
    return true
  }

  private static func hexadecimal(_ view: ByteView?) -> UInt32? {
    guard let view, view.has("0x"), (3...6).contains(view.count) else { return nil }
    return UInt32(String(decoding: view.from(2).bytes, as: UTF8.self), radix: 16)
  }

  // MARK: S7

  static func s7(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    let said = ObservedProtocol.s7
    if ends.speaker(row) ?? ends.server == ends.server {
      voice.offers(ends.server, ends.service, said.name)
    }
    let state = { (field: FactField, column: ZeekColumn) in
      voice.say(field, row.text(column), about: ends.server, as: said, service: ends.service)
    }
    state(.name, .systemName)
    state(.stationName, .moduleName)
    state(.location, .plantName)
    state(.serial, .moduleSerial)
    let asked = row.text(.remoteControl)?.hasPrefix("Job") ?? false
    guard asked, let function = row.text(.functionName) else { return true }
    voice.say(
      .function, s7Function(function), about: ends.speaker(row) ?? ends.client, as: said)
    return true
  }

  private static func s7Function(_ name: String) -> String? {
    let name = name.lowercased()
    if name.contains("upload") { return "S7 program upload" }
    if name.contains("download") { return "S7 program download" }
    if name.contains("stop") { return "S7 stop" }
    return name.contains("program invocation") || name.contains("pi service")
      || name.contains("plc control") ? "S7 program invocation" : nil
  }

  /// The transport beneath it says only that somebody listens there.
  static func transport(_ row: LogRow, _ voice: ZeekVoice) -> Bool { ZeekEnds(row) != nil }

  // MARK: BACnet

  static func bacnet(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row, .udp) else { return false }
    guard let service = row.text(.pduService)?.replacing("_", with: "-").lowercased(),
      let speaker = ends.speaker(row)
    else { return true }
    let state = { (field: FactField, value: String?) in
      voice.say(field, value, about: speaker, as: .bacnet)
    }
    switch service {
    case "i-am" where isDevice(row, .objectType):
      state(.instance, row.text(.instance))
      state(.vendor, row.text(.vendor).flatMap { $0.hasPrefix("Unknown") ? nil : $0 })
    case "i-have" where isDevice(row, .deviceType): state(.instance, row.text(.deviceNumber))
    case "reinitialize-device": voice.say(.function, "BACnet restart", about: speaker, as: .bacnet)
    default:
      guard service.hasPrefix("read-property"), service.hasSuffix("ack"),
        isDevice(row, .objectType),
        let property = row.text(.property)?.replacing("_", with: "-"),
        let field = deviceProperties[property]
      else { return true }
      state(field, row.text(.value))
    }
    return true
  }

  private static func isDevice(_ row: LogRow, _ column: ZeekColumn) -> Bool {
    row.isWord(column, "device")
  }

  private static let deviceProperties: [String: FactField] = [
    "application-software-version": .software, "description": .description,
    "firmware-revision": .firmware, "location": .location, "model-name": .product,
    "object-name": .name, "serial-number": .serial, "vendor-name": .vendor,
  ]

  // MARK: Modbus

  static func modbus(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    let said = ObservedProtocol.modbus
    if row.isWord(.function, "PROGRAM_UNITY") || row.isWord(.function, "unity") {
      voice.say(.function, "UMAS (Modbus function 90)", about: ends.client, as: said)
    }
    guard isAnswer(row) else { return true }
    voice.offers(ends.server, ends.service, said.name)
    let unit = row.count(.unit) ?? row.count(.unitMisspelt) ?? 0
    let part = unit == 0 || unit == 255 ? "" : "unit \(unit)"
    let state = { (field: FactField, value: String?) in
      voice.say(
        field, value, about: ends.server, as: said, part: part, service: ends.service)
    }
    if !part.isEmpty { state(.unit, "\(unit)") }
    if let field = objectField(row) { state(field, row.text(.objectValue)) }
    return true
  }

  /// Whether a row shows that somebody answered: a gateway says 10 or 11 for a unit that is not there.
  private static func isAnswer(_ row: LogRow) -> Bool {
    if let failure = row.text(.exception), failure.hasPrefix("GATEWAY") { return false }
    if let matched = row.truth(.matched) { return matched }
    for column in [ZeekColumn.direction, .pduType] {
      if let word = row.text(column) { return word.uppercased().hasPrefix("RESP") }
    }
    return row.truth(.isOrigin) != true
  }

  /// What an object of the device identification says, by its number or name.
  private static func objectField(_ row: LogRow) -> FactField? {
    let fields: [FactField?] = [
      .vendor, .productCode, .firmware, nil, .product, .product, .application,
    ]
    if let raw = row.raw(.objectCode) {
      let number = hexadecimal(raw).map(Int.init) ?? LogNumbers.count(raw).map { Int(clamping: $0) }
      if let number { return fields.indices.contains(number) ? fields[number] : nil }
    }
    guard let name = row.text(.object)?.lowercased() else { return nil }
    let keys: [(String, FactField)] = [
      ("vendorname", .vendor), ("productcode", .productCode), ("revision", .firmware),
      ("productname", .product), ("modelname", .product), ("userapplicationname", .application),
    ]
    let letters = name.filter(\.isLetter)
    return keys.first { letters.contains($0.0) }?.1
  }

  // MARK: DNP3, PROFINET

  static func dnp3(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    if row.has(.functionReply) {
      voice.offers(ends.server, ends.service, ObservedProtocol.dnp3.name)
    }
    if let asked = row.text(.functionRequest), restarts.contains(asked) {
      let words = asked.lowercased().replacing("_", with: " ")
      voice.say(.function, "DNP3 \(words)", about: ends.client, as: .dnp3)
    }
    return true
  }

  private static let restarts: Set<String> = [
    "COLD_RESTART", "WARM_RESTART", "INITIALIZE_APPL", "START_APPL", "STOP_APPL", "SAVE_CONFIG",
    "ACTIVATE_CONFIG",
  ]

  static func profinet(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row, .udp) else { return false }
    voice.offers(
      ends.server, ServicePort(.udp, ends.service.port), ObservedProtocol.profinetCM.name)
    return true
  }

  // MARK: OPC UA

  static func opcUA(_ row: LogRow, _ voice: ZeekVoice) -> Bool {
    guard let ends = ZeekEnds(row) else { return false }
    let said = ObservedProtocol.opcUA
    voice.offers(ends.server, ends.service, said.name)
    let policy = row.text(.securityPolicy) ?? row.text(.channelPolicy)
    let state = { (field: FactField, value: String?) in
      voice.say(field, value, about: ends.server, as: said, service: ends.service)
    }
    state(.securityPolicy, policy?.split(separator: "#").last.map(String.init))
    if row.isWord(.tokenName, "AnonymousIdentityToken") { state(.anonymousLogin, "used") }
    if row.count(.tokenType) == 0 { state(.anonymousLogin, "offered") }
    // A server describes its endpoints; what a client asks for says nothing of either.
    guard row.has(.endpoint), ends.speaker(row) == ends.server || !row.has(.isOrigin) else {
      return true
    }
    state(.endpointURL, row.text(.endpoint))
    state(.application, row.text(.applicationURI))
    state(.product, row.text(.productURI))
    state(.name, row.text(.applicationName))
    return true
  }
}
