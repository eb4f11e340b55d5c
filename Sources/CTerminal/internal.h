/* Shared by the files of this target; curses.h comes first where it is needed at all. */
#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#include "CTerminal.h"

/* guard.c */
void ct_guard_prepare(const char *message, int wake_read, int wake_write);
void ct_guard_set_restore(const char *bytes, int count);
void ct_guard_install(void);
void ct_guard_remove(void);
void ct_guard_set_taken(int is_taken);

/* keys.c */
void ct_keys_define(void);
int ct_keys_find(int code, ct_input *input);

/* Writes everything, however often the descriptor takes only a part. */
void ct_write_all(int descriptor, const char *bytes, int count);

#endif
