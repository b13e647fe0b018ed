import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import Testing
import Uploading

@testable import Sandbox
@testable import gem_icims

/// For random pairs of candidate and record, and random choices: what the screen shows as "after" is what iCIMS holds
/// after the upload, and everything that was not chosen is there byte for byte.
@Suite struct LinkPropertyTests {
    @Test func `iCIMS after, as shown, is what iCIMS holds`() async throws {
        try await withLinkDesk { desk in
            var random = SplitMix64(seed: 20_261)
            var written = 0
            for round in 0..<80 {
                let candidate = RandomPair.candidate(round, &random)
                let id = try await desk.sandbox.addPerson(json: RandomPair.record(round, &random))
                let draft = candidate.mapped(by: MappingRules(), sourcePerson: .noUploader).draft
                let before = try await desk.raw(id)
                let person = try await desk.person(id)
                let choices = RandomPair.choices(draft, &random)
                let shown = RecordCompletion(of: person, with: draft, from: candidate, choices: choices)
                let receipt = await desk.upload(
                    PlanEntry(
                        candidate: candidate, decision: .link(personID: id, choices: choices), draft: draft,
                        knownPersonIDs: [id], reviewedPerson: person))
                let context = Comment(rawValue: "round \(round), #\(id): \(receipt.problem?.text ?? "")")
                #expect(receipt.outcome == .linked, context)
                #expect(receipt.notKept.isEmpty && receipt.unproven.isEmpty, context)
                let after = try await desk.person(id)
                #expect(after.comparable(to: person) == shown.after.comparable(to: person), context)
                let read = RecordCompletion(of: after, with: draft, from: candidate, choices: choices)
                for line in shown.lines where line.field != nil && line.change != .addMobile(draft.mobile ?? "") {
                    #expect(read.lines.first { $0.field == line.field }?.record == line.after, context)
                }
                expectUntouched(before, try await desk.raw(id), by: shown, context)
                written += shown.operations.count + shown.blanks.count
            }
            // A test in which nothing is ever written would prove nothing.
            #expect(written > 150)
        }
    }

    /// Every member and every entry that no operation names is as it was, and so are the other members of a replaced one.
    private func expectUntouched(
        _ before: [String: JSONValue], _ after: [String: JSONValue], by shown: RecordCompletion, _ context: Comment
    ) {
        var replaced: [String: [Int: Set<String>]] = [:]
        var patched = Set(shown.blanks.keys.map(Self.name))
        for operation in shown.operations {
            switch operation {
            case .patch(let values): patched.formUnion(values.keys.map(Self.name))
            case .replacePhone(let entry, _): replaced["phones", default: [:]][entry] = ["phonenumber"]
            case .replaceEmployment(let entry, let draft):
                let dates: Set = draft.end == nil ? ["workstartdate"] : ["workstartdate", "workenddate"]
                replaced["workexperience", default: [:]][entry] = dates.union(["workemployer", "worktitle"])
            case .replaceSchool(let entry, _): replaced["education", default: [:]][entry] = ["school"]
            case .addMobile, .addEmployment, .addSchool: break
            }
        }
        for (key, value) in before where !patched.contains(key) {
            guard ["phones", "workexperience", "education"].contains(key) else {
                #expect(after[key]?.encoded() == value.encoded(), "\(key) changed; \(context.rawValue)")
                continue
            }
            let entries = after[key]?.elements ?? []
            for old in value.elements {
                guard let number = old["entry"]?.integer,
                    let new = entries.first(where: { $0["entry"]?.integer == number })
                else {
                    Issue.record("an entry of \(key) is gone; \(context.rawValue)")
                    continue
                }
                let free = replaced[key]?[number] ?? []
                #expect(
                    old.members?.filter { !free.contains($0.key) } == new.members?.filter { !free.contains($0.key) },
                    context)
            }
        }
        let kinds: Set = ["phones", "workexperience", "education"]
        #expect(Set(after.keys).subtracting(before.keys).isSubset(of: patched.union(kinds)), context)
    }

    private static func name(_ field: FieldKey) -> String {
        switch field {
        case .firstName: "firstname"
        case .lastName: "lastname"
        case .email: "email"
        default: "field12345"
        }
    }
}

extension Person {
    /// Without what a write cannot help changing, and without the numbers of entries that were not there before.
    fileprivate func comparable(to before: Person) -> Person {
        var person = self
        person.updatedDate = nil
        let phones = Set(before.phones.compactMap(\.entry))
        let jobs = Set(before.employments.compactMap(\.entry))
        let schools = Set(before.schools.compactMap(\.entry))
        person.phones = person.phones.map { phone in
            guard let entry = phone.entry, phones.contains(entry) else { return PersonPhone(number: phone.number) }
            return phone
        }
        for index in person.employments.indices where person.employments[index].entry.map(jobs.contains) != true {
            person.employments[index].entry = nil
        }
        for index in person.schools.indices where person.schools[index].entry.map(schools.contains) != true {
            person.schools[index].entry = nil
        }
        return person
    }
}

/// The engine with its real client and ledger beside a rehearsal, without a screen.
struct LinkDesk {
    let sandbox: Sandbox
    let session: Session

    func person(_ id: Int) async throws -> Person { try await session.requireICIMS().person(id) }

    func upload(_ entry: PlanEntry) async -> Receipt {
        guard let engine = try? session.engine(),
            let receipt = await engine.execute(UploadPlan(entries: [entry])).first
        else { return Receipt(candidateID: "", candidateName: "", outcome: .failed) }
        return receipt
    }

