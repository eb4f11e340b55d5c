/// What an address in a text leads to.
enum AddressKind: CaseIterable {
  case mail, ip, mac, url, share, host

  /// What a redacted text calls it, before its number.
  var title: String {
    switch self {
    case .mail: "e-mail address"
    case .ip: "IP address"
    case .mac: "MAC address"
    case .url: "URL"
    case .share: "file share"
    case .host: "host"
    }
  }

  /// The line of the table of profiles that it falls under; a mail address names a person.
  var content: RedactedContent { self == .mail ? .mailAddress : .networkAddress }
}
