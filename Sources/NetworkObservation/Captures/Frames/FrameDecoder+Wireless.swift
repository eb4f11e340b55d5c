extension FrameDecoder {
  /// IEEE 802.11: addresses, and the name of the network where a frame says it in clear.
  mutating func wireless(_ view: ByteView, _ context: FrameContext) {
    guard let control = view.le16(0), let receiver = view.mac(4) else {
      return giveUp("short frame", context)
    }
    var context = context
    context.receiver = receiver
    if let sender = view.mac(10) { context.sender = sender }
    let type = control >> 2 & 3
    let subtype = control >> 4 & 0xF
    if type == 1 {
      context.sender = subtype >= 8 && subtype != 12 && subtype != 13 ? context.sender : .none
    }
    guard context.sender != .none else { return giveUp("802.11 control frame", context) }
    wirelessFrame(context)
    guard type == 0, subtype == 8 || subtype == 5 else { return }
    networkName(view.from(36), context)
  }

  /// Counts the frame between its hardware addresses.
  private mutating func wirelessFrame(_ context: FrameContext) {
    let packet = CountedPacket(
      sender: EndpointCode(mac: context.sender), receiver: EndpointCode(mac: context.receiver),
      transport: .llc, bytes: context.length, time: context.time)
    let position = count(packet, context)
    counter.mark(position, .wireless, isTunnelled: false)
  }

  private func networkName(_ elements: ByteView, _ context: FrameContext) {
    guard elements.u8(0) == 0, let length = elements.u8(1), length <= 32,
      let name = elements.slice(2, Int(length)).flatMap(PlainValue.text)
    else { return }
    collector.note(
      Fact(.mac(context.sender), .wirelessNetwork, name, said: .wireless), at: context.observedTime)
  }
}
