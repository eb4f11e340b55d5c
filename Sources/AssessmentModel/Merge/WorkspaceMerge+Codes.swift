/// Codes that two things want.
extension WorkspaceMerge {
  /// A code that another thing had when its own was put under a makeshift one.
  struct WantedCode: Sendable {
    enum Thing: Sendable {
      case zone(ZoneID)
      case conduit(ConduitID)
      case finding(FindingID)
    }

    let thing: Thing
    let code: String
    let author: String
    let at: Timestamp

    init(_ thing: Thing, _ code: String, _ author: String, _ at: Timestamp) {
      (self.thing, self.code, self.author, self.at) = (thing, code, author, at)
    }
  }

  /// Gives codes to those that want them, now that others were removed or renamed. What is still taken
  /// is written beside.
  mutating func settleCodes() {
    var count = wantedCodes.count + 1
    while wantedCodes.count < count {
      count = wantedCodes.count
      wantedCodes = wantedCodes.filter { !settle($0) }
    }
    for wanted in wantedCodes { giveUp(wanted) }
  }

  private mutating func settle(_ wanted: WantedCode) -> Bool {
    change(wanted.thing) { code, _ in code = wanted.code }
  }

  private mutating func giveUp(_ wanted: WantedCode) {
    let values = ["code \(wanted.code)"]
    var kept = ""
    change(wanted.thing) { code, text in
      kept = code
      text = MergeWording.appending(
        MergeWording.introduction(wanted.author, wanted.at) + values.joined(), to: text)
    }
    report(wanted.code, "code", kept: kept, beside: wanted.code)
  }

  /// Changes the code and the text of a thing; gives whether that is possible.
  @discardableResult
  private mutating func change(
    _ thing: WantedCode.Thing, _ body: (_ code: inout String, _ text: inout String) -> Void
  ) -> Bool {
    switch thing {
    case .zone(let id):
      guard var zone = workspace.zone(id) else { return false }
      body(&zone.code, &zone.description)
      return attempt(.putZone(zone, at: nil)) == nil
    case .conduit(let id):
      guard var conduit = workspace.conduit(id) else { return false }
      body(&conduit.code, &conduit.description)
      return attempt(.putConduit(conduit, at: nil)) == nil
    case .finding(let id):
      guard var finding = workspace.finding(id) else { return false }
      body(&finding.code, &finding.observed)
      return attempt(.putFinding(finding, at: nil)) == nil
    }
  }
}
