/// Something wrong with a document that shows only when its fields are seen together.
public struct DocumentContradiction: Equatable, Sendable {
  /// What is wrong.
  public var kind: DocumentProblem.Kind
  /// The JSON path of the value to look at, such as `files[3].name`.
  public var path: String

  /// Names what is wrong, and where.
  public init(_ kind: DocumentProblem.Kind, in path: String) {
    self.kind = kind
    self.path = path
  }
}
