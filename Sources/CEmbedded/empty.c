#include "CEmbedded.h"
int32_t zb_embedded_count(void) { return 0; }
const char *zb_embedded_path(int32_t index) { (void)index; return ""; }
const uint8_t *zb_embedded_bytes(int32_t index) { (void)index; return (const uint8_t *)""; }
size_t zb_embedded_size(int32_t index) { (void)index; return 0; }
