/// Shows colours of the 256-colour palette on terminals that have fewer.
enum PaletteReduction {
  /// The index to use for `index` where there are `count` colours: itself, the basic colour of a
  /// bright one, or the nearest of the first 16 or 8.
  static func index(_ index: UInt8, count: Int) -> Int16 {
    let value = Int(index)
    if value < count { return Int16(value) }
    guard count >= 8 else { return -1 }
    if value < 16 { return Int16(value & 7) }
    let target = components(value)
    var best = 0
    var least = Int.max
    for candidate in 0..<(count >= 16 ? 16 : 8) {
      let distance = distance(target, basic[candidate])
      if distance < least {
        least = distance
        best = candidate
      }
    }
    return Int16(best)
  }

  private typealias RGB = (red: Int, green: Int, blue: Int)

  private static func distance(_ a: RGB, _ b: RGB) -> Int {
    let red = a.red - b.red
    let green = a.green - b.green
    let blue = a.blue - b.blue
    return red * red + green * green + blue * blue
  }

  /// xterm's cube of six levels a component (16–231) and its 24 greys (232–255).
  private static func components(_ index: Int) -> RGB {
    if index >= 232 {
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
    let cube = index - 16
    let levels = [0, 95, 135, 175, 215, 255]
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  private static let basic: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
