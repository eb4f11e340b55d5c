import DocumentFormat

/// A fact about a zone on which it depends whether some requirements apply at all.
///
/// `no` for every condition of a requirement makes *not applicable* a proposal, never a decision.
public enum ConditionKey: String, JSONCase, Comparable, Sendable {
  case humanUsers
  case passwords
  case pki
  case publicKeys
  case wireless
  case untrustedNetworks
  case remoteSessions
  case portableDevices
  case mobileCode
  case interactiveSessions
  case messaging
  case cryptography
  case confidentialData
  case backups
  case controlOutputs

  /// The fact as a question to answer with yes or no.
  public var question: String {
    switch self {
    case .humanUsers: "Do people log in to equipment here?"
    case .passwords: "Are passwords or PINs used here?"
    case .pki: "Are certificates from a PKI used here?"
    case .publicKeys: "Is public-key authentication used here (certificates, SSH keys)?"
    case .wireless: "Is there wireless communication here?"
    case .untrustedNetworks: "Can this zone be reached from untrusted networks?"
    case .remoteSessions: "Are remote interactive sessions possible?"
    case .portableDevices: "Are portable devices or removable media connected, or could they be?"
    case .mobileCode: "Does mobile code run here (scripts, macros, browser content)?"
    case .interactiveSessions: "Are there screens where a user session stays open?"
    case .messaging: "Is person-to-person messaging possible here (e-mail, chat)?"
    case .cryptography: "Is cryptography used here?"
    case .confidentialData: "Is there information here that needs confidentiality?"
    case .backups: "Is there configuration or data here that can be backed up?"
    case .controlOutputs: "Does equipment here drive physical outputs?"
    }
  }

  /// What `no` says, as the justification of a proposal.
  public var absence: String {
    switch self {
    case .humanUsers: "nobody logs in to equipment in this zone"
    case .passwords: "no passwords or PINs are used in this zone"
    case .pki: "no certificates from a PKI are used in this zone"
    case .publicKeys: "no public-key authentication is used in this zone"
    case .wireless: "there is no wireless communication in this zone"
    case .untrustedNetworks: "this zone cannot be reached from untrusted networks"
    case .remoteSessions: "no remote interactive sessions are possible"
    case .portableDevices: "no portable devices or removable media can be connected"
    case .mobileCode: "no mobile code runs in this zone"
    case .interactiveSessions: "there is no screen where a user session stays open"
    case .messaging: "no person-to-person messaging is possible in this zone"
    case .cryptography: "no cryptography is used in this zone"
    case .confidentialData: "no information in this zone needs confidentiality"
    case .backups: "nothing in this zone can be backed up"
    case .controlOutputs: "no equipment in this zone drives physical outputs"
    }
  }

  /// Orders as listed here.
  public static func < (first: Self, second: Self) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
