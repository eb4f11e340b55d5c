/* The screen: taking and giving back the terminal, and what is drawn. */
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

static SCREEN *screen;
static WINDOW *input_pad;
static int color_count;
static int has_own_colors;
static int allocated_pairs;
static int wants_mouse_reports;
static int shown_cursor;
static int wanted_cursor;
/* Without one, what was drawn would stay under the shell's lines. */
static int has_second_screen;

static const char modes_on[] = "\033[?2004h";
static const char modes_off[] = "\033[?2004l";
/* Between these a terminal that knows them shows nothing; others ignore them. */
static const char frame_begin[] = "\033[?2026h";
static const char frame_end[] = "\033[?2026l";
/* Presses and the wheel, in numbers; a terminal that lacks the second sends bytes. */
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1003l\033[?1002l\033[?1000l";

/* Appends a capability without its padding marks. */
static int append_capability(char *bytes, int count, int room, const char *name) {
  const char *text = tigetstr(name);
  if (!text || text == (char *)-1) return count;
  while (*text && count < room) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      bytes[count++] = *text++;
    }
  }
  return count;
}

static int append(char *bytes, int count, int room, const char *text) {
  while (*text && count < room) bytes[count++] = *text++;
  return count;
}

static void prepare_restore(void) {
  char bytes[1024];
  int room = sizeof bytes;
  int count = append(bytes, 0, room, frame_end);
  count = append(bytes, count, room, modes_off);
  if (wants_mouse_reports) count = append(bytes, count, room, mouse_off);
  count = append_capability(bytes, count, room, "sgr0");
  count = append_capability(bytes, count, room, "op");
  count = append_capability(bytes, count, room, "rmkx");
  count = append_capability(bytes, count, room, "cnorm");
  count = append_capability(bytes, count, room, "rmcup");
  ct_guard_set_restore(bytes, count);
}

static void prepare_colors(int wanted) {
  color_count = 0;
  allocated_pairs = 0;
  has_own_colors = 0;
  if (!wanted || !has_colors() || start_color() == ERR) return;
  color_count = COLORS;
  has_own_colors = use_default_colors() == OK;
}

static void prepare_input(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  set_escdelay(25);
  input_pad = newpad(1, 1);
  keypad(input_pad, TRUE);
  nodelay(input_pad, TRUE);
  ct_keys_define();
}

static void send_modes_on(void) {
  ct_send(modes_on, sizeof modes_on - 1);
  if (wants_mouse_reports) ct_send(mouse_on, sizeof mouse_on - 1);
}

int ct_use_locale(void) {
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int ct_open(
  const char *term, int wants_color, int wants_mouse, const char *message, int wake_read,
  int wake_write) {
  if (screen) return CT_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  ct_guard_prepare(message, wake_read, wake_write);
  ct_guard_install();
  screen = newterm(term, stdout, stdin);
  if (!screen) {
    ct_guard_remove();
    return CT_UNKNOWN_TERM;
  }
  has_second_screen = 1;
  const char *addressing = tigetstr("cup");
  if (!addressing || addressing == (char *)-1) {
    ct_close();
    return CT_NO_CURSOR_ADDRESSING;
  }
  const char *mouse = tigetstr("kmous");
  wants_mouse_reports = wants_mouse && mouse && mouse != (char *)-1;
  const char *leaving = tigetstr("rmcup");
  has_second_screen = leaving && leaving != (char *)-1;
  prepare_restore();
  ct_guard_set_taken(1);
  prepare_colors(wants_color);
  prepare_input();
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  shown_cursor = -1;
  int width, height;
  ct_size(&width, &height);
  send_modes_on();
  return CT_OPENED;
}

void ct_close(void) {
  if (!screen) return;
  ct_release();
  ct_guard_set_taken(0);
  if (input_pad) delwin(input_pad);
  input_pad = NULL;
  delscreen(screen);
  screen = NULL;
  ct_guard_remove();
}

void ct_release(void) {
  if (isendwin()) return;
  if (input_pad) ct_send(modes_off, sizeof modes_off - 1);
  curs_set(1);
  if (!has_second_screen) {
    werase(stdscr);
    wrefresh(stdscr);
  }
  endwin();
  if (input_pad && wants_mouse_reports) ct_send(mouse_off, sizeof mouse_off - 1);
  ct_guard_set_taken(0);
}

void ct_take(void) {
  ct_guard_set_taken(1);
  reset_prog_mode();
  clearok(curscr, TRUE);
  wrefresh(stdscr);
  shown_cursor = -1;
  send_modes_on();
}

void ct_size(int *width, int *height) {
  struct winsize now;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) == 0 && now.ws_row > 0 && now.ws_col > 0
      && (now.ws_row != LINES || now.ws_col != COLS)) {
    resizeterm(now.ws_row, now.ws_col);
  }
  *width = COLS;
  *height = LINES;
}

