/* The part of zlib that zonebook uses: members of gzip (RFC 1952), piece by piece. No header of zlib
   is needed to use this one. */
#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stddef.h>
#include <stdint.h>

/* What cz_inflate came to. */
enum {
  CZ_MORE = 0, /* the member goes on; more input or more room is needed */
  CZ_END,      /* the member has ended, and its length and checksum are right */
  CZ_DAMAGED   /* what came before may be used, nothing after it can be */
};

typedef struct cz_inflater cz_inflater;

/* Begins with a member; NULL where there is no memory. */
cz_inflater *cz_open(void);

/* Begins with the next member. */
void cz_next_member(cz_inflater *inflater);

/* Takes up to *input_count bytes and gives up to *output_count; both then say how many it were.
   Neither count may be greater than UINT32_MAX. */
int cz_inflate(
  cz_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output,
  size_t *output_count);

void cz_close(cz_inflater *inflater);

#endif
