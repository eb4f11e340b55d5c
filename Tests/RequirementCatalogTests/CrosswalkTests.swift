import RequirementCatalog
import Testing

@Suite("Links to other frameworks")
struct CrosswalkTests {
  private func row(_ text: String) throws -> RequirementID {
    try #require(RequirementID(text: text), "\(text)")
  }

  private func framework(_ key: String) throws -> Crosswalk {
    try #require(Crosswalk.all.first { $0.key == key }, "\(key)")
  }

  /// The items of a framework that are linked to a requirement.
  private func ids(_ key: String, _ requirement: String) throws -> [String] {
    let linked = Crosswalk.links(for: try row(requirement)).first { $0.key == key }
    return linked?.entries.map(\.id) ?? []
  }

  @Test("the frameworks are all there, none is named twice, and each names its edition")
  func names() {
    let all = Crosswalk.all
    #expect(
      all.map(\.key) == [
        "attack", "attackTechniques", "csf20", "csf11", "nis2", "caf", "iso27001", "zeroTrust",
        "4-2", "2-1",
      ])
    for names in [all.map(\.key), all.map(\.name), all.map(\.shortName)] {
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }
    #expect(all.allSatisfy { $0.name.contains(where: \.isNumber) })
    #expect(all.allSatisfy { $0.shortName.contains(where: \.isNumber) })
  }

  @Test("only what its publisher mapped is called published")
  func basis() {
    let published = Crosswalk.all.filter { $0.basis == .published }
    #expect(published.map(\.key) == ["attack", "attackTechniques", "csf11"])
    for framework in Crosswalk.all {
      let isAttack = framework.key.hasPrefix("attack")
      #expect(framework.notice.isEmpty != isAttack, "\(framework.key)")
      #expect(framework.line.contains("(proposed)") == (framework.basis == .proposed))
      #expect(framework.shortLine.hasSuffix("(proposed)") == (framework.basis == .proposed))
    }
  }

  @Test("every item is one of its framework's edition, and stands once")
  func identifiers() throws {
    for (key, known) in FrameworkIdentifiers.all {
      let ids = try framework(key).entries.map(\.id)
      #expect(Set(ids).count == ids.count, "\(key)")
      #expect(Set(ids).subtracting(known) == [], "\(key)")
    }
    for key in ["4-2", "2-1", "nis2", "zeroTrust"] {
      #expect(Set(try framework(key).entries.map(\.id)) == FrameworkIdentifiers.all[key], "\(key)")
    }
  }

  @Test("every ATT&CK mitigation addresses techniques that are listed")
  func techniques() throws {
    let mitigations = try framework("attack").entries
    let known = Set(try framework("attackTechniques").entries.map(\.id))
    #expect(Set(mitigations.map(\.id)).count == mitigations.count)
    for entry in mitigations {
      #expect(entry.id.wholeMatch(of: /M0[89][0-9]{2}/) != nil, "\(entry.id)")
      #expect(Set(entry.techniques).isSubset(of: known), "\(entry.id)")
      #expect(Set(entry.techniques).count == entry.techniques.count, "\(entry.id)")
    }
    #expect(known.allSatisfy { $0.wholeMatch(of: /T0[89][0-9]{2}/) != nil })
  }

  @Test("the techniques that version 19 renumbered show both identifiers wherever they stand")
  func renumbered() throws {
    let later = FrameworkIdentifiers.renumbered
    for entry in try framework("attackTechniques").entries {
      #expect(entry.laterID == later[entry.id] ?? "", "\(entry.id)")
      let shown = Crosswalk.technique(entry.id)
      #expect(shown == later[entry.id].map { "\(entry.id) [now \($0)]" } ?? entry.id)
      #expect(entry.heading == shown)
    }
    let lines = Catalog.requirements.flatMap { Crosswalk.links(for: $0.id) }.map(\.line)
    for (old, new) in later {
      for line in lines {
        #expect(
          line.ranges(of: old).count == line.ranges(of: "\(old) [now \(new)]").count, "\(line)")
      }
      #expect(lines.contains { $0.contains(old) } || old == "T0891" || old == "T0812", "\(old)")
    }
  }

  @Test("each link is in the order of the standard and no link stands twice")
  func order() {
    for framework in Crosswalk.all {
      for entry in framework.entries {
        let place = "\(framework.key) \(entry.id)"
        #expect(entry.requirements == Set(entry.requirements).sorted(), "\(place)")
        let repeated = entry.requirements.filter {
          $0.isEnhancement && entry.requirements.contains($0.system)
        }
        #expect(framework.isRowByRow || repeated.isEmpty || framework.key == "2-1", "\(place)")
      }
    }
  }

  @Test("an RE has its own links and those of its SR, an SR none of its REs'")
  func enhancements() throws {
    for row in Catalog.requirements where row.id.isEnhancement {
      for framework in Crosswalk.all {
        let own = framework.entries.filter { $0.requirements.contains(row.id) }.map(\.id)
        let systems = try ids(framework.key, row.id.system.text)
        let linked = try ids(framework.key, row.id.text)
        let expected = framework.isRowByRow ? Set(own) : Set(own).union(systems)
        #expect(Set(linked) == expected, "\(framework.key) \(row.id)")
      }
    }
    #expect(try framework("4-2").isRowByRow)
  }

  @Test("multi-factor authentication belongs to SR 1.1 RE 2 and RE 3, not to SR 1.1")
  func multiFactor() throws {
    for (key, id) in [("nis2", "11.7"), ("2-1", "USER 1.9"), ("4-2", "CR 1.1 RE 2")] {
      #expect(try !ids(key, "SR 1.1").contains(id))
      #expect(try !ids(key, "SR 1.1 RE 1").contains(id))
      #expect(try ids(key, "SR 1.1 RE 2").contains(id))
      #expect(try ids(key, "SR 1.1 RE 3").contains(id))
    }
  }

  @Test("an item of the NIS2 annex names the points of Article 21(2) that stand in its heading")
  func nis2Points() throws {
    let points = FrameworkIdentifiers.nis2
    for entry in try framework("nis2").entries {
      #expect(entry.group == points.first { $0.ids.contains(entry.id) }?.points, "\(entry.id)")
    }
  }

  static let pointsOfRows: [(String, Set<String>)] = [
    ("SR 1.5", ["i, j"]), ("SR 1.7", ["i, j"]), ("SR 1.13", ["e"]), ("SR 2.3", ["i"]),
    ("SR 2.6", ["e"]), ("SR 2.8", ["b"]), ("SR 3.2", ["e"]), ("SR 4.1", ["h", "i"]),
    ("SR 4.3", ["h"]), ("SR 5.1", ["e"]), ("SR 5.2", ["e"]), ("SR 5.3", []), ("SR 5.4", ["e"]),
    ("SR 7.3", ["c"]), ("SR 7.5", ["c, e, i"]), ("SR 7.8", ["i"]),
  ]

  @Test(
    "rows fall under the point of NIS2 where the annex puts their matter", arguments: pointsOfRows)
  func nis2Rows(_ requirement: String, _ points: Set<String>) throws {
    let linked = Crosswalk.links(for: try row(requirement)).first { $0.key == "nis2" }
    #expect(Set(linked?.entries.map(\.group) ?? []) == points)
  }

  @Test("a published label that is inapt stays as published, with a remark")
  func inaptLabels() throws {
    let labels = [("M0806", "SR 1.6"), ("M0932", "SR 1.7"), ("M0937", "SR 5.1")]
    for (id, requirement) in labels {
      let entry = try #require(try framework("attack").entries.first { $0.id == id })
      #expect(entry.requirements == [try row(requirement)])
      #expect(entry.remark.hasPrefix("as published; apt for SR "))
      let linked = Crosswalk.links(for: try row(requirement)).first { $0.key == "attack" }
      #expect(linked?.shortLine.contains("\(id) (\(entry.remark))") == true)
    }
    let remarked = try framework("attack").entries.filter { !$0.remark.isEmpty }.map(\.id)
    #expect(remarked == labels.map(\.0))
  }

  @Test("the twin in 62443-4-2 is named row by row, with its level where it is another")
  func componentTwins() throws {
    for entry in try framework("4-2").entries {
      let levels = Set(entry.requirements.compactMap { Catalog[$0]?.minimumLevel.rawValue })
      let stated = entry.remark.firstMatch(of: /from SL-C ([1-4])/).flatMap { Int($0.output.1) }
      if let stated { #expect(levels != [stated], "\(entry.id)") }
      #expect(
        entry.requirements.allSatisfy { id in
          entry.id.contains(" \(id.fr.number).\(id.number)")
        }, "\(entry.id)")
    }
    #expect(try ids("4-2", "SR 3.8 RE 2") == ["CR 3.8"])
    #expect(try ids("4-2", "SR 1.1") == ["CR 1.1"])
    #expect(try ids("4-2", "SR 5.4") == [])
  }

  @Test("our own descriptors and remarks are short and in British spelling")
  func language() {
    for framework in Crosswalk.all {
      var texts = [framework.remark] + framework.entries.map(\.remark)
      if ["nis2", "csf20", "iso27001", "2-1"].contains(framework.key) {
        texts += framework.entries.map(\.title)
        #expect(framework.entries.allSatisfy { !$0.title.isEmpty }, "\(framework.key)")
      }
      for text in texts { expectBritish(text, at: framework.key) }
      #expect(framework.entries.allSatisfy { $0.title.count <= 100 && $0.remark.count <= 60 })
    }
  }
}
