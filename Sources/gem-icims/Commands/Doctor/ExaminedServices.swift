import APITransport
import GemAPI
import ICIMSAPI
import Recruiting
import Synchronization
import UploadLedger

/// The two services as `doctor` and `setup` call them: without waiting long, and whatever is missing left out.
final class ExaminedServices: Sendable {
    let settings: Settings
    let exchange: HTTPClientExchange
    let icims: ICIMSClient?
    let authorized: AuthorizedExchange?
    let gem: GemClient?
    private let meter: APITransport.CallMeter

    init(_ settings: Settings, isReadOnly: Bool, logLevel: CallLog.Level = .warning) {
        self.settings = settings
        // The calls belong to the day's count wherever that can be kept.
        let ledger = try? SQLiteLedger(directory: settings.stateDirectory, customer: settings.customerID ?? "")
        let log = CallLog(
            path: settings.stateDirectory + "/calls.log", level: logLevel, redaction: .ofProgram)
        let calls = ledger.map { CallCounter(local: $0, log: log) }
        let meter = APITransport.CallMeter()
        self.meter = meter
        exchange = HTTPClientExchange()
        let authentication = try? settings.signIn.authentication()
        settings.keepSecrets(outOf: .ofProgram)
        let network = RedactingExchange(exchange, redaction: .ofProgram, secrets: settings.secrets)
        let patience = RetryPolicy(maximumAttempts: 2, patience: 5)
        if let authentication, let configuration = try? settings.icimsConfiguration() {
            let authorized = AuthorizedExchange(network, to: configuration.baseURL, as: authentication)
            self.authorized = authorized
            icims = ICIMSClient(
                configuration: configuration,
                exchange: ExchangeStack(retry: patience, isReadOnly: isReadOnly).around(authorized) {
                    record in
                    meter.note(record)
                    calls?.count(record, service: "icims")
                })
        } else {
            authorized = nil
            icims = nil
        }
        gem = settings.gemConfiguration().map { configuration in
            GemClient(
                configuration: configuration,
                exchange: ExchangeStack(retry: patience, isReadOnly: true).around(network) {
                    calls?.count($0, service: "gem")
                })
        }
    }

    var icimsCalls: Int { meter.calls }
    /// What the newest answer said about the day's calls.
    var reading: RateReading? { meter.reading }

    func close() async { await exchange.shutdown() }
}
