/// A capture with a rare word wherever a secret can stand.
package enum SecretCapture {
  package static let word = "Zyxqvorp"

  /// A capture with the word wherever a secret can stand.
  package static var frames: [TestFrame] {
    var talk = Talk()
    let w = word
    let line = { (text: String) in Wire.text(text + "\r\n") }
    talk.tcp(
      21, clientPort: 40_001, [], line("220 FTP ready"), line("USER \(w)"), line("331 \(w) ok"),
      line("PASS \(w)"), line("230 \(w) in"))
    talk.tcp(
      23, clientPort: 40_002, [], Wire.hex("fffb01") + line("login: \(w)"), line(w),
      line("Password: \(w)"), line(w))
    talk.tcp(
      80, clientPort: 40_003,
      line(
        "GET /\(w)?p=\(w) HTTP/1.1\r\nHost: \(w)\r\nCookie: \(w)\r\nAuthorization: Basic \(w)\r\n"),
      line(
        "HTTP/1.1 401 No\r\nServer: web\r\nSet-Cookie: \(w)\r\nWWW-Authenticate: Basic realm=\(w)\r\nLocation: /\(w)\r\n\r\n\(w)"
      ))
    talk.udp(
      161, clientPort: 40_004, Messages.snmp(w, tag: 0xA0, name: "x"),
      Messages.snmp(w, name: "agent"))
    talk.udp(161, clientPort: 40_005, Messages.snmp("public", tag: 0xA3, name: w))
    talk.tcp(
      3389, clientPort: 40_006,
      Wire.hex("0300 0030 2b e0 0000 0000 00") + Wire.text("Cookie: mstshash=\(w)\r\n"))
    let bind =
      DER.element(2, [3]) + DER.element(4, Wire.text("cn=\(w)")) + DER.element(0x80, Wire.text(w))
    talk.tcp(
      389, clientPort: 40_007, DER.element(0x30, DER.element(2, [1]) + DER.element(0x60, bind)))
    let answer =
      Wire.text("NTLMSSP\0") + Wire.le32(3) + Wire.text(w) + w.utf16.flatMap { Wire.le16(Int($0)) }
    talk.tcp(445, clientPort: 40_008, Messages.smb2(1, answer))
    talk.udp(514, clientPort: 40_009, Wire.text("<13>Oct  1 10:00:00 unit-1 app: \(w)"))
    let registers = Wire.hex("0001 0000 000b 01 03 08") + Wire.text(w)
    talk.tcp(502, clientPort: 40_010, Wire.hex("0001 0000 0006 01 03 0000 0004"), registers)
    talk.tcp(
      25, clientPort: 40_011, [], line("220 mail SMTP"), line("MAIL FROM:<\(w)@x>"),
      line("250 \(w)"))
    talk.tcp(
      1883, clientPort: 40_012,
      [0x10, 40] + Wire.be16(4) + Wire.text("MQTT") + [4, 0xC2, 0, 60] + Wire.be16(8) + Wire.text(w)
        + Wire.be16(8) + Wire.text(w))
    talk.tcp(
      1911, clientPort: 40_013,
      line("fox a 1 -1 fox hello\n{\nuserName=s:\(w)\npassword=s:\(w)\n};;"))
    talk.tcp(50_000, clientPort: 40_014, line(w), line(w))
    talk.tcp(110, clientPort: 40_015, [], line("+OK ready"), line("USER \(w)"), line("+OK \(w)"))
    talk.tcp(
      143, clientPort: 40_016, [], line("* OK ready"), line("a LOGIN \(w) \(w)"), line("* OK \(w)"))
    talk.udp(
      53, clientPort: 40_017,
      Wire.hex("0001 0100 0001 0000 0000 0000 08") + Wire.text(w) + Wire.hex("00 0001 0001"))
    return talk.frames
  }
}
