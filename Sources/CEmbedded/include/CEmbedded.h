#ifndef ZONEBOOK_CEMBEDDED_H
#define ZONEBOOK_CEMBEDDED_H

#include <stddef.h>
#include <stdint.h>

/// The commit that the program was built from, where packaging wrote one into it; empty otherwise.
const char *_Nonnull zb_commit(void);

/// How many files are embedded.
int32_t zb_embedded_count(void);

/// Path of a file within the embedded tree; index from 0 to count - 1.
const char *_Nonnull zb_embedded_path(int32_t index);

/// First byte of a file's contents.
const uint8_t *_Nonnull zb_embedded_bytes(int32_t index);

/// Size of a file's contents in bytes.
size_t zb_embedded_size(int32_t index);

#endif
