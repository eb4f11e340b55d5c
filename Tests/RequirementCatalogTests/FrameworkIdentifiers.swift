/// The identifiers that each framework has in the edition that the program names.
enum FrameworkIdentifiers {
  /// Identifiers by key; those of ATT&CK are not counted through, and stand in ``attack``.
  static let all: [String: Set<String>] = [
    "4-2": component, "2-1": program, "nis2": Set(nis2.flatMap(\.ids)), "caf": caf,
    "iso27001": iso27001, "csf11": csf11, "csf20": csf20,
    "zeroTrust": Set((1...7).map { "ZT-\($0)" }),
  ]

  /// Headings of the annex of Regulation (EU) 2024/2690 with the points of Article 21(2) they name.
  static let nis2: [(points: String, ids: [String])] = [
    ("a", numbers(1, 2) + numbers(2, 3)), ("b", numbers(3, 6)), ("c", numbers(4, 3)),
    ("d", numbers(5, 2)), ("e", numbers(6, 10)), ("f", ["7"]), ("g", numbers(8, 2)), ("h", ["9"]),
    ("i", numbers(10, 4)), ("i, j", numbers(11, 7)), ("i", numbers(12, 5)),
    ("c, e, i", numbers(13, 3)),
  ]

  /// Techniques that version 19 of ATT&CK for ICS renumbered.
  static let renumbered = [
    "T0803": "T1691.001", "T0804": "T1691.002", "T0805": "T1695.001", "T0812": "T1694.001",
    "T0839": "T1693.002", "T0855": "T1692.001", "T0856": "T1692.002", "T0857": "T1693.001",
    "T0891": "T1694.002",
  ]

  private static let caf = lettered(
    "A1:c A2:c A3:a A4:b B1:b B2:d B3:e B4:d B5:c B6:b C1:f C2:a D1:c D2:b")

  private static let iso27001: Set<String> = Set(
    [(5, 37), (6, 8), (7, 14), (8, 34)].flatMap { clause, count in
      (1...count).map { "A.\(clause).\($0)" }
    })

  private static let csf11: Set<String> = counted(
    "ID.AM:6 ID.BE:5 ID.GV:4 ID.RA:6 ID.RM:3 ID.SC:5 PR.AC:7 PR.AT:5 PR.DS:8 PR.IP:12 PR.MA:2"
      + " PR.PT:5 DE.AE:5 DE.CM:8 DE.DP:5 RS.RP:1 RS.CO:5 RS.AN:5 RS.MI:3 RS.IM:2 RC.RP:1"
      + " RC.IM:2 RC.CO:3"
  ) { "\($0)-\($1)" }

  private static let csf20: Set<String> = {
    let whole = counted(
      "GV.OC:5 GV.RM:7 GV.RR:4 GV.PO:2 GV.OV:3 GV.SC:10 ID.RA:10 ID.IM:4 PR.AA:6 PR.AT:2 PR.PS:6"
        + " PR.IR:4 RS.MA:5 RS.MI:2 RC.RP:6"
    ) { $1 < 10 ? "\($0)-0\($1)" : "\($0)-\($1)" }
    let gapped =
      "ID.AM-01 ID.AM-02 ID.AM-03 ID.AM-04 ID.AM-05 ID.AM-07 ID.AM-08 PR.DS-01 PR.DS-02 PR.DS-10"
      + " PR.DS-11 DE.CM-01 DE.CM-02 DE.CM-03 DE.CM-06 DE.CM-09 DE.AE-02 DE.AE-03 DE.AE-04"
      + " DE.AE-06 DE.AE-07 DE.AE-08 RS.AN-03 RS.AN-06 RS.AN-07 RS.AN-08 RS.CO-02 RS.CO-03"
      + " RC.CO-03 RC.CO-04"
    return whole.union(gapped.split(separator: " ").map(String.init))
  }()

  private static let program: Set<String> = counted(
    "ORG 1:6,ORG 2:4,ORG 3:1,CM 1:4,NET 1:9,NET 2:3,NET 3:3,COMP 1:2,COMP 2:3,COMP 3:5,DATA 1:7,"
      + "USER 1:19,USER 2:4,EVENT 1:9,AVAIL 1:3,AVAIL 2:5", by: ","
  ) { "\($0).\($1)" }

  /// The requirements of 62443-4-2, each with the number of its REs.
  private static let component: Set<String> = {
    let common =
      "1.1:2 1.2:1 1.3:0 1.4:0 1.5:1 1.7:2 1.8:0 1.9:1 1.10:0 1.11:0 1.12:0 1.14:1 2.1:4 2.2:0"
      + " 2.5:0 2.6:0 2.7:0 2.8:0 2.9:1 2.10:0 2.11:2 2.12:1 3.1:1 3.3:1 3.4:2 3.5:0 3.6:0 3.7:0"
      + " 3.8:0 3.9:1 4.1:0 4.2:2 4.3:0 5.1:0 6.1:1 6.2:0 7.1:1 7.2:0 7.3:1 7.4:0 7.6:1 7.7:0"
      + " 7.8:0"
    let device = "2.4:1 2.13:1 3.10:1 3.11:1 3.12:0 3.13:0 3.14:1"
    let byType = [
      "CR": common, "SAR": "2.4:1 3.2:0", "EDR": device + " 3.2:0", "HDR": device + " 3.2:1",
      "NDR": device + " 3.2:0 1.6:1 1.13:1 5.2:3 5.3:0",
    ]
    let ids = byType.flatMap { type, list in
      list.split(separator: " ").flatMap { item in
        let (number, count) = pair(item)
        return ["\(type) \(number)"]
          + (0..<count).map { "\(type) \(number) RE \($0 + 1)" }
      }
    }
    return Set(ids)
  }()

  // MARK: Ways of counting

  private static func numbers(_ section: Int, _ count: Int) -> [String] {
    (1...count).map { "\(section).\($0)" }
  }

  private static func pair(_ item: Substring) -> (Substring, Int) {
    let parts = item.split(separator: ":")
    return (parts[0], Int(parts[1]) ?? 0)
  }

  private static func counted(
    _ list: String, by separator: Character = " ", _ id: (Substring, Int) -> String
  ) -> Set<String> {
    Set(
      list.split(separator: separator).flatMap { item in
        let (group, count) = pair(item)
        return (1...count).map { id(group, $0) }
      })
  }

  /// `A1:c` stands for A1.a, A1.b and A1.c.
  private static func lettered(_ list: String) -> Set<String> {
    Set(
      list.split(separator: " ").flatMap { item in
        let parts = item.split(separator: ":")
        return "abcdef".prefix { String($0) <= parts[1] }.map { "\(parts[0]).\($0)" }
      })
  }
}
