/// An address in a text.
struct FoundAddress: Equatable {
  var kind: AddressKind
  /// The position after it, with port, prefix and path.
  var end: Int
  /// The address without them, by which it is known again.
  var value: String
}
