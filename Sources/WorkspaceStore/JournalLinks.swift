import AssessmentModel

/// Tells the changes of a journal that its links tie to the workspace from those of a stranger, such as a
/// record of a copy with the same key that somebody put there.
///
/// A change belongs here if its link follows, over others, on one that the head or the file names, or
/// leads to one. Where neither is so, it is taken only if that cannot be known: after a loss of changes
/// before it, and among the older changes that only serve undo.
struct JournalLinks {
  /// All changes in the order of the file, of which several may have one number.
  let steps: [JournalReading.Step]
  let head: JournalHead?
  /// The state that the journal belongs to; nil where it is not known.
  let file: WorkspaceFile?
  /// Whether every record was sealed, so that one that cannot be understood was put there on purpose.
  let isEncrypted: Bool

  /// The changes that belong here, in the order of their numbers; one of each.
  func belonging() -> [JournalReading.Step] {
    let order = steps.indices.sorted {
      (steps[$0].change.sequence, $0) < (steps[$1].change.sequence, $1)
    }
    let parents = parents(order)
    let known = known(order, parents)
    var accepted = Set<Int>()
    var taken: [JournalReading.Step] = []
    for index in order {
      let former = taken.last?.change.sequence
      guard former != steps[index].change.sequence else { continue }
      let goesOn = parents[index].contains(where: accepted.contains)
      guard known[index] || goesOn || canBelong(index, after: former, known, parents) else {
        continue
      }
      accepted.insert(index)
      var step = steps[index]
      let isNext = former.map { step.change.sequence == $0 + 1 } ?? true
      step.followsGap = step.followsDamage || !isNext
      taken.append(step)
    }
    return taken
  }

  // MARK: Pieces

  /// For each change those that it follows on by its link.
  private func parents(_ order: [Int]) -> [[Int]] {
    let numbered = Dictionary(grouping: order) { steps[$0].change.sequence }
    return steps.indices.map { index in
      (numbered[steps[index].change.sequence - 1] ?? []).filter { former in
        follows(steps[index], on: steps[former].linked.link, steps[former].change.sequence)
      }
    }
  }

  /// Which changes are tied to a link that is known.
  private func known(_ order: [Int], _ parents: [[Int]]) -> [Bool] {
    var follows = steps.map(isAnchored)
    for index in order where parents[index].contains(where: { follows[$0] }) {
      follows[index] = true
    }
    var leads = steps.map(isAnchor)
    for index in order.reversed() where leads[index] {
      for parent in parents[index] { leads[parent] = true }
    }
    return steps.indices.map { follows[$0] || leads[$0] }
  }

  /// Whether a change that is tied to nothing may be ours.
  private func canBelong(
    _ index: Int, after former: Int?, _ known: [Bool], _ parents: [[Int]]
  ) -> Bool {
    let step = steps[index]
    let number = step.change.sequence
    let isContradicted = steps.indices.contains { other in
      known[other]
        && (steps[other].change.sequence == number
          || steps[other].change.sequence == number + 1 && !isAnchored(steps[other]))
    }
    guard !isContradicted else { return false }
    let isCutOff = former.map { number > $0 + 1 } ?? true
    let isOld = number <= head?.linkRevision ?? -1
    let isAfterLoss = step.followsDamage || (step.followsRejected && !isEncrypted)
    return isCutOff && (isOld || isAfterLoss || head == nil)
  }

  /// Whether a change follows on what the head or the file says.
  private func isAnchored(_ step: JournalReading.Step) -> Bool {
    if let head, follows(step, on: head.link, head.linkRevision) { return true }
    return file.map { follows(step, on: $0.link, $0.revision) } ?? false
  }

  /// Whether the head or the file names a change.
  private func isAnchor(_ step: JournalReading.Step) -> Bool {
    guard let link = step.linked.link else { return false }
    let number = step.change.sequence
    return head?.link == link && head?.linkRevision == number
      || file?.link == link && file?.revision == number
  }

  private func follows(
    _ step: JournalReading.Step, on link: ContentDigest?, _ sequence: Int
  ) -> Bool {
    step.change.sequence == sequence + 1
      && step.linked.link == LinkedChange.link(after: link, to: step.change)
  }
}
