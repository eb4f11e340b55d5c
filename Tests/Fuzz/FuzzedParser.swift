import TestSupport

/// A reader of bytes that nobody vouches for, with what it needs to be tried.
///
/// Its seeds stand in `Corpus/<name>`, and ``made`` adds some that fit today's format.
struct FuzzedParser: Sendable {
  /// The name, which is that of the folder of seeds.
  let name: String
  /// Its part of the inputs, in proportion to those of the others; slow parsers get fewer.
  let share: Int
  /// Texts that mean something to it.
  var words: [String] = []
  /// Pairs of texts that may stand within themselves.
  var nesting: [Nesting] = []
  /// Seeds besides those in the corpus.
  var made: [[UInt8]] = []
  /// Makes a changed input fit again where a checksum would give every change away.
  var mend: (@Sendable ([UInt8], inout SeededGenerator) -> [UInt8])?
  /// Reads an input. The outcome in a few words tells inputs that reach something new from others; an
  /// outcome that must not be is a ``BrokenLaw``.
  let read: @Sendable ([UInt8]) throws(BrokenLaw) -> String

  /// What opens and what closes a nested value.
  struct Nesting: Sendable {
    var opening: String
    var closing: String
  }
}
