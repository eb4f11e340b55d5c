#include "CCompression.h"

#include <stdlib.h>
#include <zlib.h>

struct cz_inflater {
  z_stream stream;
};

/* Windows of every size, in the format of gzip only. */
enum { GZIP_WINDOW = 15 + 16 };

cz_inflater *cz_open(void) {
  cz_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater && inflateInit2(&inflater->stream, GZIP_WINDOW) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void cz_next_member(cz_inflater *inflater) { inflateReset(&inflater->stream); }

int cz_inflate(
  cz_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output,
  size_t *output_count) {
  z_stream *stream = &inflater->stream;
  stream->next_in = (Bytef *)input;
  stream->avail_in = (uInt)*input_count;
  stream->next_out = output;
  stream->avail_out = (uInt)*output_count;
  int result = inflate(stream, Z_NO_FLUSH);
  *input_count -= stream->avail_in;
  *output_count -= stream->avail_out;
  switch (result) {
  case Z_OK:
  case Z_BUF_ERROR: return CZ_MORE;
  case Z_STREAM_END: return CZ_END;
  default: return CZ_DAMAGED;
  }
}

void cz_close(cz_inflater *inflater) {
  if (!inflater) return;
  inflateEnd(&inflater->stream);
  free(inflater);
}
