/// A frame as a capture file holds it.
struct CapturedFrame {
  /// What was captured, which may be the beginning only.
  var bytes: ByteView
  /// How long the frame was.
  var length: Int
  /// Nanoseconds since 1970; nil where the file states no time.
  var time: Int64?
  var linkType: UInt16
}

/// Numbers of a capture file in its byte order.
struct CaptureOrder {
  var isLittle: Bool

  @inline(__always)
  func u16(_ view: ByteView, _ offset: Int) -> UInt16? {
    isLittle ? view.le16(offset) : view.be16(offset)
  }

  @inline(__always)
  func u32(_ view: ByteView, _ offset: Int) -> UInt32? {
    isLittle ? view.le32(offset) : view.be32(offset)
  }

  func u64(_ view: ByteView, _ offset: Int) -> UInt64? {
    isLittle ? view.le64(offset) : view.be64(offset)
  }
}

/// Bounds that hold for every capture.
enum CaptureLimits {
  /// The most bytes of a frame; more are a sign of damage.
  static let frame = 262_144
}