int ct_color_count(void) { return color_count; }

/* The pair for two colours. When the terminal has no pair left the glyph's colour is given up, and
   the background shows as reverse. */
static int pair_for(int foreground, int background, attr_t *attributes) {
  if (color_count == 0 || (foreground < 0 && background < 0)) return 0;
  if (!has_own_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = find_pair(foreground, background);
  if (pair > 0) return pair;
  if (allocated_pairs < COLOR_PAIRS - 1) {
    pair = alloc_pair(foreground, background);
    if (pair > 0) {
      allocated_pairs++;
      return pair;
    }
  }
  if (background >= 0 && has_own_colors) *attributes ^= A_REVERSE;
  return 0;
}

static attr_t attributes_of(const ct_glyph *glyph) {
  attr_t attributes = A_NORMAL;
  if (glyph->attributes & CT_BOLD) attributes |= A_BOLD;
  if (glyph->attributes & CT_DIM) attributes |= A_DIM;
  if (glyph->attributes & CT_UNDERLINE) attributes |= A_UNDERLINE;
  if (glyph->attributes & CT_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

/* Draws what curses and the C library agree to take so many columns, otherwise a question mark. */
static void put_glyph(int x, int y, const ct_glyph *glyph) {
  attr_t attributes = attributes_of(glyph);
  int pair = pair_for(glyph->foreground, glyph->background, &attributes);
  wchar_t text[3] = {(wchar_t)glyph->scalar, (wchar_t)glyph->mark, 0};
  int columns = wcwidth(text[0]);
  int is_shown = columns > 0 && columns <= glyph->columns;
  if (!is_shown) {
    text[0] = L'?';
    columns = 1;
  }
  if (!is_shown || (text[1] && wcwidth(text[1]) != 0)) text[1] = 0;
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) {
    text[1] = 0;
    if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return;
  }
  mvwadd_wch(stdscr, y, x, &cell);
  for (; columns < glyph->columns; columns++) {
    setcchar(&cell, L" ", attributes, 0, &pair);
    mvwadd_wch(stdscr, y, x + columns, &cell);
  }
}

void ct_put(int x, int y, const ct_glyph *glyphs, int count) {
  for (int i = 0; i < count; i++) {
    if (y < 0 || y >= LINES || x < 0 || x + glyphs[i].columns > COLS) return;
    put_glyph(x, y, &glyphs[i]);
    x += glyphs[i].columns;
  }
}

void ct_set_cursor(int x, int y) {
  wanted_cursor = x >= 0 && y >= 0 && x < COLS && y < LINES;
  if (wanted_cursor) wmove(stdscr, y, x);
}

/* A frame is shown whole or not yet, also where its bytes come in pieces. */
void ct_flush(void) {
  ct_send(frame_begin, sizeof frame_begin - 1);
  wrefresh(stdscr);
  if (wanted_cursor != shown_cursor) curs_set(wanted_cursor);
  shown_cursor = wanted_cursor;
  ct_send(frame_end, sizeof frame_end - 1);
}

void ct_repaint(void) {
  clearok(curscr, TRUE);
  touchwin(stdscr);
}

void ct_send(const char *bytes, int count) {
  fflush(stdout);
  ct_write_all(STDOUT_FILENO, bytes, count);
}

ct_input ct_read(void) {
  ct_input input = {CT_NOTHING, 0, 0};
  int code = wgetch(input_pad);
  if (code == ERR) return input;
  if (code >= 0 && code < 256) {
    input.kind = CT_BYTE;
    input.value = code;
  } else if (!ct_keys_find(code, &input)) {
    input.kind = CT_IGNORED;
  }
  return input;
}
