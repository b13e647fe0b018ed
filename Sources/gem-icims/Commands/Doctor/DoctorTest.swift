/// Every part of a set-up that is tested, in the order of the report. The raw values are stable (reference 3.4).
enum DoctorTest: String, CaseIterable, Sendable {
    // This machine.
    case versions
    case configuration
    case terminal
    case stateDirectory = "state-directory"
    case downloadFolder = "download-folder"
    case resumeTools = "resume-tools"
    // The way there.
    case proxy
    case icimsDNS = "icims-dns"
    case icimsConnection = "icims-connection"
    case icimsTLS = "icims-tls"
    case clock
    // Who asks.
    case icimsToken = "icims-token"
    case icimsCredentials = "icims-credentials"
    case icimsWebServices = "icims-web-services"
    case icimsAllowList = "icims-allow-list"
    case icimsCustomer = "icims-customer"
    case icimsBudget = "icims-budget"
    case icimsSearch = "icims-search"
    // What is there.
    case personFields = "person-fields"
    case linkedInField = "linkedin-field"
    case linkedInFilter = "linkedin-filter"
    case employerFilter = "employer-filter"
    case activeFolder = "active-folder"
    case mobileType = "mobile-type"
    case source
    case jobFolders = "job-folders"
    case submitStatus = "submit-status"
    // Gem, and the person in both.
    case gemDNS = "gem-dns"
    case gemConnection = "gem-connection"
    case gemTLS = "gem-tls"
    case gemKey = "gem-key"
    case gemUser = "gem-user"
    case icimsUser = "icims-user"
    // Only with --probe-writes.
    case writeCreate = "write-create"
    case writeFields = "write-fields"
    case writeResume = "write-resume"
    case writeCleanup = "write-cleanup"
}
