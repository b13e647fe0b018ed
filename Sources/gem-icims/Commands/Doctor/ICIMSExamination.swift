import APITransport
import ICIMSAPI
import Recruiting

/// The customer's iCIMS: who may come in, and whether everything is there that an upload needs.
struct ICIMSExamination {
    let services: ExaminedServices
    let icims: ICIMSClient
    /// A wrong clock spoils signatures: then a refusal says nothing about the key.
    let isClockOff: Bool

    var settings: Settings { services.settings }

    static let doors: [DoctorTest] = [
        .icimsCredentials, .icimsWebServices, .icimsAllowList, .icimsCustomer, .icimsBudget, .icimsSearch,
    ]
    static let contents: [DoctorTest] = [
        .personFields, .linkedInField, .linkedInFilter, .employerFilter, .activeFolder, .mobileType, .source,
        .jobFolders,
        .submitStatus, .icimsUser,
    ]
    static let tests = doors + contents

    func examine(into report: inout DoctorReport, probingWrites: Bool) async {
        let doors = await examineDoors()
        report.add(doors)
        if let closed = doors.first(where: { $0.state == .failed && $0.test != .icimsSearch })
            ?? doors.first(where: {
                $0.test == .icimsCredentials && $0.state != .ok
            })
        {
            report.add(Self.contents.map { .untested($0, because: "\(closed.test.rawValue) does not work") })
            return
        }
        let maySearch = !doors.contains { $0.test == .icimsSearch && $0.state != .ok }
        report.add(await examineFields(maySearch: maySearch))
        report.add(maySearch ? await employerFilter() : untestedBySearch(.employerFilter))
        report.add(await activeFolder())
        report.add(await mobileType())
        report.add(await source())
        report.add(await jobFolders(maySearch: maySearch))
        report.add(await submitStatus())
        report.add(maySearch ? await user() : untestedBySearch(.icimsUser))
        if probingWrites { await WriteProbe(services: services, icims: icims).run(into: &report) }
    }

    func untestedBySearch(_ test: DoctorTest) -> Finding { .untested(test, because: "icims-search does not work") }

    // MARK: Who may come in

    func examineDoors() async -> [Finding] {
        var findings: [Finding] = []
        if case .oauth = settings.signIn {
            if let refusal = await token() {
                return [refusal] + Self.doors.map { .untested($0, because: "there is no access token") }
            }
            findings.append(.ok(.icimsToken, "\(settings.signIn.tokenHost ?? "The token host") gave a token."))
        }
        let trouble: (trouble: AccessTrouble, failure: ICIMSFailure)?
        do throws(ICIMSFailure) {
            _ = try await icims.health()
            trouble = nil
        } catch {
            let kind = AccessTrouble(error)
            // Not every iCIMS answers here; a search that works shows that the customer is right.
            let isDoubtful = kind == .noSuchCustomer || kind == .hiddenCustomer || kind == .notUnderstood
            let isOpen = isDoubtful ? await searchTrouble() == nil : false
            trouble = isOpen ? nil : (kind, error)
        }
        guard let trouble else { return findings + [credentialsAreRight] + openDoors() + [await search()] }
        if isClockOff, trouble.trouble == .wrongCredentials, case .hmac = settings.signIn {
            return findings + Self.doors.map { .untested($0, because: "a signature needs the right time") }
        }
        return findings + closedDoors(trouble.trouble.finding(trouble.failure, settings), trouble.trouble)
    }

    private func token() async -> Finding? {
        do throws(ICIMSFailure) {
            try await services.authorized?.prepare()
            return nil
        } catch {
            let trouble = AccessTrouble(error)
            var finding = trouble.finding(error, settings)
            finding.test = .icimsToken
            return finding
        }
    }

    private var credentialsAreRight: Finding {
        .ok(.icimsCredentials, "Signed in as \(settings.signIn.name ?? "this user") (\(settings.signIn.kind)).")
    }

    private func openDoors() -> [Finding] {
        [
            .ok(.icimsWebServices, "Authorised for web services."), .ok(.icimsAllowList, "This machine is let in."),
            .ok(.icimsCustomer, "Customer \(settings.customerID ?? "") is there."), budget(),
        ]
    }

    /// What was passed before the door that is closed, and what is behind it.
    private func closedDoors(_ closed: Finding, _ trouble: AccessTrouble) -> [Finding] {
        let reason = "\(closed.test.rawValue) does not work"
        var findings: [Finding] = []
        if !Self.doors.contains(closed.test) { findings.append(closed) }
        for door in Self.doors {
            if door == closed.test {
                findings.append(closed)
            } else if door == .icimsCredentials, [.noWebServices, .noSuchCustomer].contains(trouble) {
                findings.append(credentialsAreRight)
            } else {
                findings.append(.untested(door, because: reason))
            }
        }
        return findings
    }

    private func budget() -> Finding {
        guard let reading = services.reading else {
            return .ok(.icimsBudget, "iCIMS does not say how many calls are left.")
        }
        let limit = reading.limit.map { " of \($0)" } ?? ""
        let detail = "\(reading.remaining)\(limit) calls left today."
        if reading.remaining == 0 {
            return .failed(
                .icimsBudget, detail, remedy: "Go on after 00:00 UTC.", status: .tryLater)
        }
        if reading.remaining <= settings.dailyReserve {
            return .warning(
                .icimsBudget, "\(detail) That is not more than the reserve of \(settings.dailyReserve).",
                remedy: "Uploads wait until 00:00 UTC, or lower icims.daily-reserve.")
        }
        return .ok(.icimsBudget, detail)
    }

    private func searchTrouble() async -> ICIMSFailure? {
        do throws(ICIMSFailure) {
            _ = try await icims.searchPeople(PersonSearch.id.equals(1), staleness: 15)
            return nil
        } catch {
            return error
        }
    }

    /// Searching needs the Integration User group (icims-api 2).
    func search() async -> Finding {
        guard let failure = await searchTrouble() else { return .ok(.icimsSearch, "People can be searched.") }
        let who = settings.signIn.name ?? "this user"
        switch failure.kind {
        case .accessDenied, .unauthorized, .notFound, .brokenAnswer:
            return .failed(
                .icimsSearch, "\(who) may read but not search. iCIMS says: “\(failure.message)”.",
                remedy: "Ask the iCIMS administrator to put \(who) into the Integration User group.",
                status: .notPermitted)
        case .dailyBudgetGone, .tooManyAtOnce: return .untested(.icimsSearch, because: failure.message)
        default:
            return .failed(
                .icimsSearch, failure.failure().message,
                remedy: failure.failure().remedy ?? "Try again in a few minutes.",
                status: ExitStatus(failure.failure().kind))
        }
    }
}
