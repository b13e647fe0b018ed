/// What to ask the iCIMS administrator for, as a text to send.
struct AdministratorRequest {
    let settings: Settings
    var findings: [Finding] = []

    var lines: [String] {
        let user = settings.signIn.name ?? "______________ (please tell us)"
        return [
            "", "For the iCIMS administrator", "---------------------------",
            "gem-icims uploads candidates from Gem to our iCIMS. It runs on the recruiter's own machine and talks to the",
            "iCIMS API directly; no vendor stands in between. Please set up or check:", "",
            "1. Customer id: \(settings.customerID ?? "______ (please tell us)"), API at \(settings.icimsBaseURL).",
            "2. API user: \(user), signing in with \(settings.signIn.kind). An integration user made by iCIMS, not a",
            "   person's own account, authorised for web services.",
            "3. Group: this user must be in the Integration User group; without it the Search API refuses.",
            "4. Rights: see, create and edit people in the folder \(settings.activeFolder); attach résumés; see jobs in",
            "   \(settings.openJobFolders.joined(separator: ", ")); create recruiting workflows; read lists and profile "
                + "definitions.",
            "5. Fields this user must see and edit (profile layout, field security, search locks): first, middle and last",
            "   name, e-mail, folder, source, source person, phones, addresses, work experience, education, résumé, and",
            "   our LinkedIn field: JSON name \(settings.linkedInField ?? "field______"), number for searches "
                + "\(settings.linkedInFilter ?? "rcf______").",
            "6. Searching by: person id, first, middle and last name, e-mail, folder, updated date, login group or full",
            "   access, and that LinkedIn field.",
            "7. Source: “Gem” in the list of sources.",
            "8. If “IP Address Restrictions” are on for this user: our public address is ______________ (the network",
            "   administrator knows it).",
        ] + open
    }

    /// What was found not to work.
    private var open: [String] {
        let failed = findings.filter { $0.state == .failed && $0.test.rawValue.hasPrefix("gem") == false }
        guard !failed.isEmpty else { return [""] }
        return ["", "Not working at the moment:"]
            + failed.map { "- \($0.test.rawValue): \($0.detail)" } + [""]
    }
}
