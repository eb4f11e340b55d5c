import RequirementCatalog

extension [RequirementID: Answer] {
  /// Whether a requirement does not apply where these are the answers: it was found not applicable
  /// itself, or its SR was and it falls with it.
  ///
  /// An RE that the catalog marks as standing alone does not fall with its SR.
  public func leavesOut(_ id: RequirementID) -> Bool {
    if self[id]?.status == .notApplicable { return true }
    guard id.isEnhancement, self[id.system]?.status == .notApplicable else { return false }
    return Catalog[id]?.standsAlone != true
  }
}
