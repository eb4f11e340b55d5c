// The files that are compiled into the program: a block with the contents, then a line in the table.
// A test lists the folders and fails for a file that was forgotten here.

#include "CEmbedded.h"

// MARK: The commit

// A section of its own, so that the packaging script can write the commit into a finished program.
__attribute__((used, section("zonebook_commit"))) static const char commit[64] = "";

const char *zb_commit(void) { return commit; }

// MARK: Report templates: Templates/

static const uint8_t html_answer[] = {
#embed "../../Templates/html/answer.mustache"
};
static const uint8_t html_constraints[] = {
#embed "../../Templates/html/constraints.mustache"
};
static const uint8_t html_contents[] = {
#embed "../../Templates/html/contents.mustache"
};
static const uint8_t html_cover[] = {
#embed "../../Templates/html/cover.mustache"
};
static const uint8_t html_evidence[] = {
#embed "../../Templates/html/evidence.mustache"
};
static const uint8_t html_findings[] = {
#embed "../../Templates/html/findings.mustache"
};
static const uint8_t html_heatmap[] = {
#embed "../../Templates/html/heatmap.mustache"
};
static const uint8_t html_overview[] = {
#embed "../../Templates/html/overview.mustache"
};
static const uint8_t html_place[] = {
#embed "../../Templates/html/place.mustache"
};
static const uint8_t html_reading[] = {
#embed "../../Templates/html/reading.mustache"
};
static const uint8_t html_report[] = {
#embed "../../Templates/html/report.mustache"
};
static const uint8_t html_scope[] = {
#embed "../../Templates/html/scope.mustache"
};
static const uint8_t html_style[] = {
#embed "../../Templates/html/style.mustache"
};
static const uint8_t html_unassessed[] = {
#embed "../../Templates/html/unassessed.mustache"
};
static const uint8_t markdown_answer[] = {
#embed "../../Templates/markdown/answer.mustache"
};
static const uint8_t markdown_constraints[] = {
#embed "../../Templates/markdown/constraints.mustache"
};
static const uint8_t markdown_evidence[] = {
#embed "../../Templates/markdown/evidence.mustache"
};
static const uint8_t markdown_findings[] = {
#embed "../../Templates/markdown/findings.mustache"
};
static const uint8_t markdown_overview[] = {
#embed "../../Templates/markdown/overview.mustache"
};
static const uint8_t markdown_place[] = {
#embed "../../Templates/markdown/place.mustache"
};
static const uint8_t markdown_reading[] = {
#embed "../../Templates/markdown/reading.mustache"
};
static const uint8_t markdown_report[] = {
#embed "../../Templates/markdown/report.mustache"
};
static const uint8_t markdown_scope[] = {
#embed "../../Templates/markdown/scope.mustache"
};
static const uint8_t markdown_unassessed[] = {
#embed "../../Templates/markdown/unassessed.mustache"
};

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

static const uint8_t crosswalks_attack[] = {
#embed "../RequirementCatalog/Crosswalks/attack.json"
};
static const uint8_t crosswalks_attack_techniques[] = {
#embed "../RequirementCatalog/Crosswalks/attackTechniques.json"
};
static const uint8_t crosswalks_csf20[] = {
#embed "../RequirementCatalog/Crosswalks/csf20.json"
};
static const uint8_t crosswalks_csf11[] = {
#embed "../RequirementCatalog/Crosswalks/csf11.json"
};
static const uint8_t crosswalks_nis2[] = {
#embed "../RequirementCatalog/Crosswalks/nis2.json"
};
static const uint8_t crosswalks_caf[] = {
#embed "../RequirementCatalog/Crosswalks/caf.json"
};
static const uint8_t crosswalks_iso27001[] = {
#embed "../RequirementCatalog/Crosswalks/iso27001.json"
};
static const uint8_t crosswalks_zero_trust[] = {
#embed "../RequirementCatalog/Crosswalks/zeroTrust.json"
};
static const uint8_t crosswalks_component[] = {
#embed "../RequirementCatalog/Crosswalks/component.json"
};
static const uint8_t crosswalks_program[] = {
#embed "../RequirementCatalog/Crosswalks/program.json"
};

// MARK: Beside IEC 62443-3-3: Sources/RequirementCatalog/Companion/

