import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import Uploading

extension Settings {
    var mappingRules: MappingRules {
        MappingRules(
            activeFolder: activeFolder, hasLinkedInField: linkedInField != nil,
            yearOnlyCountsAsStart: yearOnlyCountsAsStart,
            today: PartialDate(ServiceDate.dayText(unixSeconds: Int(Date().timeIntervalSince1970))))
    }

    func uploadSettings(isReadOnly: Bool) -> UploadSettings {
        UploadSettings(
            rules: mappingRules, webURL: webURL, uploader: gemUserEmail, maximumConcurrency: maximumConcurrency,
            dailyReserve: dailyReserve, isReadOnly: isReadOnly, purgesTwins: purgesTwins)
    }

    var jobCatalogueSettings: JobCatalogueSettings {
        JobCatalogueSettings(
            maximumConcurrency: maximumConcurrency, dailyReserve: dailyReserve, readLimit: jobReads, portal: jobPortal)
    }

    /// - Throws: a configuration `Failure` naming the first setting that is missing.
    func icimsConfiguration() throws(Failure) -> ICIMSConfiguration {
        ICIMSConfiguration(
            baseURL: icimsBaseURL, customerID: try Self.required(customerID, .customerID),
            linkedInField: linkedInField, linkedInFilter: linkedInFilter, employerFilter: employerFilter,
            mobileType: mobileType,
            activeFolder: activeFolder, openJobFolders: openJobFolders, submitStatus: submitStatus,
            userFilter: userFilter)
    }

    /// Nil when no key is configured: files can be used without Gem.
    func gemConfiguration() -> GemConfiguration? {
        gemAPIKey.map { GemConfiguration(baseURL: gemBaseURL, apiKey: $0, applicationSecret: gemApplicationSecret) }
    }

    /// What iCIMS cannot be called without and is not set.
    var missing: [SettingKey] { (customerID == nil ? [.customerID] : []) + signIn.missing }

    static func required<Value>(_ value: Value?, _ key: SettingKey) throws(Failure) -> Value {
        guard let value else {
            throw Failure(
                .configuration, "\(key.rawValue) is not configured.",
                remedy: "Run gem-icims setup, or set it in \(key.environmentName) or in the configuration file.")
        }
        return value
    }
}
