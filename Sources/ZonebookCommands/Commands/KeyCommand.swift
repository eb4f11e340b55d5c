import ArgumentParser
import DocumentSecurity

/// `zonebook key new|show`.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make and show keys that sign closing records.",
    subcommands: [New.self, Show.self])

  /// `zonebook key new KEY`.
  struct New: ZonebookCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a signing key and KEY.pub for those who check.",
      discussion: Messages.keyDiscussion)

    @Argument(help: "The file to create; one that exists is refused.", completion: .file())
    var key: String

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let publicKey = try KeyFiles.make(key)
      try surroundings.say(Messages.madeKey(surroundings.shown(key)))
      try surroundings.say(Messages.fingerprint(publicKey))
      return .done
    }
  }

  /// `zonebook key show KEY`.
  struct Show: ZonebookCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the fingerprint of a key, private or public.")

    @Argument(help: "KEY or KEY.pub, or - for standard input.", completion: .file())
    var key: String

    func perform(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
      let publicKey = try KeyFiles.publicKey(key, in: surroundings)
      try surroundings.say(Messages.fingerprint(publicKey))
      return .done
    }
  }
}
