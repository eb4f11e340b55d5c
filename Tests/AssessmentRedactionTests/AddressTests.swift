import Testing

@testable import AssessmentRedaction

@Suite("Addresses in texts")
struct AddressTests {
  private func scrub(_ text: String) -> String {
    var scrubber = TextScrubber(names: [], addresses: Set(AddressKind.allCases))
    return scrubber.scrub(text)
  }

  @Test(
    "every form of an address is replaced as a whole, with port, prefix and path",
    arguments: [
      ("10.0.0.1", "IP address 1"), ("(10.0.0.1)", "(IP address 1)"),
      ("to 192.168.10.0/24.", "to IP address 1."), ("10.0.0.1:502,", "IP address 1,"),
      ("10.0.0.0/255.255.0.0", "IP address 1"), ("10.0.0.1-20", "IP address 1"),
      ("10.0.0.1-10.0.0.20", "IP address 1"),
      ("10.1.x.x and 10.1.2.*", "IP address 1 and IP address 2"),
      ("IP10.0.0.1", "IP address 1"), ("ip:10.0.0.1", "ip:IP address 1"),
      ("fw-10.0.0.1.cfg", "fw-IP address 1.cfg"), ("AMS 5.23.18.45.1.1:851", "AMS IP address 1"),
      ("１０.０.０.１", "IP address 1"), ("10.0.\u{200B}0.1", "IP address 1"),
      ("2001:db8::1", "IP address 1"), ("fe80::1%eth0/64", "IP address 1"),
      ("[2001:DB8::1]:4840", "IP address 1"), ("see ::1.", "see IP address 1."),
      ("::ffff:10.0.0.1", "IP address 1"), ("1:2:3:4:5:6:7:8", "IP address 1"),
      ("at fe80::2: closed", "at IP address 1: closed"),
      ("00:1B:1b:a0:45:7C", "MAC address 1"), ("00-1b-1b-a0-45-7c", "MAC address 1"),
      ("001b.1ba0.457c", "MAC address 1"), ("001B1BA0457C", "MAC address 1"),
      ("a.lindqvist@works.example.", "e-mail address 1."), ("<ops@hmi1>", "<e-mail address 1>"),
      ("mailto:ops@works.example", "mailto:e-mail address 1"),
      ("https://plc1/x?y=1).", "URL 1)."), ("opc.tcp://10.0.0.1:4840", "URL 1"),
      ("\\\\srv\\plant data\\a.csv, then", "file share 1, then"),
      ("\\\\srv\\a and \\\\srv\\b", "file share 1 and file share 2"),
      ("//nas/backup/plc", "file share 1"),
      ("plc1.works.example:502", "host 1"), ("hmi.local/start", "host 1"),
      ("www.works.de", "host 1"), ("*.works.example", "*.host 1"),
      ("fw01.works.example.cfg", "host 1"), ("Größe.werk.example", "host 1"),
    ])
  func replaced(text: String, expected: String) {
    #expect(scrub(text) == expected)
  }

  @Test(
    "what only looks like an address stays",
    arguments: [
      "SR 1.1 RE 2, FR5 and 62443-3-3 clause 10.3.3.1", "firmware v4.2.1.0", "10:30:00", "1.2.3",
      "256.1.1.1", "10.0.0", "1.3.6.1.4", "running.If", "e.g. this, i.e. that", "photo.jpg",
      "switch-config.txt", "read/write // and/or", "std::vector", "a @ b", "16.11.2026",
      "S7-1500.PLC", "3.5 A", "{2 2 0 1 3 1 3}", "C:\\data", "00:1b:1b:a0:45", "2026-11-23",
    ])
  func kept(text: String) {
    #expect(scrub(text) == text)
  }

  @Test("the same address has the same number, another one the next")
  func numbers() {
    var scrubber = TextScrubber(names: [], addresses: Set(AddressKind.allCases))
    #expect(scrubber.scrub("10.0.0.1, 10.0.0.2") == "IP address 1, IP address 2")
    #expect(scrubber.scrub("10.0.0.2:80, PLC.works.example") == "IP address 2, host 1")
    #expect(scrubber.scrub("10.0.0.1/32 plc.WORKS.example") == "IP address 1 host 1")
  }

  @Test(
    "a long text of almost addresses is read in one pass",
    arguments: [
      "a.", "1.", "a:", "aa:", "a@", "\\\\", "//", "\\\\a b ", "x://", "sr ", "::", "[[", "a dot ",
      "[.]", "1,", "1-", "1 . ", "10.0.0.1, .2 ", "00 ", "a-", "'", "-\n", "m\u{308}", "ue", "(at)",
      "a at ", "1 dot ", "ip1", " - ",
    ])
  func long(piece: String) {
    #expect(!scrub(String(repeating: piece, count: 3_000)).isEmpty)
  }
}
