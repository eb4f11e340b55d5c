import AssessmentModel
import AssessmentRedaction
import RequirementCatalog

/// Document control: what was assessed, when, by whom, and with what.
struct ReportCover: Equatable, Sendable {
  var title: String
  var system: String
  var owner: String
  var site: String
  var workspace: String
  var visitStart: CalendarDate?
  var visitEnd: CalendarDate?
  var assessors: [String]
  var authors: [String]
  var documentVersion: String
  var generatedAt: Timestamp
  var programVersion: String
  var catalogEdition: String
  var redaction: RedactionProfile?

  init(_ workspace: Workspace, context: ReportContext) {
    let name = workspace.system.name
    let derived = name.isEmpty ? "Security assessment" : "Security assessment: \(name)"
    title = context.title.isEmpty ? derived : context.title
    system = name
    owner = workspace.system.owner
    site = workspace.system.site
    self.workspace = workspace.id.text
    visitStart = workspace.visit.start
    visitEnd = workspace.visit.end
    assessors = workspace.visit.assessors
    authors = context.authors.isEmpty ? workspace.visit.assessors : context.authors
    documentVersion = context.documentVersion
    generatedAt = context.generatedAt
    programVersion = context.programVersion
    catalogEdition = Catalog.edition
    redaction = context.redaction
  }
}
