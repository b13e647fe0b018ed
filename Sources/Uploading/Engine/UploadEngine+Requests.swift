import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

extension UploadEngine {
    /// Performs one request of a process and says what came of it. The only place where an upload meets the network.
    ///
    /// - Parameters:
    ///   - sentAt: when the create whose outcome is sought was sent, in Unix seconds.
    ///   - transfer: told how much of a résumé has left.
    func perform(
        _ request: ProcessRequest, of entry: PlanEntry, sentAt: Int?, with client: ICIMSClient,
        transfer: TransferObserver? = nil
    ) async -> ProcessEvent {
        do throws(ICIMSFailure) {
            switch request {
            case .findMatches(let known): return try await findMatches(entry, known: known, with: client)
            case .create(let refused):
                return .created(person: try await client.create(entry.draft.without(refused)).id)
            case .findCreated(let known, let look):
                return try await findCreated(entry, known, look, sentAt: sentAt, with: client)
            case .read(let id, let fields, let refused, let look):
                await wait(beforeLook: look)
                return try await read(id, entry, verifying: fields, refused: refused, with: client)
            case .probeBlank(let id, let fields):
                return .blank(
                    try await client.blankFields(of: id, among: fields, isSpelled: entry.draft.isSpelled))
            case .fill(let id, let operation):
                try await fill(id, operation, with: client)
                return .filled
            case .probeResume(let id): return try await probeResume(id, entry: entry, with: client)
            case .attachResume(let id):
                return try await attachResume(id, entry: entry, with: client, transfer)
            case .findSubmission(let person, let job, let look):
                await wait(beforeLook: look)
                guard let workflow = try await client.workflow(person: person, job: job) else { return .noSubmission }
                return .submissionFound(workflow: workflow.id, status: workflow.status?.label)
            case .submit(let person, let job):
                return .submitted(
                    workflow: try await client.createWorkflow(person: person, job: job, source: entry.draft.source).id)
            }
        } catch {
            let refused = request.isCreate ? client.configuration.optionalFields(of: error, in: entry.draft) : []
            return error.event(about: entry.candidate, refusing: refused)
        }
    }

    /// A write may show late: the second and third look are taken after a pause.
    private func wait(beforeLook look: Int) async {
        let delay = settings.lookDelays[min(look, settings.lookDelays.count - 1)]
        if delay > 0 { try? await Task.sleep(for: .seconds(delay)) }
    }

