import ArgumentParser
import Glibc

/// The program as a whole: arguments in, exit status out.
public enum ZonebookProgram {
  /// Runs the process's command line and ends the process.
  public static func main() -> Never {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    exit(run(Array(CommandLine.arguments.dropFirst()), in: .system()).rawValue)
  }

  /// Runs a command line.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
    do {
      var command = try Zonebook.parseAsRoot(arguments)
      var surroundings = surroundings
      if let command = command as? any UnlockingCommand {
        surroundings.passphrases = command.unlocking.source
      }
      if let command = command as? any ZonebookCommand {
        return try command.perform(in: surroundings)
      }
      try command.run()
      return .done
    } catch let error as CommandError {
      surroundings.complain(error.lines)
      return error.status
    } catch {
      return report(error, in: surroundings)
    }
  }

  /// What the argument parser has to say: help, the version, completions, or wrong usage.
  private static func report(_ error: any Error, in surroundings: Surroundings) -> ExitStatus {
    let message = Zonebook.fullMessage(for: error)
    if Zonebook.exitCode(for: error).isSuccess {
      do throws(CommandError) {
        try surroundings.say(message)
        return .done
      } catch {
        surroundings.complain(error.lines)
        return error.status
      }
    }
    let prefix = "Error: "
    let text = message.hasPrefix(prefix) ? "zonebook: " + message.dropFirst(prefix.count) : message
    surroundings.complain(text.split(separator: "\n").map(String.init))
    return .wrongUsage
  }
}
