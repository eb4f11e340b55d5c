extension Workspace {
  /// The codes that no form or table would take any more: files of earlier versions can hold them.
  func reviewCodes() -> [Diagnostic] {
    Self.review(places.map(\.code)) + Self.review(findings.map(\.code))
  }

  private static func review(_ codes: [String]) -> [Diagnostic] {
    var known: [String: String] = [:]
    return codes.flatMap { code in
      let first = known[CodeNotation.key(code)]
      if first == nil { known[CodeNotation.key(code)] = code }
      return [unfit(code), first.flatMap { alike(code, $0) }].compactMap { $0 }
    }
  }

  private static func unfit(_ code: String) -> Diagnostic? {
    do throws(NotationError) {
      if try CodeNotation.checked(code).unicodeScalars.elementsEqual(code.unicodeScalars) {
        return nil
      }
      return Diagnostic(
        id: "unfit-code", severity: .warning, place: code,
        summary: "the code has blanks or characters that cannot be told from others",
        fix: "write it again")
    } catch {
      return Diagnostic(
        id: "unfit-code", severity: .warning, place: code, summary: error.summary,
        fix: error.fix)
    }
  }

  private static func alike(_ code: String, _ other: String) -> Diagnostic? {
    guard code != other else { return nil }
    return Diagnostic(
      id: "codes-alike", severity: .warning, place: code,
      summary: "\(code) and \(other) differ only in how they are written",
      fix: "give one of the two another code")
  }
}
