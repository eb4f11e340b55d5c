extension [StoreNotice] {
  /// All but what was restored from the journal.
  var withoutReplay: [StoreNotice] {
    filter { if case .replayed = $0 { false } else { true } }
  }

  /// What is worth saying beside a writer that is at work: its changes in the journal and a record that
  /// it is just writing are not.
  var beside: [StoreNotice] {
    filter { notice in
      switch notice {
      case .tornTail, .replayed, .openNow, .openElsewhere: false
      default: true
      }
    }
  }
}
