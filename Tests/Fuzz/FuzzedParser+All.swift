extension FuzzedParser {
  /// Every parser of the program that reads what others may have written.
  static func all(for plant: StoredPlant) -> [FuzzedParser] {
    [
      json, workspace(plant), journal(plant), history(plant), reopening(plant), answers(plant),
      zones(plant), overlay, templates(plant), sealed(plant),
      key, record, bundle(plant), capture, frames, scan, switchText, inventory, zeekColumns,
      zeekObjects, makers,
    ]
  }
}
