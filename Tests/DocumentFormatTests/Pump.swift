import DocumentFormat
import TestSupport

/// A record with a field of every kind, for tests of the format alone.
struct Pump: JSONRecord, Equatable {
  enum Duty: String, JSONCase { case idle, dosing, flushing }

  struct Motor: JSONRecord, Equatable {
    var poles = 0
    var maker = ""

    static let fields: [Field<Motor>] = [
      .text("maker", \.maker),
      .required("poles", \.poles),
    ]
  }

  var name = ""
  var stages = 0
  var isSpare = false
  var duty = Duty.idle
  var motor: Motor?
  var parts: [Motor] = []
  var hours: [Duty: Int] = [:]
  var notes: [String] = []

  static let fields: [Field<Pump>] = [
    .required("duty", \.duty),
    .optional("hours", \.hours, empty: [:], note: "By duty"),
    .optional("motor", \.motor),
    .required("name", \.name),
    .list("notes", \.notes),
    .list("parts", \.parts),
    .optional("spare", \.isSpare, empty: false),
    .required("stages", \.stages),
  ]
}

extension Pump {
  /// A pump that uses every field.
  static let full: Pump = {
    var pump = Pump()
    pump.name = "P-101 \"north\""
    pump.stages = 3
    pump.isSpare = true
    pump.duty = .dosing
    pump.motor = Motor(poles: 4, maker: "Øst")
    pump.parts = [Motor(poles: 2, maker: ""), Motor(poles: 6, maker: "a\\b")]
    pump.hours = [.flushing: 7, .dosing: 4100, .idle: 0]
    pump.notes = ["line\nend", "配電盤", ""]
    return pump
  }()
}

extension SeededGenerator {
  /// Any text: ASCII, controls, everything up to the last plane.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      let top: UInt32 = pick([0x1F, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF])
      let value = UInt32.random(in: 0...top, using: &self)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "\"")
    }
    return text
  }

  mutating func motor() -> Pump.Motor {
    Pump.Motor(poles: Int.random(in: .min ... .max, using: &self), maker: text())
  }

  mutating func pump() -> Pump {
    var pump = Pump()
    pump.name = text()
    pump.stages = pick([0, -1, .min, .max, Int.random(in: -1000...1000, using: &self)])
    pump.isSpare = once(in: 2)
    pump.duty = pick(Pump.Duty.allCases)
    pump.motor = once(in: 2) ? motor() : nil
    pump.parts = (0..<Int.random(in: 0...3, using: &self)).map { _ in motor() }
    for duty in Pump.Duty.allCases where once(in: 2) { pump.hours[duty] = Int(next() % 9000) }
    pump.notes = (0..<Int.random(in: 0...3, using: &self)).map { _ in text() }
    return pump
  }
}
