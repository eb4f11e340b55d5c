import AssessmentModel

extension SamplePlant {
  /// A workspace of the plant with identifiers drawn from `generator`.
  public func workspace(
    using generator: inout some RandomNumberGenerator
  ) throws(SampleError) -> Workspace {
    let path = embeddedPath
    let plant = try SampleFile.record(path, as: PlantRecord.self)
    var workspace = Workspace(id: .random(using: &generator))
    try workspace.take(.setSystem(plant.system), from: path)
    for record in plant.zones {
      let zone = record.zone(id: .random(using: &generator))
      try workspace.take(.putZone(zone, at: nil), from: path)
    }
    for record in plant.conduits {
      var ends: [ZoneID] = []
      for code in record.ends {
        guard case .zone(let zone) = workspace.place(code: code) else {
          throw .unknownCode(path: path, code)
        }
        ends.append(zone.id)
      }
      let conduit = record.conduit(id: .random(using: &generator), ends: ends)
      try workspace.take(.putConduit(conduit, at: nil), from: path)
    }
    return workspace
  }
}

extension Workspace {
  /// Applies an edit that comes from a sample file.
  mutating func take(_ edit: Edit, from path: String) throws(SampleError) {
    do throws(EditError) {
      try apply(edit)
    } catch {
      throw .refused(path: path, error)
    }
  }
}
