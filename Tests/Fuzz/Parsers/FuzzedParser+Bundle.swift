import AssessmentRecords
import Foundation
import TestSupport

extension FuzzedParser {
  /// A bundle on the disk: what is sound can be unpacked, and nothing else comes out of one.
  static func bundle(_ plant: StoredPlant) -> FuzzedParser {
    let whole = plant.bundle
    return FuzzedParser(
      name: "bundle", share: 500,
      words: jsonWords + [
        "ustar\u{0}00", "\"files\":", "\"name\":\"../x\"", "\"name\":\"/x\"", "\"size\":",
        "\"sha256\":",
        "PaxHeaders/zonebook", "30 path=../../x\n", "777777777777", "00000000000",
      ],
      made: [whole]
    ) { bytes throws(BrokenLaw) in
      do {
        let folder = try TemporaryFolder(named: "zonebook-fuzz-bundle")
        let file = try folder.write("", to: "in/plant.zonebook")
        try Data(bytes).write(to: file)
        return try check(bytes, whole, at: file.path, into: folder.file("out").path)
      } catch {
        throw error as? BrokenLaw ?? BrokenLaw("\(error)")
      }
    }
  }

  private static func check(
    _ bytes: [UInt8], _ whole: [UInt8], at path: String, into folder: String
  ) throws -> String {
    let manifest: BundleManifest
    do throws(RecordError) {
      manifest = try Bundle.check(path)
    } catch {
      let isUnpacked = (try? Bundle.unpack(path, into: folder)) != nil
      try BrokenLaw.check(!isUnpacked, "a bundle was unpacked that is not sound")
      let left = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      try BrokenLaw.check(left.isEmpty, "a failure left \(left)")
      return refusal(error)
    }
    let unpacked = try Bundle.unpack(path, into: folder)
    try BrokenLaw.check(unpacked == manifest, "what was unpacked is not what was checked")
    let names = Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
    let isWhole = manifest.files.allSatisfy { names.contains($0.name.text) }
    try BrokenLaw.check(isWhole, "a file of the manifest was not unpacked")
    return "\(Outcome.accepted) \(bytes == whole)"
  }

  private static func refusal(_ error: RecordError) -> String {
    if case .bundle(_, let fault) = error { return Outcome.refused(fault) }
    return Outcome.refused(error)
  }
}
