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
        _ request: ProcessRequest, of entry: PlanEntry, sentAt: Int?, with client: ICIMSClient, _ sight: UploadSight,
        transfer: TransferObserver? = nil
    ) async -> ProcessEvent {
        do throws(ICIMSFailure) {
            switch request {
            case .findMatches(let known): return try await findMatches(entry, known: known, with: client)
            case .create(let refused):
                return .created(person: try await client.create(entry.draft.without(refused)).id)
            case .findCreated(let known, let newest, let look):
                await wait(beforeLook: look)
                let search = CreatedSearch(engine: self, client: client, entry: entry, known: known, sentAt: sentAt)
                return try await search.look(look, after: newest)
            case .read(let id, let fields, let refused, let look):
                await wait(beforeLook: look)
                return try await read(id, entry, verifying: fields, refused: refused, with: client)
            case .findTwins(let id, let known, _):
                return try await TwinSearch(engine: self, client: client, run: sight.run).look(
                    for: entry, person: id, before: known.union(sight.before), age: sight.age, earlier: sight.missedAt)
            case .inspectOurs(let id): return .inspected(isUntouched: try await isUntouched(id, entry, with: client))
            case .purge(let id):
                try await client.patch(person: id, body: ["folder": ["id": .string(Self.purgeFolder)]])
                return .purged
            case .probePurge(let id):
                return .purgeProbed(try await client.person(id).folder?.id == Self.purgeFolder)
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

    /// Records in it are removed for good by iCIMS (icims-api 5.4).
    static let purgeFolder = "D32002"

    /// Whether the record is as it was sent, and nobody has done anything with it.
    private func isUntouched(
        _ id: Int, _ entry: PlanEntry, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> Bool {
        let json = try await client.personJSON(id)
        let person = Person(id: id, answer: json, configuration: client.configuration)
        let draft = entry.draft
        guard client.configuration.difference(between: draft, and: json).notKept.allSatisfy({ $0.contains("[") }),
            person.isWhatWasSent(draft), person.mergedInto == nil, person.hasResume != true,
            person.phones.count <= 1, person.employments.count <= draft.employments.count,
            person.schools.count <= draft.schools.count
        else { return false }
        let question = WorkflowSearch.personID.equals(id)
        return try await client.search(question, staleness: 0).isEmpty
    }

    private func findMatches(
        _ entry: PlanEntry, known: Set<Int>, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> ProcessEvent {
        let found = try await checker.search(live: entry, with: client)
        let unknown = found.subtracting(known)
        let people =
            unknown.count > DuplicateChecker.readNamesakes
            ? try await peopleAmongMany(unknown, entry, with: client) : try await survivors(of: unknown, with: client)
        let pairs = (try? await ledger.pairs(ofCandidates: [entry.candidate.ledgerKey])) ?? [:]
        let matches = checker.matches(
            live: entry, among: people.filter { !known.contains($0.id) },
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
        let sharing = try await checker.search(live: entry, parts: .emails, with: client).intersection(ids)
        let people = try await survivors(of: sharing, with: client)
        let handles = try await checker.search(live: entry, parts: .linkedIn, with: client).intersection(ids)
        let namesakes = ids.subtracting(handles).subtracting(sharing).sorted(by: >)
        let others = handles.subtracting(sharing).union(namesakes.prefix(DuplicateChecker.readNamesakes))
        var reader = PeopleReader(
            icims: client, local: local, maximumConcurrency: settings.maximumConcurrency,
            now: { Int(Date().timeIntervalSince1970) })
        if let unread = await reader.read(others).first { throw unread.failure }
        return people + reader.people(others)
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

extension PersonDraft {
    /// Whether the name is written in an alphabet.
    fileprivate var isSpelled: Bool {
        !"\(firstName ?? "")\(lastName ?? "")".unicodeScalars.contains { $0.value >= 0x2E80 }
    }
}
