#include "internal.h"

#include <expat.h>
#include <stdlib.h>

struct cm_parser {
  XML_Parser expat;
  cm_limits limits;
  cm_handlers handlers;
  void *context;
  const cm_name *known;
  const char **values; /* of the element that is being told, by name */
  int32_t elements[CM_DEEPEST]; /* the open ones; -1 is passed over */
  int32_t depth;
  int64_t taken;   /* bytes */
  int64_t reached; /* the last place that expat told; it puts off long pieces and tells none then */
  int refusal;
  cm_names names;
};

static void refuse(cm_parser *parser, int reason) {
  if (parser->refusal) return;
  parser->refusal = reason;
  XML_StopParser(parser->expat, XML_FALSE);
}

/* The number of a name; -1 for one that means nothing, and where it is refused. */
static int32_t number(cm_parser *parser, const char *name) {
  int32_t number = cm_names_find(&parser->names, name, &parser->limits);
  if (number < -1) refuse(parser, -number - 1);
  return number < 0 ? -1 : number;
}

static int32_t innermost(const cm_parser *parser) {
  return parser->depth > 0 ? parser->elements[parser->depth - 1] : -1;
}

static void tell(cm_parser *parser, int32_t element, const XML_Char **attributes) {
  int32_t set[CM_MOST_NAMES];
  int32_t count = 0;
  for (int32_t place = 0; attributes[place]; place += 2) {
    int32_t name = number(parser, attributes[place]);
    if (name < 0) continue;
    parser->values[name] = attributes[place + 1];
    set[count++] = name;
  }
  if (!parser->refusal) parser->handlers.start(parser->context, element, parser->values);
  for (int32_t place = 0; place < count; place++) parser->values[set[place]] = NULL;
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes) {
  cm_parser *parser = data;
  if (parser->refusal) return;
  if (parser->depth >= parser->limits.depth) return refuse(parser, CM_TOO_DEEP);
  if (XML_GetSpecifiedAttributeCount(parser->expat) / 2 > parser->limits.attributes) {
    return refuse(parser, CM_MANY_ATTRIBUTES);
  }
  int is_inside = parser->depth == 0 || innermost(parser) >= 0;
  int32_t element = number(parser, name);
  parser->elements[parser->depth++] = is_inside ? element : -1;
  if (is_inside && element >= 0) {
    tell(parser, element, attributes);
  } else {
    for (int32_t place = 0; attributes[place]; place += 2) number(parser, attributes[place]);
  }
}

static void XMLCALL on_end(void *data, const XML_Char *name) {
  (void)name;
  cm_parser *parser = data;
  if (parser->refusal || parser->depth == 0) return;
  int32_t element = innermost(parser);
  parser->depth -= 1;
  if (element >= 0) parser->handlers.end(parser->context, element);
}

static void XMLCALL on_text(void *data, const XML_Char *text, int count) {
  cm_parser *parser = data;
  int32_t element = innermost(parser);
  if (parser->refusal || element < 0 || !parser->known[element].has_text) return;
  parser->handlers.text(parser->context, text, count);
}

static void XMLCALL on_document_type(
  void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
  int has_declarations) {
  (void)name, (void)system, (void)public;
  if (has_declarations) refuse(data, CM_DECLARATIONS);
}

static void XMLCALL on_entity(void *data, const XML_Char *name, int is_parameter) {
  (void)name, (void)is_parameter;
  refuse(data, CM_DECLARATIONS);
}

cm_parser *cm_open(
  const cm_name *names, int32_t count, int is_utf16, cm_limits limits, cm_handlers handlers,
  void *context) {
  cm_parser *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  parser->limits = limits;
  parser->handlers = handlers;
  parser->context = context;
  parser->known = names;
  parser->values = calloc((size_t)count, sizeof *parser->values);
  parser->expat = XML_ParserCreate(is_utf16 ? "UTF-16" : NULL);
  int has_all = parser->values && parser->expat;
  for (int32_t place = 0; has_all && place < count; place++) {
    has_all = cm_names_add(&parser->names, names[place].name, place);
  }
  if (!has_all) {
    cm_close(parser);
    return NULL;
  }
  XML_SetUserData(parser->expat, parser);
  XML_SetElementHandler(parser->expat, on_start, on_end);
  XML_SetCharacterDataHandler(parser->expat, on_text);
  XML_SetStartDoctypeDeclHandler(parser->expat, on_document_type);
  XML_SetSkippedEntityHandler(parser->expat, on_entity);
  return parser;
}

void *cm_room(cm_parser *parser, int32_t count) { return XML_GetBuffer(parser->expat, count); }

int cm_parse(cm_parser *parser, int32_t count, int is_last) {
  parser->taken += count;
  if (XML_ParseBuffer(parser->expat, count, is_last) == XML_STATUS_OK) {
    if (!is_last && cm_waiting(parser) > parser->limits.piece) parser->refusal = CM_LARGE_PIECE;
    return parser->refusal;
  }
  if (parser->refusal) return parser->refusal;
  switch (XML_GetErrorCode(parser->expat)) {
  case XML_ERROR_NO_MEMORY: return CM_NO_MEMORY;
  case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return CM_AFTER_END;
  case XML_ERROR_UNDEFINED_ENTITY: return CM_DECLARATIONS;
  default: return is_last ? CM_CUT_OFF : CM_MALFORMED;
  }
}

int64_t cm_waiting(cm_parser *parser) {
  XML_Index place = XML_GetCurrentByteIndex(parser->expat);
  if (place > parser->reached) parser->reached = place;
  return parser->taken - parser->reached;
}

int64_t cm_line(cm_parser *parser) { return (int64_t)XML_GetCurrentLineNumber(parser->expat); }

int64_t cm_column(cm_parser *parser) {
  return (int64_t)XML_GetCurrentColumnNumber(parser->expat) + 1;
}

void cm_close(cm_parser *parser) {
  if (!parser) return;
  if (parser->expat) XML_ParserFree(parser->expat);
  cm_names_clear(&parser->names);
  free(parser->values);
  free(parser);
}
