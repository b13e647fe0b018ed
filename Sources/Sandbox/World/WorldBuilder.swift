/// Invents both systems from a seed.
struct WorldBuilder {
    /// An iCIMS person who has no id yet: ids are dealt at the end, so that related people do not stand in a row.
    struct PlannedPerson {
        enum Role { case same, lookalike, merged(into: Int), unseen, background }

        var fields: JSONObject
        var role = Role.background
        var candidates: [String] = []
        var visibility = PersonRecord.Visibility.visible
        var created: Int
        var updated: Int
        var resume: StoredFile?
        var mustApply = false
    }

    var factory: HumanFactory
    var random: SplitMix64
    var icims = ICIMSWorld()
    var gem = GemWorld()
    var planned: [PlannedPerson] = []
    var truth: [SandboxTruth.Entry] = []
    var truthIndex: [String: Int] = [:]
    var nextCandidate = 900_001
    /// Pairs of person and job, each submitted once.
    var submitted: Set<[Int]> = []
    let peopleCount: Int

    private init(seed: UInt64, peopleCount: Int) {
        var random = SplitMix64(seed: seed)
        factory = HumanFactory(random: SplitMix64(seed: random.next()))
        self.random = random
        self.peopleCount = peopleCount
    }

    static func world(seed: UInt64, peopleCount: Int) -> SandboxWorld {
        var builder = WorldBuilder(seed: seed, peopleCount: peopleCount)
        builder.addJobs()
        builder.addUsers()
        builder.addProjects()
        builder.addBackground()
        builder.dealIDs()
        builder.addWorkflows()
        return SandboxWorld(
            icims: builder.icims, gem: builder.gem, truth: SandboxTruth(entries: builder.truth))
    }

    /// Seconds of a moment up to so many days before today.
    mutating func moment(withinDays days: Int) -> Int {
        SandboxWorld.today - 60 * (1 + random.below(days * 1440))
    }

    private mutating func addBackground() {
        let missing = max(0, peopleCount - planned.count - icims.people.count)
        for _ in 0..<missing {
            let human = factory.next()
            var first = human.first
            var last = human.last
            switch random.below(40) {
            case 0: (first, last) = (first.uppercased(), last.uppercased())
            case 1: last += ", PhD"
            case 2: last += " Jr."
            case 3: first = " \(first)"
            case 4: (first, last) = (last, first)
            case 5: first = human.nickname.map { "\(first) \"\($0)\"" } ?? first
            default: break
            }
            let folder = random.pick(weighted: [
                ("D32007", 62), ("D32006", 20), ("D32018", 6), ("D32013", 7), ("D32002", 2), ("C16818", 1),
                ("D32017", 2),
            ])
            let spelling = random.pick(LinkedInSpelling.allCases)
            let profile = profile(
                of: human, first: first, last: last, email: random.chance(0.95) ? human.emails[0] : nil,
                linkedIn: random.chance(0.6) ? human.handle.map(spelling.text) : nil, folder: folder)
            let visibility: PersonRecord.Visibility = random.chance(0.01) ? .forbidden : .visible
            plan(profile, human: human, role: .background, visibility: visibility)
        }
    }

    @discardableResult
    mutating func plan(
        _ fields: JSONObject, human: Human, role: PlannedPerson.Role, candidate: String? = nil,
        visibility: PersonRecord.Visibility = .visible
    ) -> Int {
        let created = moment(withinDays: 2500)
        let updated = random.chance(0.7) ? created + random.below(SandboxWorld.today - created) : created
        planned.append(
            PlannedPerson(
                fields: fields, role: role, candidates: candidate.map { [$0] } ?? [], visibility: visibility,
                created: created, updated: updated,
                resume: random.chance(0.5)
                    ? StoredFile(
                        name: "resume.pdf", mediaType: "application/pdf",
                        content: .pdf(lines: [human.fullName, human.emails.first ?? ""], compressed: true)) : nil))
        return planned.count - 1
    }

    private mutating func dealIDs() {
        var order = Array(planned.indices)
        random.shuffle(&order)
        var id = 20_000
        var ids = [Int](repeating: 0, count: planned.count)
        for index in order {
            id += 1 + random.below(3)
            ids[index] = id
        }
        for index in order {
            let plan = planned[index]
            var fields = plan.fields
            if case .merged(let primary) = plan.role { fields["firstname"] = .string("Merged with \(ids[primary])") }
            var record = PersonRecord(id: ids[index], fields: fields, created: plan.created, updated: plan.updated)
            record.visibility = plan.visibility
            record.resume = plan.resume
            icims.insert(record)
            if plan.mustApply { submit(person: ids[index], job: icims.jobIDs[0]) }
        }
        for (index, plan) in planned.enumerated() {
            for candidate in plan.candidates {
                guard let entry = truthIndex[candidate] else { continue }
                switch plan.role {
                case .same: truth[entry].samePersonIDs.append(ids[index])
                case .lookalike: truth[entry].lookalikePersonIDs.append(ids[index])
                case .merged: truth[entry].mergedPersonIDs.append(ids[index])
                case .unseen: truth[entry].unseenPersonIDs.append(ids[index])
                case .background: break
                }
            }
        }
        for index in truth.indices {
            truth[index].samePersonIDs.sort()
            truth[index].lookalikePersonIDs.sort()
            truth[index].mergedPersonIDs.sort()
            truth[index].unseenPersonIDs.sort()
        }
    }
}
