import Testing

@testable import AssessmentRedaction

/// Addresses as people write them by hand, in mails about incidents and after a word processor.
@Suite("Spellings of addresses in texts")
struct SpelledAddressTests {
  private func scrub(_ text: String) -> String {
    var scrubber = TextScrubber(names: [], addresses: Set(AddressKind.allCases))
    return scrubber.scrub(text)
  }

  @Test(
    "an address is found however it is written",
    arguments: [
      "10. 1. 2. 10", "10 . 1 . 2 . 9", "10[.]1[.]2[.]9", "10(.)1(.)2(.)9", "10{.}1{.}2{.}9",
      "10[dot]1[dot]2[dot]9", "10 (dot) 1 (dot) 2 (dot) 9", "10 dot 1 dot 2 dot 9",
      "10 Punkt 1 Punkt 2 Punkt 9", "10,1,2,21", "10-1-2-25", "10_1_2_24", "192-168-1-7",
      "١٠.١.٢.٣", "１０．１．２．３", "10·1·2·9", "10。1。2。9", "10.1.2.6–20", "10.1.2.6 – 20",
      "10.1.2.6 bis .20",
      "10.1.2.6 to .20", "10.1.2.6 to 10.1.2.20", "10.1.2.6, .7 and .8", "10.1.2.6/.7",
      "v10.1.2.16",
      "IP10.1.2.15", "IPv410.1.2.15", "10.1.2.0 /24", "10.1.2.6..20", "172.16.0.1",
      "10[.]1.2.9:502",
      "2001[:]db8[:]:1", "00 1B 1B A0 45 7C", "00.1b.1b.a0.45.7c", "00–1b–1b–a0–45–7c",
      "001b1b-a0457c", "001b-1ba0-457c", "hxxp://plc1/x", "hxxps[://]works[.]example/a",
      "http[:]//10.1.2.3", "plc1[.]works[.]example", "plc1 dot works dot example",
      "operator (at) works (dot) example", "operator[at]works[dot]example",
      "operator at works dot example", "operator [ at ] works.example", "operator＠works.example",
      "srv2.acme", "historian:1433", "hmi-3:5900", "historian.plant:1433",
    ])
  func found(text: String) {
    let result = scrub("see \(text); closed")
    #expect(
      result.wholeMatch(of: /see [A-Za-z\-]+( [A-Za-z]+)? 1; closed/) != nil, "\(text): \(result)")
  }

  @Test(
    "lists, versions, vectors, times, dates and sentences stay",
    arguments: [
      "1. 2. 3. 4. as above", "2,2,0,1,3,1,3", "1,2,3,4", "26-11-20-15", "1_2_3_4", "v4.2.1.0",
      "V17.0.0.4", "tcp:502, udp:161", "port:1433", "page:12", "10:30", "step 2 (at night)",
      "the dot on the panel", "look at the dot matrix", "at point 3", "S7-1500.PLC", "S7-1500:3",
      "SL-T = {2 2 0 1 3 1 3}", "10 to 20 stations", "3, 4 and 5", "12 34 56 78 90 12",
      "2026-11-26",
      "ISA-95.00.01", "(a) first", "[a] and (d) of it", "rows 1-4", "62443-3-3",
      "SR 1.1 to SR 1.13",
    ])
  func stays(text: String) {
    #expect(scrub(text) == text)
  }

  @Test("two spellings of one address have one number")
  func numbers() {
    #expect(
      scrub("10.1.2.9, 10[.]1[.]2[.]9; 10-1-2-9 and 10.1.2.10")
        == "IP address 1, IP address 1; IP address 1 and IP address 2")
  }
}
