#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a over at most limit + 1 bytes; the length comes with it. */
static uint32_t hash(const char *name, size_t limit, size_t *length) {
  uint32_t value = 2166136261u;
  size_t position = 0;
  for (; name[position] && position <= limit; position++) {
    value = (value ^ (uint8_t)name[position]) * 16777619u;
  }
  *length = position;
  return value ^ value >> 15;
}

static uint32_t find(const cm_names *names, const char *name, uint32_t value) {
  uint32_t slot = value % CM_SLOTS;
  while (names->slots[slot].name &&
         (names->slots[slot].hash != value || strcmp(names->slots[slot].name, name) != 0)) {
    slot = (slot + 1) % CM_SLOTS;
  }
  return slot;
}

static int put(
  cm_names *names, uint32_t slot, uint32_t value, const char *name, int32_t number) {
  names->slots[slot].name = strdup(name);
  names->slots[slot].hash = value;
  names->slots[slot].number = number;
  names->count += 1;
  return names->slots[slot].name != NULL;
}

int cm_names_add(cm_names *names, const char *name, int32_t number) {
  size_t length;
  uint32_t value = hash(name, SIZE_MAX - 1, &length);
  return put(names, find(names, name, value), value, name, number);
}

int32_t cm_names_find(cm_names *names, const char *name, const cm_limits *limits) {
  size_t length;
  uint32_t value = hash(name, (size_t)limits->name, &length);
  if (length > (size_t)limits->name) return -CM_LONG_NAME - 1;
  uint32_t slot = find(names, name, value);
  if (names->slots[slot].name) return names->slots[slot].number;
  if (names->count >= limits->names) return -CM_MANY_NAMES - 1;
  return put(names, slot, value, name, -1) ? -1 : -CM_NO_MEMORY - 1;
}

void cm_names_clear(cm_names *names) {
  for (int slot = 0; slot < CM_SLOTS; slot++) free(names->slots[slot].name);
}
