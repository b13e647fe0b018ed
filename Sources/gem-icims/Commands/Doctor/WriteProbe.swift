import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

/// Creates one invented person, reads it back, attaches a PDF, and moves it to the Purge folder: iCIMS lets nobody delete
/// people (icims-api 5.1, 5.4). What was made is noted first, so that a probe that was cut off is cleared up next time.
struct WriteProbe {
    let services: ExaminedServices
    let icims: ICIMSClient

    /// People there are deleted by iCIMS.
    private static let purgeFolder = "D32002"
    private static let note = "doctor probe"

    func run(into report: inout DoctorReport) async {
        let ledger: SQLiteLedger
        do {
            ledger = try SQLiteLedger(
                directory: services.settings.stateDirectory, customer: services.settings.customerID ?? "")
            if let left = try ledger.setting(Self.note) { await clear(left, ledger, into: &report) }
        } catch {
            report.add(.untested(.writeCreate, because: error.message))
            return
        }
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let draft = PersonDraft(
            firstName: "Gem-iCIMS", lastName: "Test Person", email: "gem-icims-probe-\(mark)@example.com",
            linkedInURL: "https://www.linkedin.com/in/gem-icims-probe-\(mark)", mobile: "+1 555 0100",
            employments: [
                DraftEmployment(
                    company: "Example Company", title: "Test Person", start: PartialDate(year: 2020, month: 1), index: 0
                )
            ], folderID: services.settings.activeFolder)
        do throws(Failure) {
            try ledger.set(draft.email, for: Self.note)
        } catch {
            report.add(.untested(.writeCreate, because: error.message))
            return
        }
        do throws(ICIMSFailure) {
            let person = try await icims.create(draft).id
            report.add(.ok(.writeCreate, "Person \(person) was created in \(services.settings.activeFolder)."))
            report.add(await fields(person, draft))
            report.add(await resume(person))
            await purge(person, ledger, into: &report)
        } catch {
            report.add(
                .failed(
                    .writeCreate, error.failure().message,
                    remedy: error.code == 1
                        ? "Your iCIMS requires \(error.field ?? "a field") of everybody: ask its administrator to make it "
                            + "optional for this user."
                        : error.failure().remedy ?? "Ask the iCIMS administrator for the right to create people.",
                    status: ExitStatus(error.failure().kind)))
            // Whether it arrived after all is looked up next time.
            if !error.mayHaveWritten { try? ledger.set(nil, for: Self.note) }
        }
    }

    private func fields(_ person: Int, _ draft: PersonDraft) async -> Finding {
        do throws(ICIMSFailure) {
            let difference = icims.configuration.difference(between: draft, and: try await icims.personJSON(person))
            if difference.isEmpty { return .ok(.writeFields, "Every field was kept.") }
            let lost = difference.notKept.isEmpty ? "" : "Not kept: \(difference.notKept.joined(separator: ", ")). "
            let unseen =
                difference.unproven.isEmpty ? "" : "Not to be seen: \(difference.unproven.joined(separator: ", "))."
            return .warning(
                .writeFields, lost + unseen,
                remedy: "Ask the iCIMS administrator for this user's right to edit and see these fields.")
        } catch {
            return .untested(.writeFields, because: error.message)
        }
    }

    private func resume(_ person: Int) async -> Finding {
        do throws(ICIMSFailure) {
            try await icims.uploadResume(person: person, fileName: "gem-icims-probe.pdf", bytes: Self.pdf)
            return try await icims.resume(of: person) == Self.pdf
                ? .ok(.writeResume, "A PDF was attached and reads back.")
                : .warning(.writeResume, "A PDF was taken, but does not read back as it was sent.")
        } catch {
            return .failed(
                .writeResume, error.failure().message,
                remedy: error.failure().remedy ?? "Ask the iCIMS administrator for the right to attach résumés.",
                status: ExitStatus(error.failure().kind))
        }
    }

    private func purge(_ person: Int, _ ledger: SQLiteLedger, into report: inout DoctorReport) async {
        do throws(ICIMSFailure) {
            try await icims.patch(person: person, body: ["folder": ["id": .string(Self.purgeFolder)]])
            try? ledger.set(nil, for: Self.note)
            report.add(.ok(.writeCleanup, "Person \(person) was moved to the Purge folder."))
        } catch {
            report.add(
                .warning(
                    .writeCleanup, "Person \(person) is still there: \(error.message).",
                    remedy: "Ask the iCIMS administrator to purge person \(person), “Gem-iCIMS Test Person”."))
        }
    }

    /// Removes what an earlier probe left behind.
    private func clear(_ email: String, _ ledger: SQLiteLedger, into report: inout DoctorReport) async {
        do throws(ICIMSFailure) {
            guard let query = PersonSearch.email.equals(email) else { return }
            let left = try await icims.searchPeople(query)
            for person in left { await purge(person, ledger, into: &report) }
            if left.isEmpty { try? ledger.set(nil, for: Self.note) }
        } catch {
            report.add(.untested(.writeCleanup, because: error.message))
        }
    }

    /// The smallest PDF that every reader opens: one empty page.
    private static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF

        """.utf8)
}
