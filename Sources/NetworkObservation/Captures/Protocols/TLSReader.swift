/// TLS: the version that a server chose and the name in its certificate.
enum TLSReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let type = view.u8(0), (20...23).contains(type), let version = view.be16(1),
      (0x0300...0x0304).contains(version), let length = view.be16(3), length > 0,
      length <= 16_640
    else { return false }
    message.found = .tls
    if type == 23 { message.protection = .encrypted }
    var offset = 0
    while view.u8(offset) == 22, let length = view.be16(offset + 3) {
      let record = view.from(offset + 5).prefix(Int(length))
      handshakes(record, &message)
      offset += 5 + Int(length)
      if offset > view.count { message.isUnfinished = true }
    }
    return true
  }

  /// The messages of a record; an encrypted one is none that is known.
  private static func handshakes(_ record: ByteView, _ message: inout Message) {
    var offset = 0
    while let type = record.u8(offset), let high = record.u8(offset + 1),
      let low = record.be16(offset + 2)
    {
      let length = Int(high) << 16 | Int(low)
      let body = record.from(offset + 4).prefix(length)
      switch type {
      case 1: message.senderServes = false
      case 2: serverHello(body, &message)
      case 11: certificate(body, &message)
      case 0, 4, 12...16, 20, 22: break
      default: return
      }
      offset += 4 + length
    }
  }

  private static func serverHello(_ body: ByteView, _ message: inout Message) {
    guard var version = body.be16(0), let session = body.u8(34), session <= 32,
      version >> 8 == 3
    else { return }
    message.senderServes = true
    message.protection = .encrypted
    var offset = 40 + Int(session)
    while let kind = body.be16(offset), let length = body.be16(offset + 2) {
      if kind == 43, length == 2, let chosen = body.be16(offset + 4) { version = chosen }
      offset += 4 + Int(length)
    }
    let names: [UInt16: String] = [
      0x0300: "SSL 3.0", 0x0301: "TLS 1.0", 0x0302: "TLS 1.1", 0x0303: "TLS 1.2",
      0x0304: "TLS 1.3",
    ]
    message.say(.version, names[version], service: message.senderService)
  }

  /// The common name of the subject of the first certificate.
  private static func certificate(_ body: ByteView, _ message: inout Message) {
    guard message.senderServes != false, let whole = BER.element(body, at: 6),
      whole.tag == 0x30, let signed = BER.element(whole.value, at: 0), signed.tag == 0x30
    else { return }
    var offset = 0
    var sequences = 0
    while let element = BER.element(signed.value, at: offset) {
      // Signature algorithm, issuer, validity, subject.
      if element.tag == 0x30 { sequences += 1 }
      if sequences == 4 {
        message.say(
          .certificateName, commonName(element.value), service: message.senderService)
        return
      }
      offset = element.end
    }
  }

  private static func commonName(_ subject: ByteView) -> String? {
    var offset = 0
    while let set = BER.element(subject, at: offset), set.tag == 0x31 {
      if let pair = BER.element(set.value, at: 0), let kind = BER.element(pair.value, at: 0),
        kind.value.count == 3, kind.value.be16(0) == 0x5504, kind.value.u8(2) == 3,
        let name = BER.element(pair.value, at: kind.end)
      {
        return PlainValue.text(name.value)
      }
      offset = set.end
    }
    return nil
  }
}

/// SSH: the line that both sides begin with (RFC 4253, 4.2).
enum SSHReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.has("SSH-") else { return false }
    message.found = .ssh
    message.protection = .encrypted
    let end = view.index(of: 0x0A) ?? view.count
    guard let line = PlainValue.text(view.prefix(min(end, 255))) else { return true }
    let parts = line.split(separator: "-", maxSplits: 2)
    guard parts.count == 3 else { return true }
    let service = message.likelyService
    message.say(.version, "SSH \(parts[1])", service: service)
    message.say(.software, String(parts[2]), service: service)
    return true
  }
}

