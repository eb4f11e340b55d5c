import NetworkObservation
import TestCaptures
import Testing

@Suite struct ZeekFormTests {
  private static let connection =
    "1600000000.000001\tC1\t10.0.0.1\t40000\t10.0.0.2\t502\ttcp\tmodbus\t1.5\t100\t200\tSF\t3\t220\t4\t360"
  private static let fields =
    "ts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\t"
    + "resp_bytes\tconn_state\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes"
  private static let head = "#separator \\x09\n#path\tconn\n#fields\t\(fields)\n"

  private static func observe(_ text: String) throws -> Observations {
    try Reading.observe(Array(text.utf8))
  }

  private static func object(_ members: String) -> String { "{\(members)}\n" }

  private static let members = #"""
    "uid":"C1","id.orig_h":"10.0.0.1","id.orig_p":40000,"id.resp_h":"10.0.0.2","id.resp_p":502,\#
    "proto":"tcp","service":"modbus","duration":1.5,"conn_state":"SF","orig_pkts":3,\#
    "orig_ip_bytes":220,"resp_pkts":4,"resp_ip_bytes":360,"ts":1600000000.000001
    """#

  private static let flow =
    "10.0.0.1 > 10.0.0.2 tcp/502 handshake Modbus clear [] 3/4 packets 220/360 bytes 1-0"

  @Test func aConnectionIsAFlow() throws {
    let observations = try Self.observe(Self.head + Self.connection + "\n#close\tx\n")
    #expect(observations.flowLines == [Self.flow])
    #expect(observations.sources[0].warnings.isEmpty)
    let span = try #require(Array(observations.flows).first?.total.span)
    #expect(span.first?.text == "2020-09-13T12:26:40.000001Z")
    #expect(span.last?.text == "2020-09-13T12:26:41.500001Z")
    #expect(observations.sources[0].span.last?.text == "2020-09-13T12:26:40.000001Z")
    #expect(observations.hostLines == ["[] [10.0.0.1]", "[] [10.0.0.2]"])
  }

  @Test func aLogWithoutItsHeadIsRefused() throws {
    for text in [
      Self.connection + "\n", "#separator \\x09\n#path\tconn\n" + Self.connection + "\n",
    ] {
      let error = #expect(throws: ReadingError.self) { try Self.observe(text) }
      guard case .refused(let place, let reason) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(reason.contains("this log has lost its header"))
      #expect(place.hasPrefix("line "))
    }
  }

  @Test func aLogWithoutItsEndIsReadWithAWarning() throws {
    let observations = try Self.observe(Self.head + Self.connection + "\n")
    #expect(observations.flowLines == [Self.flow])
    #expect(observations.sources[0].warnings.map(\.kind) == [.notClosed])
    #expect(observations.sources[0].isTruncated)
  }

  @Test func rowsThatDoNotFitAreCountedAndLeftOut() throws {
    let rows = [
      Self.connection, "too\tfew", Self.connection + "\ttoo many",
      Self.connection.replacing("10.0.0.1", with: "10.0.0"), Self.connection,
    ]
    let observations = try Self.observe(
      Self.head + rows.joined(separator: "\n") + "\n#close\tx\n")
    #expect(observations.sources[0].records == 2)
    let warning = try #require(observations.sources[0].warnings.first)
    #expect(warning.kind == .badLine)
    #expect(warning.count == 3)
    #expect(warning.place == "line 5")
  }

  @Test func linesThatAreNoObjectAreCountedAndLeftOut() throws {
    let broken = [
      "{", "nonsense", "[1]", "{\"ts\":1,}", "{\"ts\":01}", "{\"ts\":1} x", "{\"a\":\"\u{1}\"}",
      "{\"a\":\"\\q\"}", "{\"a\":[1,2}", "{\"a\":tru}", "{\"a\" 1}", "{'a':1}",
      "{\"a\":\(String(repeating: "[", count: 100))}",
    ]
    let text = Self.object(Self.members) + broken.joined(separator: "\n") + "\n"
    let observations = try Self.observe(text + Self.object(Self.members))
    #expect(observations.sources[0].records == 2)
    #expect(observations.sources[0].warnings.map(\.kind) == [.badLine])
    #expect(observations.sources[0].warnings[0].count == broken.count)
    #expect(observations.sources[0].warnings[0].place == "line 2")
  }

  @Test func anObjectIsRecognisedWhereverItsTimeStands() throws {
    let values = [
      Self.members, "\"_path\":\"conn\"," + Self.members,
      #""a":{"ts":"x","b":[1,{"c":[]},"\"]"]},"n":null,"t":true,"e":-1.5e3,"# + Self.members,
      Self.members.replacing("id.orig_h", with: "id_orig_h").replacing(
        "id.resp_h", with: "id_resp_h"
      )
      .replacing("id.orig_p", with: "id_orig_p").replacing("id.resp_p", with: "id_resp_p"),
      Self.members.replacing(
        #""id.orig_h":"10.0.0.1","id.orig_p":40000,"id.resp_h":"10.0.0.2","id.resp_p":502"#,
        with: #""id":{"orig_h":"10.0.0.1","orig_p":40000,"resp_h":"10.0.0.2","resp_p":502}"#),
    ]
    for value in values {
      let observations = try Self.observe(Self.object(value))
      #expect(observations.flowLines == [Self.flow], "\(value)")
      #expect(observations.sources[0].content == ["conn"])
    }
    #expect(throws: ReadingError.unknownContent) { try Self.observe("{\"name\":\"x\"}\n") }
  }

  @Test func timesAreUnderstoodInAllTheirSpellings() throws {
    let expected = "2020-09-13T12:26:40.500000Z"
    let spellings = [
      "1600000000.5", "1600000000.500000", "1600000000.50000000", "1.6000000005e9",
      "1600000000500", "\"2020-09-13T12:26:40.500000Z\"", "\"2020-09-13T12:26:40.5Z\"",
      "\"1600000000.5\"",
    ]
    for spelling in spellings {
      let value = Self.members.replacing("1600000000.000001", with: spelling)
      let span = try Self.observe(Self.object(value)).sources[0].span
      #expect(span.first?.text == expected, "\(spelling)")
    }
    for spelling in ["\"XXXXXXXXXX.XXXXXX\"", "-1", "1e300", "\"2020-13-13T12:26:40Z\"", "null"] {
      let value = Self.members.replacing("1600000000.000001", with: spelling)
      let observations = try Self.observe(Self.object(value))
      #expect(observations.sources[0].span.first == nil, "\(spelling)")
      #expect(observations.flowLines == [Self.flow], "\(spelling)")
    }
  }

  @Test func aTimeIsRoundedAsTheColumnsHaveIt() throws {
    // What the writer of columns makes of these numbers with "%.6f".
    let pairs = [
      ("1575413096.0522795", "052279"), ("1575413096.0522797", "052280"),
      ("1575413096.0522785", "052279"), ("1575413096.9999998", "000000"),
    ]
    for (number, fraction) in pairs {
      let value = Self.members.replacing("1600000000.000001", with: number)
      let span = try Self.observe(Self.object(value)).sources[0].span
      #expect(span.first?.text.hasSuffix(".\(fraction)Z") == true, "\(number) \(span)")
    }
  }

  @Test func whatNobodyTookIsAnAttempt() throws {
    func line(_ state: String, _ server: String = "10.0.0.2") throws -> String {
      let text = Self.connection.replacing("\tSF\t", with: "\t\(state)\t")
        .replacing("10.0.0.2", with: server)
      return try #require(
        Self.observe(Self.head + text + "\n#close\tx\n").flowLines.first)
    }
    for state in ["S0", "REJ", "RSTOS0"] { #expect(try line(state).hasSuffix(" 1-1")) }
    for state in ["SF", "S1", "RSTO", "RSTR", "SH", "OTH"] {
      #expect(try line(state).hasSuffix(" 1-0"))
    }
    // A group of receivers gives no answer.
    #expect(try line("S0", "224.0.0.251").hasSuffix(" 1-0"))
  }

  @Test func aConnectionMetInTheMiddleHasNoKnownBeginning() throws {
    let open = Self.connection.replacing("\tSF\t", with: "\tOTH\t")
    let lines = [open, open.replacing("\t502\t", with: "\t50001\t")].map {
      Self.head + $0 + "\n#close\tx\n"
    }
    #expect(try Self.observe(lines[0]).flowLines[0].contains(" port "))
    #expect(try Self.observe(lines[1]).flowLines[0].contains(" unknown "))
  }

  @Test func logsOneAfterAnotherInOneFileAreAllRead() throws {
    let hosts = "#separator \\x09\n#path\tknown_hosts\n#fields\tts\thost\n1600000000.0\t10.0.0.7\n"
    let text = Self.head + Self.connection + "\n#close\tx\n" + hosts + "#close\tx\n"
    let observations = try Self.observe(text)
    #expect(observations.sources[0].content == ["conn", "known_hosts"])
    #expect(observations.hostLines.count == 3)
    #expect(observations.sources[0].warnings.isEmpty)
  }

  @Test func aLogThatSaysNothingOfWhoIsThereIsNamed() throws {
    let table =
      "#separator \\x09\n#path\tcapture_loss\n#fields\tts\tgaps\n1600000000.0\t3\n#close\n"
    let object = #"{"ts":1600000000.0,"_path":"capture_loss","gaps":3}"# + "\n"
    for text in [table, object] {
      let source = try Self.observe(text).sources[0]
      let warning = try #require(source.warnings.first)
      #expect(warning.kind == .unusedLog)
      #expect(warning.place == "capture_loss")
      #expect(warning.text.contains("cip*, conn, cotp, dhcp, dnp3*, dns"))
      #expect(source.records == 1)
    }
  }

  @Test func lineEndsOfWindowsAreLineEnds() throws {
    let text = (Self.head + Self.connection + "\n#close\tx\n").replacing("\n", with: "\r\n")
    #expect(try Self.observe(text).flowLines == [Self.flow])
    #expect(try Self.observe("{\(Self.members)}\r\n\r\n").flowLines == [Self.flow])
  }

  @Test func aLineWithoutEndIsPassedOver() throws {
    let long = String(repeating: "x", count: 3 << 20)
    let text = Self.head + long + "\n" + Self.connection + "\n#close\tx\n"
    let observations = try Self.observe(text)
    #expect(observations.flowLines == [Self.flow])
    #expect(observations.sources[0].warnings.map(\.kind) == [.longLine])
  }
}
