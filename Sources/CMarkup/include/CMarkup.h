/* The part of expat that zonebook uses: XML that is read front to back, without entities of its own,
   within limits. No header of expat is needed to use this one. */
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>
#include <stdint.h>

/* What cm_parse came to. Past the first one the reading is over. */
enum {
  CM_MORE = 0,        /* all is well so far */
  CM_CUT_OFF,         /* the document ends too early */
  CM_MALFORMED,       /* this is not well-formed, or in an encoding that is not known */
  CM_AFTER_END,       /* something follows the document */
  CM_NO_MEMORY,
  CM_DECLARATIONS,    /* the document type has declarations of its own, or names an entity */
  CM_TOO_DEEP,
  CM_MANY_ATTRIBUTES, /* of one element */
  CM_LARGE_PIECE,     /* a tag, comment or instruction */
  CM_LONG_NAME,
  CM_MANY_NAMES       /* of elements and attributes in all */
};

typedef struct {
  int32_t depth;      /* of elements; at most CM_DEEPEST */
  int32_t attributes; /* of an element */
  int32_t piece;      /* bytes of a tag, comment or instruction */
  int32_t name;       /* bytes of a name */
  int32_t names;      /* different names in all; at most CM_MOST_NAMES */
} cm_limits;

enum { CM_DEEPEST = 64, CM_MOST_NAMES = 256 };

/* A name that means something. */
typedef struct {
  const char *name;
  int32_t has_text; /* whether the text of such an element is wanted */
} cm_name;

/* What is told. Elements and attributes are positions in the list of names. What stands in an element
   that has no such name is passed over. Texts end with NUL, may come in pieces, and are UTF-8. */
typedef struct {
  /* values has a text or NULL for each name. */
  void (*start)(void *context, int32_t element, const char *const *values);
  void (*end)(void *context, int32_t element);
  void (*text)(void *context, const char *bytes, int32_t count);
} cm_handlers;

typedef struct cm_parser cm_parser;

/* The names and what they point to must stay as long as the parser does. NULL where there is no memory.
   is_utf16 takes precedence over what the document says of its encoding. */
cm_parser *cm_open(
  const cm_name *names, int32_t count, int is_utf16, cm_limits limits, cm_handlers handlers,
  void *context);

/* Room for the next bytes of the document; NULL where there is no memory. */
void *cm_room(cm_parser *parser, int32_t count);

/* Takes bytes that were put into the room; is_last says that there are no more. */
int cm_parse(cm_parser *parser, int32_t count, int is_last);

/* How many bytes wait for the end of the piece that they belong to. */
int64_t cm_waiting(cm_parser *parser);

/* Where the reading is, from 1. */
int64_t cm_line(cm_parser *parser);
int64_t cm_column(cm_parser *parser);

void cm_close(cm_parser *parser);

#endif
