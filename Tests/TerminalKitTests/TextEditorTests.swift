import TestSupport
import Testing

@testable import TerminalKit

@Suite("A text field")
struct TextEditorTests {
  static let keys: [Key] =
    ["^a", "^e", "^b", "^f", "^d", "^h", "^k", "^u", "^w", "^y", "^t"].compactMap(Key.init(name:))
    + ["Alt-b", "Alt-f", "Alt-d", "Alt-Backspace", "Left", "Right", "Up", "Down", "Home", "End"]
    .compactMap(Key.init(name:))
    + ["Ctrl-Left", "Ctrl-Right", "Backspace", "Delete", "Enter", "PgUp", "PgDn"]
    .compactMap(Key.init(name:))

  private func press(_ editor: inout TextEditor, _ names: String...) {
    for key in names.compactMap(Key.init(name:)) {
      _ = editor.handle(key)
    }
  }

  private func type(_ editor: inout TextEditor, _ text: String) {
    for character in text {
      _ = editor.handle(Key(.character(character)))
    }
  }

  private func editRandomly(_ editor: inout TextEditor, using random: inout SeededGenerator) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: editor.insert(GeneratedText.make(using: &random, upTo: 5))
    case 1: type(&editor, GeneratedText.make(using: &random, upTo: 3))
    default: _ = editor.handle(Self.keys.randomElement(using: &random) ?? Key(.left))
    }
  }

  @Test("gets its first text back by undo and its last by redo", arguments: GeneratedText.seeds)
  func undoLaw(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let isMultiline = Bool.random(using: &random)
    var editor = TextEditor(text: GeneratedText.make(using: &random), isMultiline: isMultiline)
    let first = editor.text
    for _ in 0..<40 {
      editRandomly(&editor, using: &random)
      #expect((0...editor.characters.count).contains(editor.cursor), "seed \(seed)")
    }
    let last = editor.text
    while editor.undo() {}
    #expect(editor.text == first, "seed \(seed)")
    while editor.redo() {}
    #expect(editor.text == last, "seed \(seed)")
  }

  @Test("loses what was inserted by as many deletions", arguments: GeneratedText.seeds)
  func insertThenDelete(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var editor = TextEditor(text: "left right", isMultiline: true)
    editor.moveCursor(to: 5)
    let inserted = "x" + GeneratedText.make(using: &random).filter { $0 != "\u{301}" } + "x"
    editor.insert(inserted)
    while editor.cursor > 5 { press(&editor, "Backspace") }
    #expect(editor.text == "left right", "seed \(seed)")
  }

  @Test("shows its cursor inside, however small it is", arguments: GeneratedText.seeds)
  func cursorIsVisible(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var editor = TextEditor(
      text: GeneratedText.make(using: &random), isMultiline: Bool.random(using: &random))
    let rect = Rect(
      x: 2, y: 1, width: Int.random(in: 1..<16, using: &random),
      height: Int.random(in: 1..<5, using: &random))
    for _ in 0..<20 {
      editRandomly(&editor, using: &random)
      var frame = Frame(
        size: Size(width: 20, height: 8),
        capabilities: TerminalCapabilities(colors: .none, isUnicode: true))
      editor.draw(into: &frame, rect: rect)
      #expect(frame.cursor.map(rect.contains) == true, "seed \(seed)")
    }
  }

  @Test("undoes word by word")
  func undoByWord() {
    var editor = TextEditor()
    type(&editor, "one two")
    press(&editor, "^_")
    #expect(editor.text == "one ")
    press(&editor, "^_")
    #expect(editor.text == "")
    press(&editor, "Alt-_", "Alt-_")
    #expect(editor.text == "one two")
    #expect(editor.isModified)
  }

  @Test("kills and yanks as readline does")
  func killAndYank() {
    var editor = TextEditor(text: "alpha beta gamma")
    press(&editor, "^w", "^w")
    #expect(editor.text == "alpha ")
    press(&editor, "^a", "^y")
    #expect(editor.text == "beta gammaalpha ")
    press(&editor, "^k")
    #expect(editor.text == "beta gamma")
    press(&editor, "Alt-b", "Alt-d", "^u", "^t")
    #expect(editor.text == "")
  }

  @Test("moves and deletes by grapheme cluster")
  func clusters() {
    var editor = TextEditor(text: "a👩‍👩‍👧e\u{301}")
    press(&editor, "Left", "Backspace")
    #expect(editor.text == "ae\u{301}")
    press(&editor, "Delete")
    #expect(editor.text == "a")
  }

  @Test("takes pasted text as text")
  func paste() {
    var lines = TextEditor(isMultiline: true)
    lines.insert("a\r\nb\rc\u{1B}[2J\td\u{7}")
    #expect(lines.text == "a\nb\nc[2J d")
    var single = TextEditor()
    single.insert("a\r\nb\nc")
    #expect(single.text == "a b c")
  }

  @Test("leaves Enter, Escape and Tab to others in a single line")
  func foreignKeys() {
    var editor = TextEditor(text: "x")
    for key in [Key(.enter), Key(.escape), Key(.tab), Key(.up), Key(.function(1))] {
      let isHandled = editor.handle(key)
      #expect(!isHandled)
    }
    #expect(!editor.isModified)
  }

  @Test("keeps the column while going up and down over wrapped lines")
  func vertical() {
    var editor = TextEditor(text: "abcdef\nx\nabcdef", isMultiline: true)
    editor.width = 20
    editor.moveCursor(to: 4)
    press(&editor, "Down", "Down")
    #expect(editor.cursor == 13)
    press(&editor, "Up", "Up")
    #expect(editor.cursor == 4)
  }

  @Test("scrolls to the cursor and puts it where the mouse points")
  func mouse() {
    var editor = TextEditor(text: "one\ntwo\nthree\nfour", isMultiline: true)
    var frame = Frame(
      size: Size(width: 10, height: 2),
      capabilities: TerminalCapabilities(colors: .none, isUnicode: true))
    editor.draw(into: &frame, rect: frame.bounds)
    #expect(frame.text == "three\nfour")
    #expect(frame.cursor == Point(x: 4, y: 1))
    editor.moveCursor(to: Point(x: 2, y: 0), in: frame.bounds)
    #expect(editor.cursor == 10)
  }

  @Test("a selected text is replaced by what is typed, pasted or yanked, and erased as a whole")
  func selection() {
    func editor() -> TextEditor {
      var editor = TextEditor(text: "assessment.json")
      editor.selectAll()
      return editor
    }
    var typed = editor()
    _ = typed.handle(Key(.character("w")))
    _ = typed.handle(Key(.character("x")))
    #expect(typed.text == "wx" && !typed.isSelected)
    typed.undo()
    typed.undo()
    #expect(typed.text == "assessment.json")
    var pasted = editor()
    pasted.insert("a b")
    #expect(pasted.text == "a b")
    for name in ["Backspace", "Delete", "^u", "^w", "^h"] {
      var erased = editor()
      #expect(Key(name: name).map { erased.handle($0) } == true)
      #expect(erased.text.isEmpty, "\(name)")
      _ = erased.handle(Key(.character("y"), control: true))
      #expect(erased.text == "assessment.json", "\(name)")
    }
    for name in ["Left", "Home", "^a", "^e", "Alt-b"] {
      var moved = editor()
      #expect(Key(name: name).map { moved.handle($0) } == true)
      _ = moved.handle(Key(.character("z")))
      #expect(moved.text.count == 16 && moved.text.contains("z"), "\(name)")
    }
    var kept = editor()
    #expect(!kept.handle(Key(.tab)) && kept.isSelected)
    var empty = TextEditor()
    empty.selectAll()
    #expect(!empty.isSelected)
  }
}
