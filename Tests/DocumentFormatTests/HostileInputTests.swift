import DocumentFormat
import TestSupport
import Testing

@Suite("Hostile and damaged documents")
struct HostileInputTests {
  @Test(
    "values nested 100,000 deep fail cleanly at the limit",
    arguments: ["[", "{\"a\":", "[{\"a\":"])
  func nesting(_ opening: String) throws {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    var reader = JSONReader(bytes)
    let problem = try #require(throws: DocumentProblem.self) { try reader.skipValue() }
    #expect(problem.kind == .nestedTooDeeply(limit: JSONReader.depthLimit))
  }

  @Test("values nested up to the limit are read")
  func nestingWithinLimit() throws {
    let limit = JSONReader.depthLimit
    let text = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    var reader = JSONReader(Array(text.utf8))
    try reader.skipValue()
    try reader.expectEnd()
    var tooDeep = JSONReader(Array("[\(text)]".utf8))
    let problem = try #require(throws: DocumentProblem.self) { try tooDeep.skipValue() }
    #expect(problem.offset == limit)
  }

  @Test("many shallow values side by side are no nesting")
  func breadth() throws {
    let text = "[" + String(repeating: "[{}],", count: 10_000) + "[]]"
    var reader = JSONReader(Array(text.utf8))
    try reader.skipValue()
    try reader.expectEnd()
  }

  @Test(
    "numbers that JSON does not have are not passed over",
    arguments: ["+1", ".5", "5.", "-", "1e", "1e+", "--1", "0x10", "NaN", "Infinity", "-.5"])
  func badNumbers(_ number: String) {
    #expect(throws: DocumentProblem.self) {
      var reader = JSONReader(Array("[\(number)]".utf8))
      try reader.skipValue()
    }
  }

  @Test(
    "numbers that JSON has are passed over",
    arguments: [
      "0", "-0", "10", "-1.5", "1e5", "1E-5", "0.25e+10", "123456789012345678901234567890",
    ])
  func goodNumbers(_ number: String) throws {
    var reader = JSONReader(Array("[\(number)]".utf8))
    try reader.skipValue()
    try reader.expectEnd()
  }

  @Test("two hundred thousand damaged copies of a valid document never crash the reader")
  func mutations() {
    var generator = SeededGenerator.fromEnvironment("mutations")
    let valid = JSONWriter.document(Pump.full)
    var refused = 0
    for _ in 0..<200_000 {
      let bytes = generator.damaged(valid)
      do throws(DocumentProblem) {
        let pump = try JSONReader.document(Pump.self, from: bytes)
        let written = JSONWriter.document(pump, layout: .oneLine)
        #expect(
          (try? JSONReader.document(Pump.self, from: written)) == pump, "seed \(generator.seed)")
      } catch {
        refused += 1
        if !(0...bytes.count).contains(error.offset) {
          Issue.record("offset \(error.offset) of \(bytes.count), seed \(generator.seed)")
        }
      }
    }
    #expect(refused > 100_000)
  }
}

extension SeededGenerator {
  /// A copy with one to three bytes changed, removed, doubled, cut off or exchanged.
  mutating func damaged(_ valid: [UInt8]) -> [UInt8] {
    var bytes = valid
    for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &self)
      switch Int.random(in: 0..<7, using: &self) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[index] = pick(Array("{}[]\",:\\u0-9.eEtfn \n".utf8))
      case 2: bytes.remove(at: index)
      case 3: bytes.insert(bytes[index], at: index)
      case 4: bytes.removeSubrange(index...)
      case 5: bytes.swapAt(index, Int.random(in: bytes.indices, using: &self))
      default:
        let end = min(bytes.count, index + Int.random(in: 1...20, using: &self))
        bytes.insert(contentsOf: bytes[index..<end], at: index)
      }
    }
    return bytes
  }
}