static const uint8_t companion_companion[] = {
#embed "../RequirementCatalog/Companion/companion.json"
};

// MARK: Makers by prefixes of hardware addresses: Sources/NetworkObservation/MakerData/

static const uint8_t maker_data_ieee[] = {
#embed "../NetworkObservation/MakerData/ieee.makers"
};

// MARK: Licences: Sources/ZonebookCommands/Licences/

static const uint8_t licences_apache[] = {
#embed "../ZonebookCommands/Licences/Apache-2.0.txt"
};
static const uint8_t licences_licence[] = {
#embed "../ZonebookCommands/Licences/Licence.txt"
};
static const uint8_t licences_notices[] = {
#embed "../ZonebookCommands/Licences/Notices.txt"
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
    FILE_ENTRY("html/answer.mustache", html_answer),
    FILE_ENTRY("html/constraints.mustache", html_constraints),
    FILE_ENTRY("html/contents.mustache", html_contents),
    FILE_ENTRY("html/cover.mustache", html_cover),
    FILE_ENTRY("html/evidence.mustache", html_evidence),
    FILE_ENTRY("html/findings.mustache", html_findings),
    FILE_ENTRY("html/heatmap.mustache", html_heatmap),
    FILE_ENTRY("html/overview.mustache", html_overview),
    FILE_ENTRY("html/place.mustache", html_place),
    FILE_ENTRY("html/reading.mustache", html_reading),
    FILE_ENTRY("html/report.mustache", html_report),
    FILE_ENTRY("html/scope.mustache", html_scope),
    FILE_ENTRY("html/style.mustache", html_style),
    FILE_ENTRY("html/unassessed.mustache", html_unassessed),
    FILE_ENTRY("markdown/answer.mustache", markdown_answer),
    FILE_ENTRY("markdown/constraints.mustache", markdown_constraints),
    FILE_ENTRY("markdown/evidence.mustache", markdown_evidence),
    FILE_ENTRY("markdown/findings.mustache", markdown_findings),
    FILE_ENTRY("markdown/overview.mustache", markdown_overview),
    FILE_ENTRY("markdown/place.mustache", markdown_place),
    FILE_ENTRY("markdown/reading.mustache", markdown_reading),
    FILE_ENTRY("markdown/report.mustache", markdown_report),
    FILE_ENTRY("markdown/scope.mustache", markdown_scope),
    FILE_ENTRY("markdown/unassessed.mustache", markdown_unassessed),
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
    FILE_ENTRY("Crosswalks/attack.json", crosswalks_attack),
    FILE_ENTRY("Crosswalks/attackTechniques.json", crosswalks_attack_techniques),
    FILE_ENTRY("Crosswalks/csf20.json", crosswalks_csf20),
    FILE_ENTRY("Crosswalks/csf11.json", crosswalks_csf11),
    FILE_ENTRY("Crosswalks/nis2.json", crosswalks_nis2),
    FILE_ENTRY("Crosswalks/caf.json", crosswalks_caf),
    FILE_ENTRY("Crosswalks/iso27001.json", crosswalks_iso27001),
    FILE_ENTRY("Crosswalks/zeroTrust.json", crosswalks_zero_trust),
    FILE_ENTRY("Crosswalks/component.json", crosswalks_component),
    FILE_ENTRY("Crosswalks/program.json", crosswalks_program),
    // Companion/
    FILE_ENTRY("Companion/companion.json", companion_companion),
    // MakerData/
    FILE_ENTRY("MakerData/ieee.makers", maker_data_ieee),
    // Licences/
    FILE_ENTRY("Licences/Apache-2.0.txt", licences_apache),
    FILE_ENTRY("Licences/Licence.txt", licences_licence),
    FILE_ENTRY("Licences/Notices.txt", licences_notices),
};

static const int32_t file_count = (int32_t)(sizeof(files) / sizeof(files[0]));

static int is_valid(int32_t index) { return index >= 0 && index < file_count; }

int32_t zb_embedded_count(void) { return file_count; }

const char *zb_embedded_path(int32_t index) { return is_valid(index) ? files[index].path : ""; }

const uint8_t *zb_embedded_bytes(int32_t index) {
  return is_valid(index) ? files[index].bytes : (const uint8_t *)"";
}

size_t zb_embedded_size(int32_t index) { return is_valid(index) ? files[index].size : 0; }
