import Recruiting

extension LinkPolicy {
    /// The defaults of `link.*`. A default fills or keeps; replacing is chosen for one candidate (rules 1.13).
    init(_ source: SettingSource) throws(Failure) {
        let keys: [(Field, SettingKey)] = [
            (.firstName, .linkFirstName), (.lastName, .linkLastName), (.email, .linkEmail), (.linkedIn, .linkLinkedIn),
            (.phone, .linkPhone), (.work, .linkWork), (.school, .linkSchool), (.resume, .linkResume),
        ]
        self.init()
        for (field, key) in keys where try source.choice(key, ["keep": true, "fill": false]) { kept.insert(field) }
    }
}

extension RecordSigns {
    /// The customer's folders and statuses of `warn.*`; `none` empties a list.
    init(_ source: SettingSource) throws(Failure) {
        func names(_ key: SettingKey) -> [String] { source.list(key).filter { $0 != "none" } }
        self.init(
            employeeFolders: names(.employeeFolders), contactBanFolders: names(.contactBanFolders),
            rejectedStatuses: names(.rejectedStatuses), closedStatuses: names(.closedStatuses),
            rejectedDays: try source.number(.rejectedDays, in: 0...36_500))
    }
}
