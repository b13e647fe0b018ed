import APITransport
import ArgumentParser
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import UploadLedger
import Uploading

/// Everything one run of a command works with, wired from the settings.
struct Session: Sendable {
    let settings: Settings
    let ledger: SQLiteLedger
    let icims: ICIMSClient?
    let gem: GemClient?
    /// Where LinkedIn's PDFs land, read once for all who ask.
    let downloads: ResumeFolder
    let calls: CallCounter
    /// Every attempt as it begins and ends, for whoever wants to know how the network is.
    let traffic = TrafficFeed()
    let exchange: HTTPClientExchange
    let interruption: Interruption
    let isReadOnly: Bool

    /// Opens the session, runs `body`, closes everything and ends the process with the body's status.
    ///
    /// - Parameter needsServices: whether the command talks to iCIMS; then its settings must be there.
    static func run(
        _ options: CommonOptions, needsServices: Bool = true,
        body: (Session) async throws -> ExitStatus
    ) async throws {
        let interruption = Interruption.watch()
        let status: Int32
        do {
            let session = try Session(
                settings: try options.settings(), isReadOnly: options.readOnly, needsServices: needsServices,
                logLevel: options.logLevel, interruption: interruption)
            do {
                if needsServices { try await session.openSecrets() }
                let ended = try await body(session)
                await session.close()
                status = interruption.isRequested ? 130 : ended.rawValue
            } catch {
                await session.close()
                throw error
            }
        } catch {
            Diagnostics.endProgress()
            throw error
        }
        if status != 0 { throw ExitCode(status) }
    }

    init(
        settings: Settings, isReadOnly: Bool, needsServices: Bool, logLevel: CallLog.Level,
        interruption: Interruption = Interruption()
    ) throws {
        self.settings = settings
        self.isReadOnly = isReadOnly
        self.interruption = interruption
        let configuration = needsServices ? try settings.icimsConfiguration() : nil
        let authentication = needsServices ? try settings.signIn.authentication() : nil
        ledger = try SQLiteLedger(directory: settings.stateDirectory, customer: settings.customerID ?? "")
        downloads = ResumeFolder(path: settings.resumeDirectory, rules: settings.resumeRules)
        // Last: from here on nothing may throw, because the connections have to be closed before they are let go.
        exchange = HTTPClientExchange(HTTPClientExchange.Settings(connectionsPerHost: settings.maximumConcurrency + 4))
        settings.keepSecrets(outOf: .ofProgram)
        calls = CallCounter(
            local: ledger,
            log: CallLog(path: settings.stateDirectory + "/calls.log", level: logLevel, redaction: .ofProgram))
        let counter = calls
        let stack = ExchangeStack(concurrency: settings.maximumConcurrency, isReadOnly: isReadOnly)
        let network = RedactingExchange(exchange, redaction: .ofProgram, secrets: settings.secrets)
        if let configuration, let authentication {
            let watched = WatchedExchange(network, service: "iCIMS", feed: traffic)
            let authorized = AuthorizedExchange(watched, to: configuration.baseURL, as: authentication)
            icims = ICIMSClient(
                configuration: configuration,
                exchange: stack.around(authorized) { counter.count($0, service: "icims") })
        } else {
            icims = nil
        }
        let gemLine = WatchedExchange(network, service: "Gem", feed: traffic)
        gem = settings.gemConfiguration().map { configuration in
            GemClient(
                configuration: configuration,
                exchange: GemClient.exchange(over: gemLine) { counter.count($0, service: "gem") })
        }
    }

    /// Runs the command for iCIMS's secret now, so that a command ends at once when there is none. The screen does
    /// without: it may not wait for anything.
    private func openSecrets() async throws(Failure) {
        do throws(SecretFault) {
            _ = try await (try? settings.signIn.authentication())?.secret.value()
        } catch {
            throw Failure(.configuration, error.message, remedy: error.remedy)
        }
    }

    func close() async {
        await exchange.shutdown()
    }
}
