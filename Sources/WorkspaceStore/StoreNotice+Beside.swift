extension [StoreNotice] {
  /// What is worth saying beside a writer that is at work: its changes in the journal and a record that
  /// it is just writing are not.
  var beside: [StoreNotice] {
    filter { notice in
      switch notice {
      case .tornTail, .replayed: false
      default: true
      }
    }
  }
}
