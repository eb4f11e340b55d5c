// The data files that the program carries in itself. A file is named in two places: as an array of its
// bytes, and in the table below with its path in the embedded tree. A test lists the folders and fails
// for a file that was forgotten here.

#include "CEmbedded.h"

static const uint8_t guidance_fr1_json[] = {
#embed "../RequirementCatalog/Guidance/FR1.json"
};
static const uint8_t guidance_fr2_json[] = {
#embed "../RequirementCatalog/Guidance/FR2.json"
};
static const uint8_t guidance_fr3_json[] = {
#embed "../RequirementCatalog/Guidance/FR3.json"
};
static const uint8_t guidance_fr4_json[] = {
#embed "../RequirementCatalog/Guidance/FR4.json"
};
static const uint8_t guidance_fr5_json[] = {
#embed "../RequirementCatalog/Guidance/FR5.json"
};
static const uint8_t guidance_fr6_json[] = {
#embed "../RequirementCatalog/Guidance/FR6.json"
};
static const uint8_t guidance_fr7_json[] = {
#embed "../RequirementCatalog/Guidance/FR7.json"
};
static const uint8_t crosswalks_crosswalks_json[] = {
#embed "../RequirementCatalog/Crosswalks/crosswalks.json"
};
static const uint8_t samples_water_json[] = {
#embed "../SamplePlants/Data/water.json"
};
static const uint8_t samples_energy_json[] = {
#embed "../SamplePlants/Data/energy.json"
};
static const uint8_t samples_manufacturing_json[] = {
#embed "../SamplePlants/Data/manufacturing.json"
};
static const uint8_t samples_water_visit_csv[] = {
#embed "../SamplePlants/Data/water-visit.csv"
};
static const uint8_t samples_water_findings_json[] = {
#embed "../SamplePlants/Data/water-findings.json"
};

typedef struct {
  const char *path;
  const uint8_t *bytes;
  size_t size;
} EmbeddedFile;

#define EMBEDDED(path, symbol) {path, symbol, sizeof symbol}

static const EmbeddedFile files[] = {
    EMBEDDED("Guidance/FR1.json", guidance_fr1_json),
    EMBEDDED("Guidance/FR2.json", guidance_fr2_json),
    EMBEDDED("Guidance/FR3.json", guidance_fr3_json),
    EMBEDDED("Guidance/FR4.json", guidance_fr4_json),
    EMBEDDED("Guidance/FR5.json", guidance_fr5_json),
    EMBEDDED("Guidance/FR6.json", guidance_fr6_json),
    EMBEDDED("Guidance/FR7.json", guidance_fr7_json),
    EMBEDDED("Crosswalks/crosswalks.json", crosswalks_crosswalks_json),
    EMBEDDED("Samples/water.json", samples_water_json),
    EMBEDDED("Samples/energy.json", samples_energy_json),
    EMBEDDED("Samples/manufacturing.json", samples_manufacturing_json),
    EMBEDDED("Samples/water-visit.csv", samples_water_visit_csv),
    EMBEDDED("Samples/water-findings.json", samples_water_findings_json),
};

int32_t zb_embedded_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }

const char *zb_embedded_path(int32_t index) { return files[index].path; }

const uint8_t *zb_embedded_bytes(int32_t index) { return files[index].bytes; }

size_t zb_embedded_size(int32_t index) { return files[index].size; }