/// HTTP: what a server calls itself; never an address, a cookie or a name.
enum HTTPReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    if view.has("HTTP/1.") {
      message.found = .http
      message.senderServes = true
      message.protection = .clear
      headers(view.prefix(4096), &message)
      return true
    }
    guard isRequest(view) else { return false }
    message.found = .http
    message.senderServes = false
    message.protection = .clear
    return true
  }

  private static func isRequest(_ view: ByteView) -> Bool {
    let methods: [StaticString] = ["GET /", "POST /", "HEAD /", "PUT /", "OPTIONS ", "DELETE /"]
    guard methods.contains(where: { view.has($0) }) else { return false }
    let end = view.index(of: 0x0A) ?? view.count
    // The request line ends with the version where all of it is there; the first HTTP had none.
    let isFirst = view.has("GET /") && view.index(of: 0x20, from: 4).map { $0 > end } ?? true
    return end == view.count || isFirst || view.from(end - 9).has("HTTP/1.")
  }

  private static func headers(_ view: ByteView, _ message: inout Message) {
    var start = view.index(of: 0x0A).map { $0 + 1 } ?? view.count
    while let end = view.index(of: 0x0A, from: start), end - start > 1 {
      let line = view.from(start).prefix(end - start)
      if isHeader(line, "server:") {
        message.say(.software, PlainValue.text(line.from(7)), service: message.senderService)
      } else if isHeader(line, "www-authenticate: basic") {
        message.say(.function, "HTTP Basic login asked for", service: message.senderService)
      }
      start = end + 1
    }
  }

  private static func isHeader(_ line: ByteView, _ name: StaticString) -> Bool {
    guard line.count >= name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { position in
        let byte = line.u8(position) ?? 0
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        return lower == buffer[position]
      }
    }
  }

  /// The value of a header, for what else speaks in headers.
  static func value(of name: StaticString, _ view: ByteView) -> String? {
    var start = view.index(of: 0x0A).map { $0 + 1 } ?? view.count
    while let end = view.index(of: 0x0A, from: start), end - start > 1 {
      let line = view.from(start).prefix(end - start)
      if isHeader(line, name) { return PlainValue.text(line.from(name.utf8CodeUnitCount)) }
      start = end + 1
    }
    return nil
  }
}

/// VNC (RFC 6143): the line with the version.
enum VNCReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.has("RFB 00"), view.u8(7) == UInt8(ascii: "."), view.u8(11) == 0x0A else {
      return false
    }
    message.found = .vnc
    guard let text = PlainValue.text(view.prefix(11)) else { return true }
    message.say(.version, text, service: message.likelyService)
    return true
  }
}

/// Telnet: options are asked for; what is typed is not looked at.
enum TelnetReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard view.u8(0) == 0xFF, let verb = view.u8(1), (0xFA...0xFE).contains(verb),
      let option = view.u8(2), option < 50
    else { return false }
    message.found = .telnet
    message.protection = .clear
    if message.isOpening, let service = message.likelyService {
      message.say(.banner, banner(view.prefix(512)), service: service)
    }
    return true
  }

  /// The first line of text after the options, unless it asks for something.
  private static func banner(_ view: ByteView) -> String? {
    var offset = 0
    while view.u8(offset) == 0xFF, let verb = view.u8(offset + 1) {
      guard verb == 0xFA else {
        offset += 3
        continue
      }
      guard let end = view.index(of: 0xF0, from: offset) else { return nil }
      offset = end + 1
    }
    let text = String(decoding: view.from(offset).bytes, as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    guard let line, !line.contains(":"), !line.contains("\u{FFFD}") else { return nil }
    return PlainValue.cleaned(line)
  }
}

/// Greetings of FTP, SMTP, POP3 and IMAP.
enum BannerReader {
  static func read(_ message: inout Message) -> Bool {
    let view = message.payload
    guard let named = kind(view, message) else { return false }
    message.found = named
    message.senderServes = true
    message.protection = .clear
    if message.isOpening {
      let end = view.index(of: 0x0A) ?? view.count
      let text = view.prefix(min(end, 255)).from(view.u8(0) == UInt8(ascii: "2") ? 4 : 0)
      message.say(.banner, PlainValue.text(text), service: message.senderService)
    }
    return true
  }

  private static func kind(_ view: ByteView, _ message: Message) -> ObservedProtocol? {
    if view.has("220 ") || view.has("220-") {
      switch message.senderPort {
      case 21: return .ftp
      case 25, 465, 587: return .smtp
      default:
        let text = String(decoding: view.prefix(255).bytes, as: UTF8.self)
        return text.contains("FTP") ? .ftp : text.contains("SMTP") ? .smtp : nil
      }
    }
    if view.has("+OK "), message.senderPort == 110 { return .pop }
    return view.has("* OK ") ? .imap : nil
  }
}

/// LDAP: a bind with a password in clear is noted, the password is not.
enum LDAPReader {
  static func read(_ message: inout Message) -> Bool {
    guard let whole = BER.element(message.payload, at: 0), whole.tag == 0x30,
      let id = BER.element(whole.value, at: 0), id.tag == 2, (1...4).contains(id.value.count),
      let request = BER.element(whole.value, at: id.end), request.tag == 0x60,
      let version = BER.element(request.value, at: 0), version.tag == 2, version.value.count == 1,
      let name = BER.element(request.value, at: version.end), name.tag == 4
    else { return false }
    message.found = .ldap
    message.senderServes = false
    if let login = BER.element(request.value, at: name.end), login.tag == 0x80,
      login.value.count > 0
    {
      message.protection = .clear
      message.say(
        .function, "LDAP simple bind", about: message.receiver,
        service: ServicePort(message.transport, message.receiverPort))
    }
    return true
  }
}
