import AssessmentModel
import DocumentFormat

/// The beginnings of the links of the changes that led to a file, so that a journal beside it can be
/// told to be older than the file, newer, or of another branch.
///
/// Twelve digits tell changes of one workspace apart in practice; they prove nothing, which is what
/// the whole links are for.
struct PastLinks: JSONText {
  /// How many links are kept, the newest ones.
  static let limit = 512
  private static let digits = 12

  /// The beginnings, the newest last.
  private(set) var beginnings: [String] = []

  init() {}

  /// Reads beginnings that stand one after the other; nil for anything else.
  init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count % Self.digits == 0, bytes.count <= Self.digits * Self.limit,
      bytes.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    beginnings = stride(from: 0, to: bytes.count, by: Self.digits).map {
      String(decoding: bytes[$0..<($0 + Self.digits)], as: UTF8.self)
    }
  }

  /// The beginnings one after the other.
  var text: String { beginnings.joined() }

  static var allowed: String {
    "it holds at most \(limit) times \(digits) lower-case hexadecimal digits"
  }

  static var schema: SchemaNode { .pattern("^([0-9a-f]{\(digits)})*$") }

  /// Adds a link, unless it is the last one already.
  mutating func add(_ link: ContentDigest) {
    let beginning = Self.beginning(of: link)
    guard beginnings.last != beginning else { return }
    beginnings.append(beginning)
    beginnings.removeFirst(max(0, beginnings.count - Self.limit))
  }

  func contains(_ link: ContentDigest) -> Bool {
    beginnings.contains(Self.beginning(of: link))
  }

  private static func beginning(of link: ContentDigest) -> String {
    String(link.text.prefix(digits))
  }
}
