/* Shared by the files of this target. */
#ifndef CM_INTERNAL_H
#define CM_INTERNAL_H

#include "CMarkup.h"

enum { CM_SLOTS = 1024 };

/* The different names that came, so that each has a number and there are not too many. */
typedef struct {
  struct {
    char *name;
    uint32_t hash;
    int32_t number; /* in the list of names that mean something, or -1 */
  } slots[CM_SLOTS];
  int32_t count;
} cm_names;

/* Puts a name into an empty table; 0 where there is no memory. */
int cm_names_add(cm_names *names, const char *name, int32_t number);

/* Looks a name up and keeps a new one; its number, or the negative of what cm_parse comes to, less 1. */
int32_t cm_names_find(cm_names *names, const char *name, const cm_limits *limits);

void cm_names_clear(cm_names *names);

#endif
