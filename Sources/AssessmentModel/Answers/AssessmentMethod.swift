import DocumentFormat

/// How an answer was found.
public enum AssessmentMethod: String, JSONCase, Sendable {
  case interview
  case observation
  case documentReview
  case test

  /// The method in words.
  public var title: String {
    self == .documentReview ? "document review" : rawValue
  }
}
