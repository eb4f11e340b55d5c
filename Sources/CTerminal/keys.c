/* What curses calls a key, in our own numbers. */
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <string.h>

#include "internal.h"

enum { PASTE_BEGIN = KEY_MAX + 4000, PASTE_END };

typedef struct {
  int code;
  int value;
  int modifiers;
} known_key;

static const known_key fixed[] = {
  {KEY_ENTER, CT_KEY_ENTER, 0}, {KEY_BTAB, CT_KEY_BACKTAB, 0},
  {KEY_BACKSPACE, CT_KEY_BACKSPACE, 0}, {KEY_DC, CT_KEY_DELETE, 0}, {KEY_IC, CT_KEY_INSERT, 0},
  {KEY_UP, CT_KEY_UP, 0}, {KEY_DOWN, CT_KEY_DOWN, 0}, {KEY_LEFT, CT_KEY_LEFT, 0},
  {KEY_RIGHT, CT_KEY_RIGHT, 0}, {KEY_HOME, CT_KEY_HOME, 0}, {KEY_END, CT_KEY_END, 0},
  {KEY_PPAGE, CT_KEY_PAGE_UP, 0}, {KEY_NPAGE, CT_KEY_PAGE_DOWN, 0}, {KEY_FIND, CT_KEY_HOME, 0},
  {KEY_SELECT, CT_KEY_END, 0}, {KEY_A1, CT_KEY_HOME, 0}, {KEY_A3, CT_KEY_PAGE_UP, 0},
  {KEY_C1, CT_KEY_END, 0}, {KEY_C3, CT_KEY_PAGE_DOWN, 0}, {KEY_SDC, CT_KEY_DELETE, CT_SHIFT},
  {KEY_SIC, CT_KEY_INSERT, CT_SHIFT}, {KEY_SR, CT_KEY_UP, CT_SHIFT},
  {KEY_SF, CT_KEY_DOWN, CT_SHIFT}, {KEY_SLEFT, CT_KEY_LEFT, CT_SHIFT},
  {KEY_SRIGHT, CT_KEY_RIGHT, CT_SHIFT}, {KEY_SHOME, CT_KEY_HOME, CT_SHIFT},
  {KEY_SEND, CT_KEY_END, CT_SHIFT}, {KEY_SPREVIOUS, CT_KEY_PAGE_UP, CT_SHIFT},
  {KEY_SNEXT, CT_KEY_PAGE_DOWN, CT_SHIFT},
};
enum { FIXED = sizeof fixed / sizeof fixed[0] };

/* Extended capabilities: these names and a number from 2, which is one more than the bits of Shift,
   Alt and Control; no number is Shift. */
static const struct {
  const char *name;
  int value;
} extended[] = {
  {"kUP", CT_KEY_UP}, {"kDN", CT_KEY_DOWN}, {"kLFT", CT_KEY_LEFT}, {"kRIT", CT_KEY_RIGHT},
  {"kHOM", CT_KEY_HOME}, {"kEND", CT_KEY_END}, {"kPRV", CT_KEY_PAGE_UP},
  {"kNXT", CT_KEY_PAGE_DOWN}, {"kDC", CT_KEY_DELETE}, {"kIC", CT_KEY_INSERT},
};
enum { EXTENDED = sizeof extended / sizeof extended[0], FIRST_NUMBER = 2, LAST_NUMBER = 8 };

static known_key found[EXTENDED * (LAST_NUMBER + 1) + 1];
static int found_count;

static void remember(const char *capability, int value, int modifiers) {
  const char *sequence = tigetstr(capability);
  if (!sequence || sequence == (char *)-1) return;
  int code = key_defined(sequence);
  if (code > 0) found[found_count++] = (known_key){code, value, modifiers};
}

void ct_keys_define(void) {
  found_count = 0;
  for (int i = 0; i < EXTENDED; i++) {
    char name[8];
    for (int number = FIRST_NUMBER; number <= LAST_NUMBER; number++) {
      size_t length = strlen(extended[i].name);
      memcpy(name, extended[i].name, length);
      name[length] = (char)('0' + number);
      name[length + 1] = 0;
      remember(name, extended[i].value, number - 1);
    }
    remember(extended[i].name, extended[i].value, CT_SHIFT);
  }
  remember("kcbt2", CT_KEY_BACKTAB, 0);
  /* curses makes one event of presses that come together; the bytes tell each of them. */
  define_key(NULL, KEY_MOUSE);
  define_key("\033[200~", PASTE_BEGIN);
  define_key("\033[201~", PASTE_END);
}

static int find(const known_key *keys, int count, int code, ct_input *input) {
  for (int i = 0; i < count; i++) {
    if (keys[i].code != code) continue;
    input->kind = CT_KEY;
    input->value = keys[i].value;
    input->modifiers = keys[i].modifiers;
    return 1;
  }
  return 0;
}

int ct_keys_find(int code, ct_input *input) {
  if (code == PASTE_BEGIN || code == PASTE_END) {
    input->kind = code == PASTE_BEGIN ? CT_PASTE_BEGIN : CT_PASTE_END;
    return 1;
  }
  if (find(fixed, FIXED, code, input) || find(found, found_count, code, input)) return 1;
  if (code >= KEY_F(1) && code <= KEY_F(63)) {
    input->kind = CT_KEY;
    input->value = CT_KEY_FUNCTION + (code - KEY_F0);
    return 1;
  }
  return 0;
}
