import AssessmentModel
import RequirementCatalog

@testable import WorkspaceStore

/// Small workspaces and changes for the tests.
enum Samples {
  static let moment = Timestamp(seconds: 1_795_428_192)
  static let holder = HolderName(user: "anna", host: "laptop", process: 4211, since: moment)
  static let first = Catalog.requirements[0].id

  static func zoneID(_ number: Int) -> ZoneID { ZoneID(unchecked: "z-\(number)") }

  static func zone(_ number: Int) -> Zone {
    Zone(id: zoneID(number), code: "Z\(number)", name: "Zone \(number)")
  }

  /// A workspace with some zones, made by edits.
  static func workspace(zones: Int = 2, id: String = "w-test") -> Workspace {
    var workspace = Workspace(id: WorkspaceID(unchecked: id))
    for number in 0..<zones {
      _ = try? workspace.apply(.putZone(zone(number + 1), at: nil))
    }
    return workspace
  }

  /// An edit that the number determines.
  static func edit(_ number: Int) -> Edit {
    let requirement = Catalog.requirements[number % Catalog.requirements.count].id
    let statuses = AnswerStatus.allCases
    return .setAnswer(
      .zone(zoneID(number % 2 + 1)), requirement,
      Answer(statuses[number % statuses.count], note: "note \(number) – \"größer\"\n\t\u{202E}x"))
  }

  /// A workspace with an answer to every requirement in every zone.
  static func large(zones: Int) -> Workspace {
    var workspace = workspace(zones: zones)
    let statuses = AnswerStatus.allCases
    for zone in 0..<zones {
      for (number, requirement) in Catalog.requirements.enumerated() {
        var answer = Answer(statuses[(zone + number) % statuses.count])
        answer.note = "Seen in cabinet \(number) with the shift leader; settings as on the drawing."
        answer.assessor = "anna"
        answer.assessedAt = moment
        _ = try? workspace.apply(.setAnswer(.zone(zoneID(zone + 1)), requirement.id, answer))
      }
    }
    return workspace
  }
}
