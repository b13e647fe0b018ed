import ICIMSAPI
import Recruiting

/// What differs from customer to customer in iCIMS: offered from its own lists, so that nobody has to type a node.
extension Setup {
    func linkedInField(_ isRepeating: Bool) async -> Step {
        var question = SetupQuestion(
            key: .linkedInField, title: "The LinkedIn field",
            meaning: [
                "iCIMS has no LinkedIn field of its own; your company has made one. Its JSON name looks like field12345.",
                "The iCIMS administrator knows it.",
            ], isOptional: true)
        if needsAsking(.linkedInField, isRepeating), maySearch, let settings = try? settings() {
            console.say()
            console.say("Looking for it among a few people …")
            let found = await Self.examinedICIMS(settings) { await LinkedInDiscovery(examination: $0).fields() } ?? []
            question.standard = found.first
            if let first = found.first { question.meaning.append("\(first) holds LinkedIn addresses of people.") }
        }
        return await ask(question, isRepeating: isRepeating) { [self] settings in
            guard isICIMSOpen else { return nil }
            return await fields(settings).first { $0.test == .linkedInField }
        }
    }

    func linkedInFilter(_ isRepeating: Bool) async -> Step {
        var question = SetupQuestion(
            key: .linkedInFilter, title: "The LinkedIn field's number for searches",
            meaning: [
                "iCIMS searches a custom field by another number, its rcf number, such as rcf2145.",
                "Without it nobody is found by LinkedIn address. The iCIMS administrator knows it.",
            ], isOptional: true)
        if needsAsking(.linkedInFilter, isRepeating), maySearch, let settings = try? settings() {
            console.say()
            console.say("Trying the numbers that iCIMS can search by …")
            question.standard =
                await Self.examinedICIMS(settings) { await LinkedInDiscovery(examination: $0).filter() } ?? nil
            if let found = question.standard { question.meaning.append("\(found) finds people by LinkedIn address.") }
        }
        return await ask(question, isRepeating: isRepeating) { [self] settings in
            guard maySearch else { return nil }
            return await fields(settings).first { $0.test == .linkedInFilter }
        }
    }

    private func fields(_ settings: Settings) async -> [Finding] {
        let maySearch = maySearch
        return await Self.examinedICIMS(settings) { await $0.examineFields(maySearch: maySearch) } ?? []
    }

    private func needsAsking(_ key: SettingKey, _ isRepeating: Bool) -> Bool { isRepeating || !isSet(key) }

    // MARK: Nodes

    func activeFolder(_ isRepeating: Bool) async -> Step {
        await node(
            .activeFolder, "The folder for new candidates",
            "Every uploaded person goes there: the Active folder of candidates.", list: "lists.person.folders",
            isRepeating
        ) { await $0.activeFolder() }
    }

    func mobileType(_ isRepeating: Bool) async -> Step {
        await node(
            .mobileType, "The phone type “Mobile”", "Phone numbers from Gem are entered as this type.",
            list: "lists.phone_type", isRepeating
        ) { await $0.mobileType() }
    }

    func jobFolders(_ isRepeating: Bool) async -> Step {
        let maySearch = maySearch
        return await node(
            .openJobFolders, "The folders of open jobs",
            "Jobs in these folders can be picked. Several with commas, such as 1,6.", list: "lists.job.folders",
            takesSeveral: true, isRepeating
        ) { await $0.jobFolders(maySearch: maySearch) }
    }

    func submitStatus(_ isRepeating: Bool) async -> Step {
        await node(
            .submitStatus, "The status of a new submission", "Where a person stands right after being added to a job.",
            list: nil, isRepeating
        ) { await $0.submitStatus() }
    }

    /// Offers the nodes of a list. Where iCIMS cannot be asked, the usual node is offered alone.
    private func node(
        _ key: SettingKey, _ title: String, _ meaning: String, list: String?, takesSeveral: Bool = false,
        _ isRepeating: Bool, test: @escaping (ICIMSExamination) async -> Finding
    ) async -> Step {
        var question = SetupQuestion(
            key: key, title: title, meaning: [meaning], standard: key.defaultText, takesSeveral: takesSeveral)
        if needsAsking(key, isRepeating), isICIMSOpen, let list, let settings = try? settings() {
            let nodes = await Self.examinedICIMS(settings) { try? await $0.icims.listNodes(list) } ?? nil
            question.choices = (nodes ?? []).filter { !$0.isHidden }.prefix(30).map {
                SetupQuestion.Choice(value: $0.id, label: $0.label ?? $0.id)
            }
        }
        return await ask(question, isRepeating: isRepeating) { [self] settings in
            guard isICIMSOpen else { return nil }
            return await Self.examinedICIMS(settings, test)
        }
    }

    func userFilter(_ isRepeating: Bool) async -> Step {
        let question = SetupQuestion(
            key: .userFilter, title: "How users of iCIMS are told from candidates",
            meaning: [
                "For the source person: candidates and users are the same kind of record in iCIMS.",
                "full-access: users with a full licence. login-group:ID,ID: members of these groups.",
                "folder:ID,ID: people in these folders, such as folder:D32013 for employees.",
            ], standard: SettingKey.userFilter.defaultText)
        return await ask(question, isRepeating: isRepeating) { [self] settings in
            guard maySearch, settings.gemUserEmail != nil else { return nil }
            return await Self.examinedICIMS(settings) { await $0.user() }
        }
    }
}
