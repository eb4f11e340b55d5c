import AssessmentModel
import GapAnalysis
import TerminalKit

/// The styles of the screen for what the terminal can show.
///
/// The colours of the heat map are safe for colour blindness: 256-colour indices 25, 117, 221, 166 from
/// met to not met; blue, cyan, yellow and red with 8 colours; underline, bold and reverse with none.
struct Theme {
  let colors: ColorDepth

  var header: Style { Style.plain.reversed }
  var footer: Style { colors == .none ? .plain : accent }
  var footerKey: Style { Style.plain.bold }
  var heading: Style { Style.plain.bold }
  var quiet: Style { colors >= .sixteen ? Style(foreground: .indexed(8)) : .plain }
  var accent: Style { colors >= .eight ? Style(foreground: .indexed(6)) : .plain }
  var border: Style { colors == .full ? Style(foreground: .indexed(244)) : .plain }
  var focusedBorder: Style { colors >= .eight ? accent.bold : Style.plain.bold }
  var selected: Style { Style.plain.reversed }
  /// The selected line of a pane that does not have the cursor.
  var resting: Style { Style.plain.underlined }
  var problem: Style {
    colors >= .eight ? Style(foreground: .indexed(1)).bold : Style.plain.bold.reversed
  }
  var toast: Style { Style.plain.bold }
  var caution: Style { colors >= .eight ? Style(foreground: .indexed(3)).bold : Style.plain.bold }

  /// A cell of the heat map.
  func cell(_ cell: CellAnalysis) -> Style {
    switch cell.state {
    case .met: cell.hasCompensation ? level(1) : level(0)
    case .undetermined: level(2)
    case .gap: level(3)
    case .notTargeted, .notApplicable: .plain
    }
  }

  /// An answer's sign in a list as of a day: that of an open row where an approval has ended.
  func answer(_ answer: Answer, isNotApplicable: Bool = false, asOf day: CalendarDate) -> Style {
    if isNotApplicable { return self.answer(.notApplicable) }
    return self.answer(answer.hasEndedApproval(asOf: day) ? nil : answer.status)
  }

  /// The sign of a status.
  func answer(_ status: AnswerStatus?) -> Style {
    guard colors >= .eight else { return status == .notMet ? Style.plain.bold : .plain }
    let index: UInt8? =
      switch status {
      case .met: colors == .full ? 32 : 4
      case .compensated: colors == .full ? 117 : 6
      case .partly: colors == .full ? 221 : 3
      case .notMet: colors == .full ? 166 : 1
      case .notApplicable, nil: nil
      }
    return index.map { Style(foreground: .indexed($0)).bold } ?? .plain
  }

  private func level(_ step: Int) -> Style {
    switch colors {
    case .full:
      let background: [UInt8] = [25, 117, 221, 166]
      let foreground: [UInt8] = [231, 16, 16, 16]
      return Style(
        foreground: .indexed(foreground[step]), background: .indexed(background[step]))
    case .eight, .sixteen:
      let background: [UInt8] = [4, 6, 3, 1]
      let foreground: [UInt8] = [7, 0, 0, 7]
      return Style(
        foreground: .indexed(foreground[step]), background: .indexed(background[step]))
    case .none:
      let plain = Style.plain
      return [plain, plain.underlined, plain.bold, plain.reversed][step]
    }
  }
}
