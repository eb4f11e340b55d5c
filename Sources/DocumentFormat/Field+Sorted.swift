extension Field {
  /// The fields in the order in which a record must list them, by name; for records that lift the
  /// fields of another one into their own object.
  public static func sorted(_ fields: [Field]) -> [Field] {
    fields.sorted { $0.name < $1.name }
  }
}