    private func findMatches(
        _ entry: PlanEntry, known: Set<Int>, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> ProcessEvent {
        let found = try await checker.search(live: entry.candidate, with: client)
        let unknown = found.subtracting(known)
        let people =
            unknown.count > DuplicateChecker.readNamesakes
            ? try await peopleAmongMany(unknown, entry, with: client) : try await survivors(of: unknown, with: client)
        let pairs = (try? await ledger.pairs(ofCandidates: [entry.candidate.ledgerKey])) ?? [:]
        let matches = checker.matches(
            for: entry.candidate, among: people.filter { !known.contains($0.id) }.map(FoldedPerson.init),
            notTheSame: pairs[entry.candidate.ledgerKey] ?? [])
        return .matchesFound(matches, seen: found)
    }

    private func survivors(of ids: Set<Int>, with client: ICIMSClient) async throws(ICIMSFailure) -> [Person] {
        var people: [Person] = []
        for id in ids.sorted(by: >) {
            do throws(ICIMSFailure) {
                people.append(try await client.survivor(of: id))
            } catch {
                guard error.isAbsent else { throw error }
            }
        }
        return people
    }

    /// A common name, or a handle that many others begin with: whoever shares an address is read now; whoever shares
    /// letters of the handle, and the newest namesakes, are read now unless that was done a moment ago.
    private func peopleAmongMany(
        _ ids: Set<Int>, _ entry: PlanEntry, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> [Person] {
        let sharing = try await checker.search(live: entry.candidate, parts: .emails, with: client).intersection(ids)
        let people = try await survivors(of: sharing, with: client)
        let handles = try await checker.search(live: entry.candidate, parts: .linkedIn, with: client).intersection(ids)
        let namesakes = ids.subtracting(handles).subtracting(sharing).sorted(by: >)
        let others = handles.subtracting(sharing).union(namesakes.prefix(DuplicateChecker.readNamesakes))
        var reader = PeopleReader(
            icims: client, local: local, maximumConcurrency: settings.maximumConcurrency,
            now: { Int(Date().timeIntervalSince1970) })
        if let unread = await reader.read(others).first { throw unread.failure }
        return people + reader.people(others)
    }

    /// Who may be the person a lost answer created: found live by address, handle or name, and at last by the time of
    /// creation; not there before, and with the name and address that were sent.
    private func findCreated(
        _ entry: PlanEntry, _ known: Set<Int>, _ look: Int, sentAt: Int?, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> ProcessEvent {
        await wait(beforeLook: look)
        let found = try await checker.search(live: entry.candidate, draft: entry.draft, with: client)
        let created = try await whatWasSent(found.subtracting(known), entry, with: client)
        guard created.isEmpty, look + 1 == UploadProcess.cleanLooks, let sentAt else { return .createdFound(created) }
        let lately = await createdAround(sentAt, with: client).subtracting(known).subtracting(found)
        return .createdFound(try await whatWasSent(lately, entry, with: client))
    }

    /// Those of these people who are what was sent. What a record was a moment ago tells that as well as what it is now.
    ///
    /// - Throws: also when a record that the search names is not there to be read: it may be the one.
    private func whatWasSent(
        _ ids: Set<Int>, _ entry: PlanEntry, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> [Int] {
        let now = Int(Date().timeIntervalSince1970)
        let cached = (try? local.people(ids: Array(ids))) ?? [:]
        var created: [Int] = []
        for id in ids.sorted() {
            let person: Person
            if let known = cached[id], now - known.readAt < DuplicateChecker.cacheAge {
                person = known.value
            } else {
                person = try await client.person(id)
                try? local.savePeople([person], readAt: now)
            }
            if person.isWhatWasSent(entry.draft) { created.append(id) }
        }
        return created
    }

    /// The newest people made about that time; nobody where that cannot be asked. The two clocks may differ.
    private func createdAround(_ time: Int, with client: ICIMSClient) async -> Set<Int> {
        guard let question = PersonSearch.created.isBetween(time - 900, and: time + 900),
            let ids = try? await client.searchPeople(question, staleness: 0)
        else { return [] }
        return Set(ids.suffix(DuplicateChecker.readNamesakes))
    }

    private func read(
        _ id: Int, _ entry: PlanEntry, verifying fields: Set<FieldKey>?, refused: Set<FieldKey>,
        with client: ICIMSClient
    ) async throws(ICIMSFailure) -> ProcessEvent {
        let json = try await client.personJSON(id)
        let person = Person(id: id, answer: json, configuration: client.configuration)
        try? local.savePeople([person], readAt: Int(Date().timeIntervalSince1970))
        let difference = client.configuration.difference(between: entry.draft, and: json, in: fields)
        let missing = Set(refused.map(client.configuration.fieldName)).intersection(difference.unproven)
        return .read(
            person,
            ReadBack(
                notKept: difference.notKept + missing.sorted(),
                unproven: difference.unproven.filter { !missing.contains($0) }))
    }

    private func fill(_ id: Int, _ operation: FillOperation, with client: ICIMSClient) async throws(ICIMSFailure) {
        let configuration = client.configuration
        switch operation {
        case .patch(let values):
            let members = values.map { (configuration.fieldName($0), JSONValue.string($1)) }
            try await client.patch(person: id, body: .object(Dictionary(uniqueKeysWithValues: members)))
        case .replacePhone(let entry, let number):
            try await client.patchEntry(
                person: id, collection: .phones, entry: entry, body: ["phonenumber": .string(number)])
        case .replaceEmployment(let entry, let employment):
            try await client.patchEntry(
                person: id, collection: .workexperience, entry: entry, body: configuration.workGroup(employment))
        case .replaceSchool(let entry, let school):
            try await client.patchEntry(
                person: id, collection: .education, entry: entry, body: configuration.schoolGroup(school.name))
        case .addMobile(let number):
            try await client.addEntry(person: id, collection: .phones, body: configuration.phoneGroup(number))
        case .addEmployment(let employment):
            try await client.addEntry(
                person: id, collection: .workexperience, body: configuration.workGroup(employment))
        case .addSchool(let school):
            try await client.addEntry(
                person: id, collection: .education, body: configuration.schoolGroup(school.name))
        }
    }

    private func probeResume(
        _ id: Int, entry: PlanEntry, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> ProcessEvent {
        guard let stored = try await client.resume(of: id) else { return .resumeProbed(.absent) }
        let digest: String?
        if let known = entry.resume.digest {
            digest = known
        } else {
            // A plan of a version that did not note it.
            digest = try? await resumes.bytes(of: entry.resume, for: entry.candidate).sha256
        }
        let isSameLength = entry.resume.bytes.map { $0 == stored.count } ?? true
        return .resumeProbed(isSameLength && stored.sha256 == digest ? .ours : .other)
    }

    private func attachResume(
        _ id: Int, entry: PlanEntry, with client: ICIMSClient, _ transfer: TransferObserver?
    ) async throws(ICIMSFailure) -> ProcessEvent {
        let bytes: [UInt8]
        do throws(Failure) {
            bytes = try await resumes.bytes(of: entry.resume, for: entry.candidate)
        } catch {
            return .refused(error)
        }
        let name = entry.resume.fileName ?? "\(entry.candidate.displayName).pdf"
        try await client.uploadResume(person: id, fileName: name, bytes: bytes, observer: transfer)
        return .resumeAttached
    }
}

extension Person {
    /// Whether this record is the one that was sent and never answered for: the same name, and the same address or
    /// none that could be compared.
    func isWhatWasSent(_ draft: PersonDraft) -> Bool {
        guard hasName(of: draft) else { return false }
        if let sent = draft.email, let email { return sent.lowercased() == email.lowercased() }
        return source == nil || source?.foldedForComparison == draft.source.foldedForComparison
    }

    /// Whether everything that can be seen of this record is another person's.
    func isSomebodyElse(than draft: PersonDraft) -> Bool {
        if let sent = draft.email, let email, sent.lowercased() == email.lowercased() { return false }
        let names = [(firstName, draft.firstName), (lastName, draft.lastName)]
        let visible = names.filter { $0.0 != nil && $0.1 != nil }
        return (visible.count == 2 || draft.email != nil && email != nil)
            && visible.allSatisfy { $0.0?.foldedForComparison != $0.1?.foldedForComparison }
    }

    private func hasName(of draft: PersonDraft) -> Bool {
        firstName?.foldedForComparison == draft.firstName?.foldedForComparison
            && lastName?.foldedForComparison == draft.lastName?.foldedForComparison
    }
}

extension PersonDraft {
    /// Whether the name is written in an alphabet.
    fileprivate var isSpelled: Bool {
        !"\(firstName ?? "")\(lastName ?? "")".unicodeScalars.contains { $0.value >= 0x2E80 }
    }
}
