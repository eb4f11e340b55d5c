#ifndef C_PSEUDO_TERMINAL_INTERNAL_H
#define C_PSEUDO_TERMINAL_INTERNAL_H

#include "CPseudoTerminal.h"

/* What the session leader needs, gathered before the fork. */
struct launch {
  const char *path;
  char *const *arguments;
  char *const *environment;
  const char *directory;
  int slave;
  int status;
  int control;
};

/* The life of the session leader; async-signal-safe throughout. */
_Noreturn void cpt_lead(const struct launch *launch);

#endif
