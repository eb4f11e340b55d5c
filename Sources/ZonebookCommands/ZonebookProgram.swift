import ArgumentParser
import Glibc

/// The program as a whole: arguments in, exit status out.
public enum ZonebookProgram {
  /// Runs the process's command line and ends the process.
  public static func main() -> Never {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    let surroundings = Surroundings.system()
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { break }
      guard let text = String(validatingCString: argument) else {
        surroundings.complain(Messages.notText(String(cString: argument), number: index))
        exit(ExitStatus.wrongUsage.rawValue)
      }
      arguments.append(text)
    }
    exit(run(arguments, in: surroundings).rawValue)
  }

  /// Runs a command line.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
    do {
      var command = try Zonebook.parseAsRoot(Zonebook.withoutFormerName(arguments))
      var surroundings = surroundings
      surroundings.reading = ReadingOutcome()
      if let command = command as? any UnlockingCommand {
        surroundings.passphrases = command.unlocking.source
      }
      if let command = command as? any AuthoringCommand {
        surroundings.namedAssessor = command.authorship.author
      }
      if let command = command as? any ZonebookCommand {
        let status = try command.perform(in: surroundings)
        return status == .done && surroundings.reading.isMerged ? .problemsFound : status
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
