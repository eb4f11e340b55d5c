import AssessmentModel
import RequirementCatalog
import TerminalKit

@testable import WorkbenchApp

/// Every command that has an object, with the rows that it works on.
extension HandAct {
  static let all: [HandAct] = answering + marking + writing + giving + places + items

  private static let answering: [HandAct] =
    ["1", "2", "3", "4", "5", "0"].map { key in
      HandAct(key: key) { thing, scene in
        if case .constraint = thing, scene.screen == .system, !"45".contains(key) {
          return Object(touches: [name(thing)], mayKeep: true)
        }
        return answered(thing, scene, on: [.questionnaire], mayKeep: true)
      }
    } + [
      HandAct(key: "c") { answered($0, $1, on: [.questionnaire]) },
      HandAct(key: "m") { answered($0, $1, on: [.questionnaire, .review]) },
      HandAct(
        key: "b",
        object: { thing, scene in
          answered(
            thing, scene, on: [.questionnaire], title: "Answer: \(code(thing, scene.workspace))",
            mayKeep: true)
        }, finish: { $0.press("2") }),
    ]

  /// Marks, proved by the answer that follows: it goes to the row and not to where the cursor went.
  private static let marking: [HandAct] = ["Space", "v"].map { key in
    HandAct(
      key: key, object: { answered($0, $1, on: [.questionnaire], mayKeep: true) },
      finish: { bench in if !bench.workbench.questionnaire.marks.isEmpty { bench.press("2") } })
  }

  private static let writing: [HandAct] = [
    HandAct(
      key: "e",
      object: { thing, scene in
        switch thing {
        case .constraint(let constraint) where scene.screen == .system:
          Object(title: "Note: \(constraint.title)", touches: [name(thing)])
        case .system where scene.screen == .system: system
        default:
          answered(
            thing, scene, on: [.questionnaire, .review],
            title: "Note: \(code(thing, scene.workspace))")
        }
      }, finish: typeAndSave),
    HandAct(
      key: "E", object: { answered($0, $1, on: [.questionnaire, .review]) }, finish: writeOutside),
    HandAct(
      key: "r",
      object: { thing, scene in
        answered(
          thing, scene, on: [.questionnaire, .review],
          title: "Details: \(code(thing, scene.workspace))")
      }, finish: typeAndSave),
    HandAct(
      key: "w",
      object: { thing, scene in
        switch thing {
        case .constraint(let constraint) where scene.screen == .system:
          return Object(title: "Evidence for \(constraint.title)", touches: [name(thing)])
        case .finding(let id) where scene.screen == .findings:
          // A finding has no references in words: its window opens, and the file is asked for.
          return Object(
            title: "Evidence for \(scene.workspace.finding(id)?.code ?? "")",
            touches: [name(thing)], mayKeep: true)
        default:
          return answered(
            thing, scene, on: [.questionnaire, .review],
            title: "Evidence for \(code(thing, scene.workspace))")
        }
      }, finish: refer),
  ]

  private static let giving: [HandAct] = ["a", "A"].map { key in
    HandAct(
      key: key,
      object: { thing, scene in
        guard case .answer(let place, let requirement) = thing, scene.screen == .questionnaire,
          let status = scene.workspace.answer(place, requirement).status
        else { return nil }
        let others = scene.workspace.places.map(\.id).filter { $0 != place }
        return Object(
          title: "Give \(code(thing, scene.workspace)): \(status.title)",
          touches: Set(others.map { name(.answer($0, requirement)) }), mayKeep: true)
      }, finish: { $0.press("Enter") })
  }

