// The files that are compiled into the program: a block with the contents, then a line in the table.
// A test lists the folders and fails for a file that was forgotten here.

#include "CEmbedded.h"

// MARK: Report templates: Templates/


// MARK: Texts of the requirements: Sources/RequirementCatalog/Guidance/

static const uint8_t guidance_fr1[] = {
#embed "../RequirementCatalog/Guidance/FR1.json"
};
static const uint8_t guidance_fr2[] = {
#embed "../RequirementCatalog/Guidance/FR2.json"
};
static const uint8_t guidance_fr3[] = {
#embed "../RequirementCatalog/Guidance/FR3.json"
};
static const uint8_t guidance_fr4[] = {
#embed "../RequirementCatalog/Guidance/FR4.json"
};
static const uint8_t guidance_fr5[] = {
#embed "../RequirementCatalog/Guidance/FR5.json"
};
static const uint8_t guidance_fr6[] = {
#embed "../RequirementCatalog/Guidance/FR6.json"
};
static const uint8_t guidance_fr7[] = {
#embed "../RequirementCatalog/Guidance/FR7.json"
};

// MARK: Sample plants: Sources/SamplePlants/Data/

static const uint8_t data_energy[] = {
#embed "../SamplePlants/Data/energy.json"
};
static const uint8_t data_manufacturing[] = {
#embed "../SamplePlants/Data/manufacturing.json"
};
static const uint8_t data_water_findings[] = {
#embed "../SamplePlants/Data/water-findings.json"
};
static const uint8_t data_water_visit[] = {
#embed "../SamplePlants/Data/water-visit.csv"
};
static const uint8_t data_water[] = {
#embed "../SamplePlants/Data/water.json"
};

// MARK: Neighbouring frameworks: Sources/RequirementCatalog/Crosswalks/

static const uint8_t crosswalks_crosswalks[] = {
#embed "../RequirementCatalog/Crosswalks/crosswalks.json"
};

// MARK: The table

struct embedded_file {
  const char *path;
  const uint8_t *bytes;
  size_t size;
};

#define FILE_ENTRY(path, name) {path, name, sizeof(name)}

static const struct embedded_file files[] = {
    // Report templates
    // Guidance/
    FILE_ENTRY("Guidance/FR1.json", guidance_fr1),
    FILE_ENTRY("Guidance/FR2.json", guidance_fr2),
    FILE_ENTRY("Guidance/FR3.json", guidance_fr3),
    FILE_ENTRY("Guidance/FR4.json", guidance_fr4),
    FILE_ENTRY("Guidance/FR5.json", guidance_fr5),
    FILE_ENTRY("Guidance/FR6.json", guidance_fr6),
    FILE_ENTRY("Guidance/FR7.json", guidance_fr7),
    // Samples/
    FILE_ENTRY("Samples/energy.json", data_energy),
    FILE_ENTRY("Samples/manufacturing.json", data_manufacturing),
    FILE_ENTRY("Samples/water-findings.json", data_water_findings),
    FILE_ENTRY("Samples/water-visit.csv", data_water_visit),
    FILE_ENTRY("Samples/water.json", data_water),
    // Crosswalks/
    FILE_ENTRY("Crosswalks/crosswalks.json", crosswalks_crosswalks),
};

static const int32_t file_count = (int32_t)(sizeof(files) / sizeof(files[0]));

static int is_valid(int32_t index) { return index >= 0 && index < file_count; }

int32_t zb_embedded_count(void) { return file_count; }

const char *zb_embedded_path(int32_t index) { return is_valid(index) ? files[index].path : ""; }

const uint8_t *zb_embedded_bytes(int32_t index) {
  return is_valid(index) ? files[index].bytes : (const uint8_t *)"";
}

size_t zb_embedded_size(int32_t index) { return is_valid(index) ? files[index].size : 0; }
