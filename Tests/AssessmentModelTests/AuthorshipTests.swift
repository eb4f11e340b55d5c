import AssessmentModel
import Testing

@Suite("Who made a change")
struct AuthorshipTests {
  @Test(
    "assessors are told apart however a line names them",
    arguments: [
      ([], []), (["A. Müller"], ["A. Müller"]),
      (["A. Müller", "B. Çelik"], ["A. Müller", "B. Çelik"]),
      (["A. Müller, B. Çelik"], ["A. Müller", "B. Çelik"]),
      (["A. Müller; B. Çelik;"], ["A. Müller", "B. Çelik"]),
      (["A. Müller and  B. Çelik & C. Li"], ["A. Müller", "B. Çelik", "C. Li"]),
      (["Sandra Andersson"], ["Sandra Andersson"]), (["A&B"], ["A", "B"]),
      (["A", " A ", ""], ["A"]),
    ])
  func people(lines: [String], people: [String]) {
    var visit = Visit()
    visit.assessors = lines
    #expect(visit.people == people)
  }

  @Test("where nobody can be asked the login is never taken for a person")
  func author() {
    var visit = Visit()
    let unstated = "not stated (login root)"
    #expect(Authorship.author(stated: nil, of: visit, login: "root") == unstated)
    visit.assessors = ["Ann", "Bob"]
    #expect(Authorship.author(stated: nil, of: visit, login: "root") == unstated)
    #expect(Authorship.author(stated: "Bob", of: visit, login: "root") == "Bob")
    visit.assessors = ["Ann"]
    #expect(Authorship.author(stated: nil, of: visit, login: "root") == "Ann")
    #expect(Authorship.login(in: unstated) == "root")
    #expect(Authorship.login(in: "not stated") == nil && Authorship.login(in: "Ann") == nil)
  }
}