    /// The record as the administrator sees it, all fields and nothing hidden.
    func raw(_ id: Int) async throws -> [String: JSONValue] {
        let person = try #require(await sandbox.person(id))
        return try #require(try JSONValue(parsing: Array(person.json.utf8)).members)
    }
}

/// Opens a desk beside an empty rehearsal and clears it away.
func withLinkDesk(_ journey: (LinkDesk) async throws -> Void) async throws {
    var options = SandboxOptions()
    options.peopleCount = 0
    // Records that lack a first name too: blanks are what a link fills.
    options.requiredPersonFields = []
    let sandbox = Sandbox(options: options)
    let addresses = try await sandbox.start()
    let directory = FileManager.default.temporaryDirectory.path + "/link-\(UUID().uuidString)"
    var settings = try Settings(rehearsal: addresses, directory: directory)
    settings.dailyReserve = 0
    let session = try Session(settings: settings, isReadOnly: false, needsServices: true, logLevel: .warning)
    let result: Result<Void, any Error>
    do {
        try await journey(LinkDesk(sandbox: sandbox, session: session))
        result = .success(())
    } catch {
        result = .failure(error)
    }
    await session.close()
    await sandbox.stop()
    try? FileManager.default.removeItem(atPath: directory)
    try result.get()
}

/// Candidates and records that agree, nearly agree and disagree in every field.
private enum RandomPair {
    static func candidate(_ round: Int, _ random: inout SplitMix64) -> Candidate {
        let handle = "pair-\(round)"
        return Candidate(
            id: "pair-\(round)", firstName: pick(["Zoë", "Jonas", "Li"], &random), lastName: "Pair\(round)",
            emails: [
                EmailAddress("pair\(round)@mail.example", isPrimary: true), EmailAddress("p\(round)@work.example"),
            ],
            phone: pick([nil, "+1 415 555 0132", "415-555-0199"], &random),
            linkedInHandle: pick([nil, handle, handle], &random),
            employments: pick(
                [
                    [],
                    [Employment(company: "Acme, Inc.", title: "Staff Engineer", start: "2021-03", isCurrent: true)],
                    [
                        Employment(company: "Acme", title: "Staff Engineer", start: "2021-03", end: "2023-05"),
                        Employment(company: "Globex", title: "Developer", start: "2018-01", end: "2020-12"),
                    ],
                ], &random),
            educations: pick(
                [[], [Education(school: "Example University")], [Education(school: "Ünïversität Köln")]], &random))
    }

    static func record(_ round: Int, _ random: inout SplitMix64) -> String {
        var members: [String: JSONValue] = [
            "lastname": "Pair\(round)".json, "folder": ["id": "D32007"], "source": "Referral",
            "middlename": pick([.null, "Q."], &random),
            "firstname": pick([.null, "Zoë", "Zoe", "Bob"], &random),
            "email": pick(
                [
                    .null, "pair\(round)@mail.example".json, "PAIR\(round)@Mail.example".json,
                    "p\(round)@work.example".json,
                    "other\(round)@else.example".json,
                ], &random),
            "field12345": pick(
                [
                    .null, "https://uk.linkedin.com/in/pair-\(round)/".json,
                    "https://www.linkedin.com/in/pair-\(round)".json,
                    "https://www.linkedin.com/in/somebody".json,
                ], &random),
        ]
        members["phones"] = pick(
            [
                .null, [["phonenumber": "(415) 555-0132", "phonetype": ["id": "D83004"], "phoneextension": "7"]],
                [["phonenumber": "+1 628 555 0144", "phonetype": ["id": "D83004"], "primary": true]],
                [
                    ["phonenumber": "628-555-0100", "phonetype": ["id": "D83001"]],
                    ["phonenumber": "415 555 0199", "phonetype": ["id": "D83004"]],
                ],
            ], &random)
        members["workexperience"] = pick(
            [
                .null,
                [
                    [
                        "workemployer": "ACME", "worktitle": "Staff engineer", "workstartdate": "2021-04-15",
                        "workcity": "Berlin", "workdescription": "kept",
                    ]
                ],
                [
                    ["workemployer": "Globex", "worktitle": "Developer", "workstartdate": "2018-01-01"],
                    ["workemployer": "Acme", "worktitle": "Staff Engineer", "workstartdate": "2021-03-01"],
                    ["workemployer": "Initech", "worktitle": "Clerk"],
                ],
            ], &random)
        members["education"] = pick(
            [
                .null, [["school": ["value": "EXAMPLE University"], "major": ["value": "Physics"]]],
                [["school": ["value": "Universität Köln"], "graduationdate": "2015-07-01"]],
            ], &random)
        return String(decoding: JSONValue.object(members.filter { $0.value != .null }).encoded(), as: UTF8.self)
    }

    static func choices(_ draft: PersonDraft, _ random: inout SplitMix64) -> FieldChoices {
        let fields =
            [FieldKey.firstName, .lastName, .email, .linkedIn, .mobile]
            + draft.employments.map { FieldKey.employment($0.index) } + draft.schools.map { FieldKey.school($0.index) }
        var choices: FieldChoices = [:]
        for field in fields { choices[field] = pick([nil, .keep, .fill, .replace, .replace], &random) }
        return choices
    }

    private static func pick<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}

extension String {
    fileprivate var json: JSONValue { .string(self) }
}
