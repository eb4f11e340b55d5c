import DocumentFormat

/// A fact about a zone or conduit on which it depends whether some requirements apply at all.
///
/// Two kinds of facts are asked in two forms. Where a requirement binds only who uses a means
/// (passwords, PKI, public keys, cryptography) the question is whether it is used. Everywhere else it
/// is whether there is any, even unused or blocked: what a block prevents is met by the block, not
/// absent. `no` for every condition of a requirement makes *not applicable* a proposal, never a
/// decision.
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

  /// The fact as a question to answer with yes or no, in 68 columns for a narrow screen.
  public var question: String {
    switch self {
    case .humanUsers: "Is there any way for people to log in or operate, even unused?"
    case .passwords: "Are passwords or PINs used here, preset and hidden ones included?"
    case .pki: "Are certificates used here that a PKI issued, not self-signed?"
    case .publicKeys: "Is public-key authentication used here (certificates, SSH, VPN)?"
    case .wireless: "Is there any wireless technology, even unused or switched off?"
    case .untrustedNetworks:
      "Is there any link to untrusted networks, even filtered or unplugged?"
    case .remoteSessions: "Is there any path for remote sessions, even unused or blocked?"
    case .portableDevices:
      "Is there any port or slot for mobile devices or media, even blocked?"
    case .mobileCode: "Is there any way to run scripts, macros or web pages, even blocked?"
    case .interactiveSessions: "Is there any screen or console for user sessions, even locked?"
    case .messaging: "Is there any way to show or send mail or chat, even a blocked one?"
    case .cryptography: "Is cryptography used here, or called for by another requirement?"
    case .confidentialData: "Is there any information to keep secret, even if well protected?"
    case .backups: "Is there any program, setting or data to restore, even if unsaved?"
    case .controlOutputs: "Is there any equipment that drives outputs, even if unused?"
    }
  }

  /// What `no` says, as the justification of a proposal.
  public var absence: String {
    switch self {
    case .humanUsers: "nobody can log in to or operate equipment here"
    case .passwords: "no passwords or PINs are used here, not even preset or hidden ones"
    case .pki: "no certificates issued by a PKI are used here; self-signed ones fall under SR 1.9"
    case .publicKeys: "no public-key authentication is used here"
    case .wireless: "there is no wireless technology here, not even unused or switched off"
    case .untrustedNetworks:
      "there is no link to untrusted networks here, not even a filtered or unplugged one"
    case .remoteSessions: "there is no path for remote sessions here, not even a blocked one"
    case .portableDevices:
      "nothing here takes mobile devices or removable media, not even a blocked port or slot"
    case .mobileCode: "nothing here could run scripts, macros or web pages, blocked or not"
    case .interactiveSessions:
      "there is no screen or console here on which a session could stay open"
    case .messaging: "nothing here could show or send mail or chat, blocked or not"
    case .cryptography:
      "no cryptography is used here and no other requirement at the target calls for it"
    case .confidentialData: "nothing here would do harm if strangers read it"
    case .backups: "nothing here stores a program, setting or data that would have to be restored"
    case .controlOutputs: "no equipment here drives physical outputs, not even unused ones"
    }
  }

  /// Orders as listed here.
  public static func < (first: Self, second: Self) -> Bool {
    (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
  }
}
