import RequirementCatalog

extension RequirementID {
  /// The requirement that a person names on the command line.
  init(argument: String) throws(CommandError) {
    do throws(RequirementNotationError) {
      try self.init(notation: argument)
    } catch {
      throw .unknownRequirement(error)
    }
  }
}
