/// What stands at a path.
public enum FileKind: String, Hashable, Sendable {
  case regular
  case folder
  case link
  case pipe
  case device
  case socket

  /// The kind with an article, for sentences.
  var title: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a named pipe"
    case .device: "a device"
    case .socket: "a socket"
    }
  }
}
