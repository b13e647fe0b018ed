import APITransport
import ICIMSAPI

/// Finds the LinkedIn field and its number for searches by looking at a few people: schemas carry no labels
/// (icims-api 11). Costs some twenty calls, once.
struct LinkedInDiscovery {
    let examination: ICIMSExamination

    private static let sample = 8
    /// More custom fields than this are not asked for in one request.
    private static let mostFields = 80
    private static let mostFilters = 30

    /// Custom fields that hold LinkedIn addresses, the most frequent first.
    func fields() async -> [String] {
        do throws(ICIMSFailure) {
            let icims = examination.icims
            let names = ICIMSClient.fieldNames(inSchema: try await icims.personSchema()).filter {
                $0.hasPrefix("field") && !$0.dropFirst(5).isEmpty && $0.dropFirst(5).allSatisfy(\.isNumber)
            }.sorted().prefix(Self.mostFields)
            guard !names.isEmpty else { return [] }
            var counts: [String: Int] = [:]
            for person in try await examination.peopleSample(Self.sample) {
                do {
                    let values = try await icims.personJSON(person, fields: Array(names))
                    for name in names where values[name]?.text?.isLinkedIn == true { counts[name, default: 0] += 1 }
                } catch  where error.kind == .notFound || error.kind == .accessDenied {
                    continue
                }
            }
            return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        } catch {
            return []
        }
    }

    /// The first custom field that finds people by `linkedin.com`; nil when none does.
    func filter() async -> String? {
        do throws(ICIMSFailure) {
            let numbers = try await examination.icims.searchableCustomFields().prefix(Self.mostFilters)
            var configuration = examination.icims.configuration
            for number in numbers {
                configuration.linkedInFilter = ICIMSConfiguration.searchName(ofCustomField: number)
                guard let query = PersonSearch.linkedIn(configuration)?.contains("linkedin.com") else { continue }
                do {
                    let found = try await examination.icims.searchPeople(query, staleness: 15, atMost: 1)
                    if !found.isEmpty { return "rcf\(number)" }
                } catch  where error.kind == .validation {
                    continue
                }
            }
            return nil
        } catch {
            return nil
        }
    }
}
