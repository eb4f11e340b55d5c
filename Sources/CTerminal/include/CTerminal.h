/* The part of ncurses that zonebook uses. One terminal at a time, used by one thread; only
   ct_wake may be called from others. No curses header is needed to use this one. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

enum {
  CT_OPENED = 0,
  CT_NOT_A_TERMINAL,
  CT_UNKNOWN_TERM,
  CT_NO_CURSOR_ADDRESSING,
  CT_ALREADY_OPEN
};

/* Attributes of a cell. */
enum { CT_BOLD = 1, CT_DIM = 2, CT_UNDERLINE = 4, CT_REVERSE = 8 };

/* A glyph of one or two columns. mark is a combining scalar or 0; colours are palette indices or
   -1 for the terminal's own. */
typedef struct {
  uint32_t scalar;
  uint32_t mark;
  int16_t foreground;
  int16_t background;
  uint8_t attributes;
  uint8_t columns;
} ct_glyph;

/* What ct_read found. */
enum {
  CT_NOTHING = 0,
  CT_BYTE,        /* value is a byte, part of UTF-8 or of an escape sequence */
  CT_KEY,         /* value is one of the keys below, modifiers are set */
  CT_PASTE_BEGIN,
  CT_PASTE_END,
  CT_IGNORED      /* something without a meaning here */
};

enum {
  CT_KEY_ENTER = 1, CT_KEY_BACKTAB, CT_KEY_BACKSPACE, CT_KEY_DELETE, CT_KEY_INSERT, CT_KEY_UP,
  CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN, CT_KEY_FUNCTION = 100 /* + number */
};

enum { CT_SHIFT = 1, CT_ALT = 2, CT_CONTROL = 4 };

typedef struct {
  int kind;
  int value;
  int modifiers;
} ct_input;

/* Bits that ct_wait gives. */
enum {
  CT_READABLE = 1,
  CT_WOKEN = 2,
  CT_RESIZED = 4,
  CT_STOP_WANTED = 8,
  CT_CONTINUED = 16,
  CT_ENDED = 32,
  CT_ASKED_TO_END = 64
};

/* Takes the terminal on standard input and output. message is written when a signal ends the
   program; wake_read and wake_write are the ends of a non-blocking pipe that stays open until
   ct_close. Gives CT_OPENED or the reason. */
int ct_open(
  const char *term, int wants_color, int wants_mouse, const char *message, int wake_read,
  int wake_write);

/* Gives the terminal back for good. */
void ct_close(void);

/* Gives the terminal back until ct_take. */
void ct_release(void);

/* Takes the terminal again; everything is drawn anew by the next ct_flush. */
void ct_take(void);

/* Stops the process group as the terminal driver does for ^Z, and returns when it continues. */
void ct_stop(void);

/* Whether the locale of the environment encodes text in UTF-8; sets the locale. */
int ct_use_locale(void);

/* The size the terminal has now; curses is told when it has changed. */
void ct_size(int *width, int *height);

/* The number of colours in use, 0 where there are none. */
int ct_color_count(void);

/* Draws glyphs from a cell to the right, without sending them yet. */
void ct_put(int x, int y, const ct_glyph *glyphs, int count);

/* Places the hardware cursor, or hides it where x or y is negative. */
void ct_set_cursor(int x, int y);

/* Sends what has changed since the last time. */
void ct_flush(void);

/* Forgets what is on the screen, so that ct_flush sends everything. */
void ct_repaint(void);

/* Sends bytes that curses does not know about. */
void ct_send(const char *bytes, int count);

/* Gives the next piece of input without waiting, apart from the moment that tells a lone Escape. */
ct_input ct_read(void);

/* The signal that asks the program to end, 0 where none does. The program puts on the disk what it
   can, closes the terminal and raises the signal again; a second signal ends it at once. */
int ct_end_signal(void);

/* Waits for input, a wake-up or a signal for so many milliseconds, -1 for ever. */
int ct_wait(int milliseconds);

/* Wakes a waiting ct_wait through the write end of its pipe; safe on every thread. */
void ct_wake(int descriptor);

/* Makes the pipe for ct_open: both ends non-blocking and closed on exec. 0 when it worked. */
int ct_make_pipe(int *read_end, int *write_end);

/* Closes a descriptor of ct_make_pipe. */
void ct_close_descriptor(int descriptor);

#endif
