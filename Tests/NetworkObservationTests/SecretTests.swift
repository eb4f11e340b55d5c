import NetworkObservation
import TestCaptures
import Testing

/// What people and processes say must not outlive its packet.
@Suite struct SecretTests {
  @Test func nothingSecretIsObserved() throws {
    let observations = try Reading.observe(SecretCapture.frames)
    let everything =
      "\(observations.sources)\(observations.hosts)\(observations.facts)"
      + "\(observations.networks)\(observations.undecoded)" + observations.essence.joined()
    #expect(!everything.contains(SecretCapture.word))
    #expect(!everything.lowercased().contains("zyxq"))
    // The messages were understood all the same.
    let protocols = Set(observations.flows.flatMap(\.protocols))
    let expected: Set<ObservedProtocol> = [
      .ftp, .telnet, .http, .snmp, .rdp, .ldap, .smb, .syslog, .modbus, .smtp, .mqtt, .fox, .pop,
      .imap, .dns,
    ]
    #expect(expected.subtracting(protocols).isEmpty)
    #expect(observations.said.contains("10.0.0.2 function=HTTP Basic login asked for"))
    #expect(observations.said.contains("10.0.0.2 function=LDAP simple bind"))
  }
}
