import RequirementCatalog
import Testing

@Suite("The 100 rows of IEC 62443-3-3")
struct CatalogTests {
  private func count(_ fr: FoundationalRequirement, enhancements: Bool) -> Int {
    Catalog.requirements(of: fr).count { $0.id.isEnhancement == enhancements }
  }

  @Test("51 SRs and 49 REs, by FR as published")
  func counts() {
    let systems = FoundationalRequirement.allCases.map { count($0, enhancements: false) }
    let enhancements = FoundationalRequirement.allCases.map { count($0, enhancements: true) }
    #expect(systems == [13, 12, 9, 3, 4, 2, 8])
    #expect(enhancements == [11, 12, 10, 3, 7, 1, 5])
    #expect(Catalog.requirements.count == 100)
  }

  @Test("37, 60, 90 and 100 rows are required at SL 1 to 4")
  func cumulativeByLevel() {
    let counts = SecurityLevel.demanding.map { level in
      Catalog.requirements.count { $0.minimumLevel <= level }
    }
    #expect(counts == [37, 60, 90, 100])
  }

  static let cumulative: [(FoundationalRequirement, [Int])] = [
    (.iac, [10, 16, 22, 24]), (.uc, [8, 12, 21, 24]), (.si, [5, 10, 16, 19]), (.dc, [2, 4, 5, 6]),
    (.rdf, [4, 6, 10, 11]), (.tre, [1, 2, 3, 3]), (.ra, [7, 10, 13, 13]),
  ]

  @Test("the rows required at each level of each FR", arguments: cumulative)
  func cumulativeByLevel(_ fr: FoundationalRequirement, _ expected: [Int]) {
    let counts = SecurityLevel.demanding.map { Catalog.requirements(of: fr, upTo: $0).count }
    #expect(counts == expected)
    #expect(Catalog.requirements(of: fr, upTo: .zero).isEmpty)
  }

  @Test("six rows are marked to be verified against a licensed copy")
  func verifyMarks() {
    let marked = Catalog.requirements.filter { $0.verifyAgainstLicensedCopy != nil }
    #expect(
      marked.map(\.id.text) == [
        "SR 1.13 RE 1", "SR 3.4", "SR 4.1 RE 2", "SR 5.2 RE 3", "SR 6.2", "SR 7.1 RE 2",
      ])
    #expect(marked.allSatisfy { $0.verifyAgainstLicensedCopy?.isEmpty == false })
    #expect(marked.map(\.minimumLevel.rawValue) == [2, 2, 4, 3, 2, 3])
    #expect(marked.map(\.otherMinimumLevel?.rawValue) == [3, 1, 3, 4, 1, nil])
    for row in Catalog.requirements where row.otherMinimumLevel != nil {
      #expect(row.otherMinimumLevel != row.minimumLevel && marked.contains(row), "\(row.id)")
    }
  }

  @Test("identifiers, clauses and titles: unique, in order, each RE behind its SR")
  func order() {
    let ids = Catalog.requirements.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 100)
    #expect(Set(Catalog.requirements.map(\.clause)).count == 100)
    #expect(Catalog.requirements.allSatisfy { !$0.title.isEmpty && $0.minimumLevel > .zero })
    for (previous, id) in zip(ids, ids.dropFirst()) {
      if id.isEnhancement {
        #expect(id.system == previous.system && id.enhancement == previous.enhancement + 1)
      } else if id.fr == previous.fr {
        #expect(id.number == previous.number + 1)
      } else {
        #expect(id.number == 1 && id.fr.number == previous.fr.number + 1)
      }
    }
  }

  @Test("an RE never applies from a lower level than its SR")
  func enhancementsComeLater() throws {
    for requirement in Catalog.requirements where requirement.id.isEnhancement {
      let system = try #require(Catalog[requirement.id.system])
      #expect(system.minimumLevel <= requirement.minimumLevel, "\(requirement.id)")
    }
  }

  @Test("every row is found by its identifier, and nothing else is")
  func lookup() {
    for (position, requirement) in Catalog.requirements.enumerated() {
      #expect(Catalog[requirement.id] == requirement)
      #expect(Catalog.position(of: requirement.id) == position)
    }
    for fr in FoundationalRequirement.allCases {
      for number in -2...20 {
        for enhancement in -2...7 {
          let id = RequirementID(fr: fr, number: number, enhancement: enhancement)
          let isListed = Catalog.requirements.contains { $0.id == id }
          #expect(Catalog.contains(id) == isListed, "\(fr) \(number) \(enhancement)")
        }
      }
    }
  }

  @Test("the enhancements of an SR")
  func enhancements() {
    let system = RequirementID(fr: .rdf, number: 2)
    #expect(Catalog.enhancements(of: system).map(\.id.enhancement) == [1, 2, 3])
    #expect(Catalog.enhancements(of: RequirementID(fr: .rdf, number: 4)).isEmpty)
  }

  @Test("the FRs stand in the order of the standard")
  func foundationalRequirements() {
    let all = FoundationalRequirement.allCases
    #expect(all.map(\.abbreviation) == ["IAC", "UC", "SI", "DC", "RDF", "TRE", "RA"])
    #expect(all.map(\.number) == Array(1...7))
    #expect(all.map(\.position) == Array(0...6))
  }
}
