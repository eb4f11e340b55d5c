import AssessmentModel
import DocumentFormat
import RequirementCatalog
import TerminalKit

extension Form {
  /// What is wrong with the field of this name.
  func problem(_ name: String, _ text: String) -> Workbench.FormProblem {
    .init(field: fields.firstIndex { $0.name == name } ?? 0, text: text)
  }

  /// The value that a field names; nil where it is empty.
  func optional<Value: JSONText>(
    _ name: String, _ type: Value.Type
  ) throws(Workbench.FormProblem) -> Value? {
    let text = text(name).trimmed
    if text.isEmpty { return nil }
    guard let value = Value(text: text) else {
      throw problem(name, "\(name): \(Value.allowed)")
    }
    return value
  }

  /// The level vector of the form.
  var levels: LevelVector {
    for field in fields { if case .levels(let vector, _) = field.kind { return vector } }
    return LevelVector(all: .zero)
  }

  /// The words of a field, split at blanks and commas.
  func words(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
  }

  /// The lines of a field that are not empty.
  func linesOf(_ name: String) -> [String] {
    text(name).split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }
}

/// What the details form says about an answer.
struct Details {
  private let rationale: String
  private let approver: String
  private let expiry: CalendarDate?
  private var methods: [AssessmentMethod] = []
  private let evidence: [String]

  init(_ form: Form) throws(Workbench.FormProblem) {
    rationale = form.text("Rationale")
    approver = form.text("Approver").trimmed
    expiry = try form.optional("Expiry", CalendarDate.self)
    evidence = form.linesOf("Evidence")
    for word in form.text("Methods").split(separator: ",") {
      let name = String(word).trimmed.lowercased()
      guard !name.isEmpty else { continue }
      let matches = AssessmentMethod.allCases.filter { $0.title.hasPrefix(name) }
      guard let method = matches.first else {
        let all = AssessmentMethod.allCases.map(\.title).joined(separator: ", ")
        throw form.problem("Methods", "\(name) is no method; there are \(all)")
      }
      if !methods.contains(method) { methods.append(method) }
    }
    methods.sort { $0.rawValue < $1.rawValue }
  }

  func fill(_ answer: inout Answer) {
    answer.rationale = rationale
    answer.approver = approver
    answer.expiry = expiry
    answer.methods = methods
    answer.evidence = evidence
  }
}

extension FormField {
  /// Takes a key that edits the field.
  mutating func handle(_ key: Key) {
    switch kind {
    case .text(var editor):
      _ = editor.handle(key)
      kind = .text(editor)
    case .choice(let words, let selected):
      let step = key.code == .left || key == Key(.character("h")) ? words.count - 1 : 1
      let moves =
        [.left, .right].contains(key.code)
        || [Key(.character("h")), Key(.character("l")), Key(.character(" "))].contains(key)
      if moves { kind = .choice(words, selected: (selected + step) % words.count) }
    case .levels(var vector, let fr):
      switch key.code {
      case .left, .character("h"), .backspace:
        kind = .levels(vector, fr: FoundationalRequirement(rawValue: fr.number - 1) ?? fr)
      case .right, .character("l"), .character(" "):
        kind = .levels(vector, fr: FoundationalRequirement(rawValue: fr.number + 1) ?? fr)
      case .home: kind = .levels(vector, fr: .iac)
      case .end: kind = .levels(vector, fr: .ra)
      case .character(let character):
        guard let level = character.wholeNumberValue.flatMap(SecurityLevel.init(rawValue:)) else {
          return
        }
        vector[fr] = level
        kind = .levels(vector, fr: FoundationalRequirement(rawValue: fr.number + 1) ?? fr)
      default: break
      }
    }
  }
}
