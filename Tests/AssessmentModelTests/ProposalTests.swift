import AssessmentModel
import RequirementCatalog
import Testing

@Suite("Not applicable, proposed from the profile of a place")
struct ProposalTests {
  private func plant(_ profile: [ConditionKey: Bool]) throws -> Plant {
    var plant = try Plant()
    guard case .zone(var zone)? = plant.workspace.place(.zone(plant.dosing)) else { return plant }
    zone.profile = profile
    try plant.workspace.apply(.putZone(zone, at: nil))
    return plant
  }

  private func proposed(_ plant: Plant) -> [RequirementID] {
    plant.workspace.notApplicableProposals(for: .zone(plant.dosing)).map(\.requirement)
  }

  @Test("an unknown fact proposes nothing, and neither does a yes")
  func unknownProposesNothing() throws {
    #expect(proposed(try plant([:])).isEmpty)
    let yes = Dictionary(uniqueKeysWithValues: ConditionKey.allCases.map { ($0, true) })
    #expect(proposed(try plant(yes)).isEmpty)
  }

  @Test("no for every condition of a requirement proposes it, in catalog order, REs with their SR")
  func noProposes() throws {
    for key in ConditionKey.allCases {
      let found = proposed(try plant([key: false]))
      let exactly = Catalog.requirements.map(\.id).filter { id in
        let conditions = GuidanceLibrary.guidance(for: id)?.notApplicable.conditions
        return conditions == [key]
      }
      let leading = exactly.filter { !$0.isEnhancement || !exactly.contains($0.system) }
      #expect(found == leading, "\(key)")
    }
  }

  @Test(
    "each row is proposed by its facts alone, all of them, and the proposal names each as reason")
  func everyRow() throws {
    for row in Catalog.requirements {
      let keys = GuidanceLibrary.guidance(for: row.id)?.notApplicable.conditions ?? []
      guard !keys.isEmpty else { continue }
      let absent = Dictionary(uniqueKeysWithValues: keys.map { ($0, false) })
      var plant = try plant(absent)
      if row.fallsWithItsSystem { try plant.answer(row.id.system.text, Answer(.met)) }
      let proposals = plant.workspace.notApplicableProposals(for: .zone(plant.dosing))
      let own = try #require(proposals.first { $0.requirement == row.id }, "\(row.id)")
      let reason = own.justification.lowercased()
      #expect(keys.allSatisfy { reason.contains($0.absence.lowercased()) }, "\(row.id)")
      for key in keys {
        var other = absent
        other[key] = true
        #expect(!proposed(try self.plant(other)).contains(row.id), "\(row.id) with \(key)")
      }
    }
  }

  @Test("without wireless, wireless access and use control are proposed with a justification")
  func wireless() throws {
    let plant = try plant([.wireless: false])
    let proposals = plant.workspace.notApplicableProposals(for: .zone(plant.dosing))
    #expect(proposals.map(\.requirement).contains(row("SR 1.6")))
    #expect(proposals.map(\.requirement).contains(row("SR 2.2")))
    #expect(!proposals.map(\.requirement).contains(row("SR 1.6 RE 1")))
    #expect(
      proposals.first { $0.requirement == row("SR 1.6") }?.justification
        == "There is no wireless technology here, not even unused or switched off.")
  }

  @Test("what has a status already is left alone")
  func answeredIsLeftAlone() throws {
    var plant = try plant([.wireless: false])
    try plant.answer("SR 1.6", Answer(.met))
    #expect(!proposed(plant).contains(row("SR 1.6")))
    try plant.answer("SR 2.2", Answer(.notApplicable, rationale: "no radio"))
    #expect(!proposed(plant).contains { $0.system == row("SR 2.2") })
  }

  @Test("that no radio is used proposes nothing about foreign transmitters")
  func foreignTransmitters() throws {
    let plant = try plant([.wireless: false])
    #expect(!proposed(plant).contains(row("SR 2.2 RE 1")))
    let rest = Catalog.requirements.filter(\.standsAlone)
    #expect(rest.map(\.id) == [row("SR 2.2 RE 1")])
  }

  @Test("nothing is set until the assessor accepts; accepting is one step and undone as one")
  func acceptance() throws {
    var plant = try plant([.wireless: false, .messaging: false])
    try plant.answer("SR 1.6", Answer(nil, note: "asked the electrician"))
    let place = PlaceID.zone(plant.dosing)
    let proposals = plant.workspace.notApplicableProposals(for: place)
    #expect(proposals.count > 2)
    let before = plant.workspace
    let now = Timestamp(seconds: 1_000_000)
    var document = WorkspaceDocument(workspace: before)
    let edit = before.acceptance(of: proposals, for: place, assessor: "Ida", at: now)
    _ = try document.perform(edit, author: "Ida", at: now)
    #expect(document.history.done.count == 1)
    for proposal in proposals {
      let answer = document.workspace.answer(place, proposal.requirement)
      #expect(answer.status == .notApplicable)
      #expect(answer.rationale == proposal.justification)
      #expect(answer.assessor == "Ida" && answer.assessedAt == now)
    }
    #expect(document.workspace.answer(place, row("SR 1.6")).note == "asked the electrician")
    #expect(document.workspace.isNotApplicable(row("SR 1.6 RE 1"), in: place))
    #expect(document.workspace.notApplicableProposals(for: place).isEmpty)
    _ = try document.undo(author: "Ida", at: now)
    #expect(document.workspace == before)
  }
}
