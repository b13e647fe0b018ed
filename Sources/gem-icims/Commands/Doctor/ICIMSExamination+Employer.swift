import ICIMSAPI
import Recruiting

/// Whether people can be found by their employer, and whether the configured number is the employer's.
extension ICIMSExamination {
    func employerFilter() async -> Finding {
        guard let filter = PersonSearch.employer(icims.configuration), let name = icims.configuration.employerFilter
        else {
            return .ok(
                .employerFilter,
                "icims.employer-filter is not set: nobody is searched by employer, which is not needed for uploads.")
        }
        do throws(ICIMSFailure) {
            // Somebody whose employer is to be seen has to be found by it.
            let sample = try await peopleSample(12)
            for id in sample {
                let person = try await icims.person(id)
                guard let employer = person.employments.compactMap(\.employer).first(where: { $0.count > 2 }),
                    let question = filter.contains(employer)
                else { continue }
                return try await icims.searchPeople(question, staleness: 15).contains(id)
                    ? .ok(.employerFilter, "\(name) finds people by employer.")
                    : .failed(
                        .employerFilter, "Person \(id) has an employer, and \(name) does not find it.",
                        remedy: "The number is another field's: ask the iCIMS administrator for the rcf number of the "
                            + "employer in the work history.", status: .configuration)
            }
            if let question = filter.contains("inc") {
                _ = try await icims.searchPeople(question, staleness: 15, atMost: 1)
            }
            return .ok(.employerFilter, "\(name) can be searched.")
        } catch {
            guard error.kind == .validation else { return .untested(.employerFilter, because: error.message) }
            return .failed(
                .employerFilter, "iCIMS does not search by \(name). It says: “\(error.message)”.",
                remedy: "Ask the iCIMS administrator for the rcf number of the employer in the work history.",
                status: .configuration)
        }
    }
}
