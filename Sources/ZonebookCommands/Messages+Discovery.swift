import Glibc
import NetworkObservation

extension CommandError {
  /// The lines of an error about a source of observations; nil for any other.
  var sourceLines: [String]? {
    switch self {
    case .unreadableSource(let path, let code):
      Self.lines(path, String(cString: strerror(code)), "check the path and its permissions")
    case .unfitSource(let path, let isFolder):
      Self.lines(
        path, isFolder ? "this is a folder" : "this is a device",
        isFolder ? "name the files in it" : "name a file or a pipe")
    case .unknownSource(let path):
      Self.lines(
        path, "nothing that zonebook discover reads begins like this",
        "it reads captures (pcap, pcapng), XML of nmap, logs of Zeek (columns or JSON), tables that "
          + "switches print, and CSV with a heading that names addresses; all also gzipped")
    case .refusedSource(let path, let place, let reason):
      Self.lines(place.isEmpty ? path : "\(path): \(place)", reason, "")
    default: nil
    }
  }
}

extension Messages {
  static let discoverNothing = "Name at least one file, or - for standard input."

  static func discoverTooMuch(_ count: Int, most: Int) -> String {
    "\(count) files are more than the \(most) that are read as one observation; join captures with mergecap."
  }

  static let discoverDiscussion = """
    Reads files only: no packet is sent and no socket is opened. The kind of a file is told by its \
    content. Several files are read as one observation; what two captures saw at the same time is not \
    added up. Passwords, communities, user names, addresses of pages and process values are never kept.

    Ctrl-C ends the reading; what was read by then is shown, with exit code 3.
    """

  static func discovering(_ name: String) -> String { "Reading \(name)" }

  static let hostsTitle = "Hosts"
  static let flowsTitle = "Flows"
  static let networksTitle = "Networks"
  static let vlansTitle = "VLANs that switches name"
  static let undecodedTitle = "Counted, but not read further"
  static let sourcesTitle = "Sources"
  static let noHosts = "No host was seen."
  static let noFlows = "Nobody talked."

  static func moreFlows(_ count: Int) -> String {
    "… and \(count) more flows; --format json lists all."
  }

  static func makers(_ makers: ObservedMakers) -> String {
    let date = makers.date.isEmpty ? "" : " of \(makers.date)"
    return "Vendors that are guessed come from prefixes of hardware addresses: list\(date) "
      + "(\(makers.origin))."
  }

  static func records(of source: SourceReport) -> String {
    source.isCapture
      ? "\(source.records) packets, \(source.bytes) bytes on the wire"
      : "\(source.records) \(source.records == 1 ? "record" : "records")"
  }

  static func relay(_ count: Int) -> String { "relay, \(count) addresses behind it" }
}