  private static let places: [HandAct] = [
    HandAct(
      key: "p",
      object: { thing, scene in
        place(of: thing, scene).map {
          Object(title: "Profile of \($0.heading)", touches: [$0.id.text])
        }
      }, finish: { $0.press("y") }),
    HandAct(
      key: "T",
      object: { thing, scene in
        place(of: thing, scene).map {
          Object(title: "Target of \($0.heading)", touches: [$0.id.text])
        }
      }, finish: typeBelowAndSave),
    HandAct(key: "C", object: edited, finish: typeBelowAndSave),
    HandAct(
      key: "i",
      object: { thing, scene in
        switch thing {
        case .requirement:
          // It names the places in which the requirement fails.
          Object(touches: findingOfAny(scene.workspace), mayKeep: true)
        default:
          thing.place.map { Object(touches: ["finding of \($0.text)"]) }
        }
      }, finish: typeAndSave),
  ]

  private static let items: [HandAct] = [
    HandAct(key: "=") { onFindings($0, $1) },
    HandAct(key: "Alt-Down") { onList($0, $1, mayKeep: true) },
    HandAct(key: "Alt-Up") { onList($0, $1, mayKeep: true) },
    HandAct(key: "D") { thing, scene in
      var object = onList(thing, scene)
      object?.isRemoved = true
      return object
    },
    HandAct(
      key: "o",
      object: { _, scene in
        switch scene.screen {
        case .zones, .overview: Object(title: "New zone", touches: ["new zone"])
        case .findings: Object(title: "New finding", touches: ["finding of any"])
        default: nil
        }
      }, finish: nameAndSave),
    HandAct(
      key: "O", object: { _, _ in Object(title: "New conduit", touches: ["new conduit"]) },
      finish: nameAndSave),
  ]

  /// What a new finding touches, whatever places it names.
  static func findingOfAny(_ workspace: Workspace) -> Set<String> {
    Set(workspace.places.map { "finding of \($0.id.text)" } + ["finding of any"])
  }

  // MARK: Objects

  private static let system = Object(
    title: "System under consideration and visit", touches: ["system"])

  /// An answer, on the screens where the command works on one.
  private static func answered(
    _ thing: Thing, _ scene: Scene, on screens: Set<ScreenID>, title: String? = nil,
    mayKeep: Bool = false
  ) -> Object? {
    guard case .answer = thing, screens.contains(scene.screen) else { return nil }
    return Object(title: title, touches: [name(thing)], mayKeep: mayKeep)
  }

  /// The place of a row; that of a finding where it has just one.
  private static func place(of thing: Thing, _ scene: Scene) -> Place? {
    guard case .finding(let id) = thing else {
      return thing.place.flatMap { scene.workspace.place($0) }
    }
    let places = scene.workspace.finding(id)?.places ?? []
    return places.count == 1 ? scene.workspace.place(places[0]) : nil
  }

  @Sendable private static func edited(_ thing: Thing, _ scene: Scene) -> Object? {
    guard scene.screen != .history else { return nil }
    switch thing {
    case .cell, .place:
      guard let place = place(of: thing, scene) else { return nil }
      let kind = place.id.zone == nil ? "Conduit" : "Zone"
      return Object(title: "\(kind) \(place.code)", touches: [place.id.text])
    case .answer:
      return Object(title: "Details: \(code(thing, scene.workspace))", touches: [name(thing)])
    case .finding(let id):
      let code = scene.workspace.finding(id)?.code ?? ""
      return Object(title: "Finding \(code)", touches: [name(thing)])
    case .constraint(let constraint):
      return Object(title: "Note: \(constraint.title)", touches: [name(thing)])
    case .system: return system
    case .requirement, .unnamed: return nil
    }
  }

  private static func onFindings(_ thing: Thing, _ scene: Scene) -> Object? {
    guard case .finding = thing, scene.screen == .findings else { return nil }
    return Object(touches: [name(thing)])
  }

  /// A line of the lists whose lines are moved and removed.
  private static func onList(_ thing: Thing, _ scene: Scene, mayKeep: Bool = false) -> Object? {
    switch (scene.screen, thing) {
    case (.zones, .place), (.findings, .finding):
      return Object(touches: [name(thing)], mayKeep: mayKeep)
    default: return nil
    }
  }
}
