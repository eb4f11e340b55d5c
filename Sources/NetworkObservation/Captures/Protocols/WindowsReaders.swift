/// SMB over TCP: the dialect that a server chose, and what it says in an NTLM challenge.
enum SMBReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 0 else { return session(view, &message) }
    switch view.be32(4) {
    case 0xFF53_4D42: first(view.from(4), &message)
    case 0xFE53_4D42: second(view.from(4), &message)
    case 0xFD53_4D42:
      message.found = .smb
      message.protection = .encrypted
    default: return false
    }
    return true
  }

  /// A request for a session of NetBIOS, whose names are the service's and the client's.
  private static func session(_ view: ByteView, _ message: inout Message) -> Bool {
    guard view.u8(0) == 0x81, view.u8(4) == 0x20, let length = view.be16(2), length == 68 else {
      return false
    }
    message.found = .smb
    message.senderServes = false
    return true
  }

  private static func first(_ view: ByteView, _ message: inout Message) {
    message.found = .smb
    guard let command = view.u8(4), let flags = view.u8(9) else { return }
    let isAnswer = flags & 0x80 != 0
    message.senderServes = isAnswer
    if command == 0x72, isAnswer, view.u8(32).map({ $0 > 1 }) ?? false {
      message.say(.dialect, "SMB 1", service: message.senderService)
    }
    if command == 0x73, isAnswer { NTLMReader.challenge(in: view, &message) }
  }

  private static func second(_ view: ByteView, _ message: inout Message) {
    message.found = .smb
    guard let command = view.le16(12), let flags = view.le32(16) else { return }
    let isAnswer = flags & 1 != 0
    message.senderServes = isAnswer
    guard isAnswer else { return }
    if command == 0, let dialect = view.le16(68) {
      let names: [UInt16: String] = [
        0x0202: "SMB 2.0.2", 0x0210: "SMB 2.1", 0x0300: "SMB 3.0", 0x0302: "SMB 3.0.2",
        0x0311: "SMB 3.1.1",
      ]
      message.say(.dialect, names[dialect], service: message.senderService)
    }
    if command == 1 { NTLMReader.challenge(in: view, &message) }
  }
}

/// NTLM: the challenge, in which a server says its names; never an answer, in which a user does.
enum NTLMReader {
  static func challenge(in view: ByteView, _ message: inout Message) {
    guard let start = position(view.prefix(1024)) else { return }
    let token = view.from(start)
    guard token.le32(8) == 2 else { return }
    if let length = token.le16(40), let offset = token.le32(44),
      let list = token.slice(Int(offset), Int(length))
    {
      names(list, &message)
    }
    // The version stands there only if this flag is set.
    if let flags = token.le32(20), flags & 0x0200_0000 != 0, let major = token.u8(48),
      let minor = token.u8(49), let build = token.le16(50), major > 0
    {
      message.say(
        .operatingSystem, "Windows \(major).\(minor) build \(build)", as: .ntlm,
        service: message.senderService)
    }
  }

  private static func position(_ view: ByteView) -> Int? {
    var offset = 0
    while let next = view.index(of: UInt8(ascii: "N"), from: offset) {
      if view.from(next).has("NTLMSSP\0") { return next }
      offset = next + 1
    }
    return nil
  }

  private static func names(_ list: ByteView, _ message: inout Message) {
    var offset = 0
    while let kind = list.le16(offset), kind != 0, let length = list.le16(offset + 2),
      let value = list.slice(offset + 4, Int(length))
    {
      let fields: [UInt16: FactField] = [1: .challengeName, 3: .hostName, 4: .domain]
      if let field = fields[kind] {
        message.say(
          field, PlainValue.utf16(value), as: .ntlm, service: message.senderService)
      }
      offset += 4 + Int(length)
    }
  }
}

/// Announcements of NetBIOS computers (MS-BRWS).
enum BrowserReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let type = view.u8(0), (0x10...0x12).contains(type), view.u8(14) == 0x20,
      view.be32(82) == 0xFF53_4D42
    else { return false }
    message.found = .browser
    guard let start = slot(view) else { return true }
    let body = view.from(start)
    guard let name = body.slice(6, 16).flatMap(PlainValue.text) else { return true }
    switch body.u8(0) {
    case 1, 15: message.say(.hostName, name)
    case 12: message.say(.domain, name)
    default: break
    }
    return true
  }

  private static func slot(_ view: ByteView) -> Int? {
    let start = 82 + 32
    for offset in start..<max(start, min(view.count, 300))
    where view.from(offset).has("\\MAILSLOT\\BROWSE\0") { return offset + 17 }
    return nil
  }
}
